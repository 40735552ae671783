package io.tongbao.cli.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tongbao.publisher.Outgoing;
import io.tongbao.statistics.Period;
import io.tongbao.statistics.targets.TargetKind;
import io.tongbao.store.Database;
import io.tongbao.store.DatabaseConfig;
import io.tongbao.store.explain.Explainer;
import io.tongbao.store.explain.Explanation;
import io.tongbao.store.explain.Rule;
import io.tongbao.store.explain.Step;
import io.tongbao.store.explain.UnknownSubjectException;
import io.tongbao.store.query.Moment;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What explanations of lights say: letter, figure, pace, attainment, gap, and each condition of the rule (T1 to T6). */
class ExplainLightIT {
    @TempDir
    static Path state;

    private static EmbeddedPostgres postgres;
    private static Database database;
    private static Instant beforeCorrection;

    @BeforeAll
    static void fill() throws Exception {
        postgres = EmbeddedPostgres.builder().start();
        database = new Database(new DatabaseConfig(postgres.getJdbcUrl("postgres", "postgres"), "", "", 4));
        database.migrate();
        try (LandedStage stage = new LandedStage(database, state)) {
            stage.publish(List.of(Outgoing.tick(LocalDate.of(2025, 1, 15))));
            stage.send(
                    "regions.csv",
                    """
                    code,name_zh,name_en,kind
                    a,甲镇,Town a,TOWN
                    b,乙镇,Town b,TOWN
                    """);
            stage.send(
                    "indicators.csv",
                    """
                    code,name_zh,name_en,unit,decimals,growth_decimals,kind,scheme,publishes,direction,additive,volatile,non_negative
                    sales,零售额,Sales,万元,0,1,FLOW,M12,BOTH,HIGHER,false,true,true
                    """);
            stage.send("groups.csv", "group,name_zh,name_en,members\nboth,两镇,Both,a;b\n");
            stage.send(
                    "schemes.csv",
                    """
                    scheme,item,indicator,measure,method,weight,missing,total,name_zh,name_en
                    assessment,growth,sales,CUMULATIVE_GROWTH,MIN_MAX,1,REWEIGHT,ARITHMETIC,考评,Assessment
                    """);
            stage.send(
                    "light_rules.csv",
                    """
                    rule,order,subject,operator,value,light
                    near,1,PLAN,>=,0,GREEN
                    near,2,RANK_FROM_LAST,<=,1,YELLOW
                    near,3,OTHERWISE,,,RED
                    """);
            stage.send(
                    "rankings.csv",
                    """
                    ranking,group,indicator,measure,direction,decimals,scheme
                    by-growth,both,sales,CUMULATIVE_GROWTH,HIGHER,1,
                    by-score,both,,SCORE,HIGHER,1,assessment
                    """);
            stage.send(
                    "targets.csv",
                    """
                    region,indicator,year,kind,value,ranking,pace,light_rule,signed_on
                    a,sales,2023,LEVEL,1200,,LINEAR,,2023-01-20
                    a,sales,2023,GROWTH,10,by-growth,,tianjin,
                    a,assessment,2023,RANK,1,by-score,,near,
                    b,sales,2023,LEVEL,1000,,SEASONAL,,
                    """);
            stage.send(
                    "reports.csv",
                    """
                    region,indicator,period,cumulative_value
                    a,sales,2022-02,120
                    b,sales,2022-02,200
                    b,sales,2022-12,800
                    a,sales,2023-02,150
                    b,sales,2023-02,280
                    """);
            beforeCorrection = stage.now();
            stage.send(
                    "reports-2.csv",
                    "region,indicator,period,cumulative_value,note\na,sales,2023-02,240,typing error\n");
        }
    }

    @AfterAll
    static void stop() throws Exception {
        database.close();
        postgres.close();
    }

    private static Step light(String region, String indicator, TargetKind kind, @Nullable Instant at) {
        Moment moment = at == null ? null : new Moment(at, null, null, false);
        Explanation explanation = new Explainer(database).light(region, indicator, kind, Period.of("2023-02"), moment);
        assertThat(new Soundness(database, moment).faults(explanation)).isEmpty();
        assertThat(explanation.kind()).isEqualTo(kind.name());
        return explanation.steps().get(0);
    }

    private static Step input(Step step, String what) {
        return step.inputs().stream()
                .filter(each -> each.what().en().contains(what))
                .findFirst()
                .orElseThrow(() -> new AssertionError(what + " is not among "
                        + step.inputs().stream().map(each -> each.what().en()).toList()));
    }

    private static List<String> clauses(Step light) {
        return input(light, "light rule").inputs().stream()
                .map(each -> each.what().en() + " " + each.code())
                .toList();
    }

    @Test
    void t6_aLightLeadsToLetterFigurePaceAttainmentGapAndClause() {
        Step light = light("a", "sales", TargetKind.LEVEL, beforeCorrection);

        assertThat(light.what().zh()).isEqualTo("甲镇 零售额总量目标亮灯 2023年1–2月");
        assertThat(light.code()).isEqualTo("YELLOW");
        Step letter = input(light, "target letter, version 1");
        assertThat(letter.value().number()).isEqualByComparingTo("1200");
        assertThat(letter.source().topic()).isEqualTo("tongbao.targets");
        assertThat(letter.notes()).anySatisfy(each -> assertThat(each.en()).startsWith("known at 20"));
        assertThat(letter.notes()).anySatisfy(each -> assertThat(each.zh()).isEqualTo("签订于 2023-01-20"));
        assertThat(input(light, "Town a, Sales, Jan–Feb 2023").place().column()).isEqualTo("cumulative_value");
        assertThat(input(light, "pace (LINEAR)").formula()).isEqualTo("2 / 12 = 16.666666666667 %");
        assertThat(input(light, "attainment").formula()).isEqualTo("150 / 1200 = 12.5 %");
        assertThat(input(light, "on pace").formula()).isEqualTo("12.5 % − 16.666666666667 % = −4.166666666667 百分点");
        assertThat(clauses(light))
                .containsExactly(
                        "clause 1 → ● green DOES_NOT_HOLD",
                        "clause 2 → ▲ yellow DECIDES",
                        "clause 3, otherwise → ■ red NOT_ASKED");
        Step condition = input(light, "light rule default, version 1")
                .inputs()
                .get(1)
                .inputs()
                .get(0);
        assertThat(condition.what().zh()).isEqualTo("较序时（GAP） > -10");
        assertThat(condition.value().number()).isEqualByComparingTo("-4.166666666667");
        assertThat(condition.notes().get(0).zh()).isEqualTo("成立");
        assertThat(light.rules()).containsExactly(Rule.T6);
    }

    @Test
    void t6_afterTheCorrectionItIsAnotherLight() {
        Step light = light("a", "sales", TargetKind.LEVEL, null);

        assertThat(light.code()).isEqualTo("GREEN");
        assertThat(input(light, "attainment").formula()).isEqualTo("240 / 1200 = 20 %");
        assertThat(input(light, "Town a, Sales").reports().get(0).note()).isEqualTo("typing error");
    }

    @Test
    void t6_conditionsOnTheGroupTellWhatTheyLookedAt() {
        Step light = light("a", "sales", TargetKind.GROWTH, beforeCorrection);

        assertThat(light.code()).isEqualTo("YELLOW");
        assertThat(input(light, "on target").formula()).isEqualTo("25 % − 10 % = 15 百分点");
        Step green = input(light, "light rule tianjin").inputs().get(1);
        assertThat(green.code()).isEqualTo("DOES_NOT_HOLD");
        assertThat(green.inputs())
                .extracting(each -> each.what().en())
                .containsExactly("beyond the year's target (PLAN) >= 0", "beyond the group's growth (GROUP) >= 0");
        assertThat(green.inputs().get(0).value().number()).isEqualByComparingTo("15");
        assertThat(green.inputs().get(1).value().number())
                .isEqualByComparingTo("-7.5"); // 25 less the mean of 25 and 40
        assertThat(green.inputs())
                .extracting(each -> each.notes().get(0).en())
                .containsExactly("holds", "does not hold");
    }

    @Test
    void t1_aPlaceInARankingOfScoresLeadsToTheScore() {
        Step light = light("a", "assessment", TargetKind.RANK, beforeCorrection);

        assertThat(light.what().en()).isEqualTo("Town a, light of the rank target for Assessment, Jan–Feb 2023");
        assertThat(light.code()).isEqualTo("YELLOW");
        Step rank = input(light, "rank in score of Assessment");
        assertThat(rank.formula()).isEqualTo("1 + 1 = 2 位");
        assertThat(input(rank, "score of Assessment").formula()).isEqualTo("(1 × 0) / 1 = 0 分");
        assertThat(input(light, "to climb").formula()).isEqualTo("2 − 1 = 1 位");
        assertThat(clauses(light))
                .containsExactly(
                        "clause 1 → ● green DOES_NOT_HOLD",
                        "clause 2 → ▲ yellow DECIDES",
                        "clause 3, otherwise → ■ red NOT_ASKED");
        assertThat(light("a", "assessment", TargetKind.RANK, null).code()).isEqualTo("GREEN");
    }

    @Test
    void t2_aSeasonalPaceLeadsToLastYear() {
        Step pace = input(light("b", "sales", TargetKind.LEVEL, null), "pace (SEASONAL)");

        assertThat(pace.formula()).isEqualTo("200 / 800 = 25 %");
        assertThat(pace.inputs())
                .extracting(each -> each.what().en())
                .containsExactly("Town b, Sales, Jan–Feb 2022", "Town b, Sales, Jan–Dec 2022");
    }

    @Test
    void t1_withoutALetterOfTheKindThereIsNoLight() {
        assertThatThrownBy(() ->
                        new Explainer(database).light("b", "sales", TargetKind.GROWTH, Period.of("2023-02"), null))
                .isInstanceOfSatisfying(UnknownSubjectException.class, e -> assertThat(e.field())
                        .isEqualTo("kind"));
    }

    @Test
    void t6_aPeriodWithoutAFigureHasNoLightAndSaysWhy() {
        Explanation explanation =
                new Explainer(database).light("a", "sales", TargetKind.LEVEL, Period.of("2023-05"), null);

        assertThat(explanation.steps().get(0).code()).isEqualTo("NONE");
        assertThat(explanation.steps().get(0).notes().get(0).zh()).isEqualTo("该期无数据可比");
    }
}
