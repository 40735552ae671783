package io.tongbao.cli.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tongbao.publisher.Outgoing;
import io.tongbao.statistics.Period;
import io.tongbao.store.Database;
import io.tongbao.store.DatabaseConfig;
import io.tongbao.store.explain.Definition;
import io.tongbao.store.explain.Explainer;
import io.tongbao.store.explain.Explanation;
import io.tongbao.store.explain.Report;
import io.tongbao.store.explain.Rule;
import io.tongbao.store.explain.Step;
import io.tongbao.store.explain.UnknownSubjectException;
import io.tongbao.store.query.Moment;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What explanations say, kind by kind, of the small county in {@code src/test/resources/explain}. */
class ExplainIT {
    private static final Path FILES = Path.of("src/test/resources/explain");

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
            for (String each : List.of("regions", "memberships", "indicators", "groups", "schemes", "rankings")) {
                stage.send(each + ".csv", file(each));
            }
            stage.send("reports-1.csv", file("reports-1"));
            beforeCorrection = stage.now();
            stage.send("reports-2.csv", file("reports-2"));
            stage.send("reports-3.csv", file("reports-3"));
        }
    }

    private static String file(String name) throws IOException {
        return Files.readString(FILES.resolve(name + ".csv"));
    }

    @AfterAll
    static void stop() throws Exception {
        database.close();
        postgres.close();
    }

    private static Explanation figure(String region, String indicator, String period, @Nullable Moment moment) {
        Explanation explanation = new Explainer(database).figure(region, indicator, Period.of(period), moment);
        assertThat(new Soundness(database, moment).faults(explanation)).isEmpty();
        return explanation;
    }

    private static Step headline(String region, String indicator, String period) {
        return figure(region, indicator, period, null).steps().get(0);
    }

    private static Step rank(String ranking, String region, String period) {
        Explanation explanation = new Explainer(database).rank(ranking, region, Period.of(period), null);
        assertThat(new Soundness(database, null).faults(explanation)).isEmpty();
        return explanation.steps().get(0);
    }

    private static Step input(Step step, String what) {
        return step.inputs().stream()
                .filter(each -> each.what().en().contains(what))
                .findFirst()
                .orElseThrow(() -> new AssertionError(what + " is not among "
                        + step.inputs().stream().map(each -> each.what().en()).toList()));
    }

    private static List<String> notes(Step step) {
        return step.notes().stream().map(each -> each.en()).toList();
    }

    @Test
    void g3_computedGrowthLeadsToBothYearsReportsAndWhatTheyReplaced() {
        Step growth = headline("a", "sales", "2023-02");

        assertThat(growth.formula()).isEqualTo("250 / 200 − 1 = 25 %");
        assertThat(growth.rules()).containsExactly(Rule.G3);
        assertThat(growth.value().shown().zh()).isEqualTo("增长25%");
        Step value = input(growth, "Town a, Sales, Jan–Feb 2023");
        assertThat(value.formula()).isEqualTo("100 + 150 = 250 万元");
        assertThat(value.rules()).containsExactly(Rule.C2);
        Report corrected = input(value, "Feb 2023").reports().get(0);
        assertThat(corrected.revision()).isEqualTo(1);
        assertThat(corrected.note()).isEqualTo("typing error");
        assertThat(corrected.reportedBy()).isEqualTo("李四");
        assertThat(corrected.unitSent()).isEqualTo("元");
        assertThat(input(value, "Feb 2023").rules()).containsExactly(Rule.R2, Rule.R4);
        assertThat(corrected.source().topic()).isEqualTo("tongbao.reports");
        assertThat(corrected.source().offset()).isPositive();
        assertThat(corrected.replaced()).extracting(Report::revision).containsExactly(0);
        assertThat(corrected.replaced().get(0).source().offset())
                .isLessThan(corrected.source().offset());
        Step base = input(growth, "base");
        assertThat(base.rules()).containsExactly(Rule.G3);
        assertThat(base.inputs().get(0).reports().get(0).period()).hasToString("2022-02-01");
    }

    @Test
    void k7_asOfAMomentBeforeTheCorrectionTheFirstReportIsTold() {
        Moment moment = new Moment(beforeCorrection, null, null, false);
        Explanation then = figure("a", "sales", "2023-02", moment);

        assertThat(then.moment()).isEqualTo(moment);
        assertThat(then.steps().get(0).formula()).isEqualTo("220 / 200 − 1 = 10 %");
        Step february = input(input(then.steps().get(0), "Jan–Feb 2023"), "Feb 2023");
        assertThat(february.reports()).extracting(Report::revision).containsExactly(0);
        assertThat(february.reports().get(0).replaced()).isEmpty();
    }

    @Test
    void g1_suppliedGrowthStandsWithTheComputedOneBesideIt() {
        Step growth = headline("b", "sales", "2023-02");

        assertThat(growth.rules()).containsExactly(Rule.G1);
        assertThat(growth.value().number()).isEqualByComparingTo("5");
        assertThat(growth.reports()).hasSize(1);
        assertThat(notes(growth)).containsExactly("against the computed one: up 1 pp");
        Step computed = input(growth, "computed");
        assertThat(computed.formula()).isEqualTo("104 / 100 − 1 = 4 %");
        assertThat(computed.rules()).containsExactly(Rule.G3);
    }

    @Test
    void g2_growthOnAComparableBaseNamesTheReportThatCarriedIt() {
        Step growth = headline("a", "sales", "2023-03");

        assertThat(growth.formula()).isEqualTo("330 / 300 − 1 = 10 %");
        assertThat(growth.rules()).containsExactly(Rule.G2);
        assertThat(input(growth, "base").rules()).containsExactly(Rule.G2);
        assertThat(input(growth, "base").reports().get(0).numbers()).containsKey("cumulative_base");
        assertThat(input(growth, "Jan–Mar 2023").rules()).containsExactly(Rule.C1);
    }

    @Test
    void r2_monthsOfOneDataClassAddUpThoughAnotherClassesNumberStands() {
        Step value = input(headline("n", "sales", "2023-03"), "Jan–Mar 2023");

        assertThat(value.formula()).isEqualTo("110 + 10 + 5 = 125 万元");
        Step february = input(value, "Feb 2023");
        assertThat(february.rules()).containsExactly(Rule.R2);
        assertThat(february.place()).isNull();
        assertThat(notes(february)).containsExactly("numbers of one data class are added up, DEPARTMENT");
        assertThat(input(value, "Jan 2023").place()).isNotNull();
    }

    @Test
    void c2_gapNamesTheMissingMonths() {
        Step growth = headline("b", "sales", "2023-05");

        assertThat(growth.value()).isNull();
        assertThat(growth.code()).isEqualTo("INCOMPLETE");
        assertThat(notes(growth)).containsExactly("months missing");
        Step value = growth.inputs().get(0);
        assertThat(value.rules()).containsExactly(Rule.C2);
        assertThat(value.inputs())
                .extracting(each -> each.what().en())
                .containsExactly("Town b, Sales, Mar 2023", "Town b, Sales, Apr 2023");
        assertThat(value.inputs()).allSatisfy(each -> assertThat(each.code()).isEqualTo("NOT_REPORTED"));
    }

    @Test
    void c3_marchOfAnIndicatorWithoutJanuaryIsADifference() {
        Step month = figure("a", "industry", "2023-03", null).steps().get(1);

        Step value = input(month, "Town a, Industry, Mar 2023");
        assertThat(value.formula()).isEqualTo("190 − 120 = 70 万元");
        assertThat(value.rules()).containsExactly(Rule.C3);
        assertThat(value.inputs())
                .extracting(each -> each.what().en())
                .containsExactly("Town a, Industry, Jan–Mar 2023", "Town a, Industry, Jan–Feb 2023");
    }

    @Test
    void u2_growthOfASumNamesEachMembersValueAndBase() {
        Step growth = headline("z", "sales", "2023-02");

        assertThat(growth.formula()).isEqualTo("(250 + 104) / (200 + 99.047619047619) − 1 = 18.375796178344 %");
        assertThat(growth.rules()).contains(Rule.U1, Rule.U2, Rule.U5);
        assertThat(notes(growth)).containsExactly("2/2 reported of expected");
        Step implied = input(input(growth, "Town b"), "goes into the sum");
        assertThat(implied.formula()).isEqualTo("104 / (1 + 5 %) = 99.047619047619 万元");
        assertThat(input(growth, "Town a").formula()).isEqualTo("250 / 200 − 1 = 25 %");
        assertThat(input(growth, "total").formula()).isEqualTo("250 + 104 = 354 万元");
    }

    @Test
    void u1_partialSumNamesWhoHasNotReported() {
        Step growth = headline("z", "sales", "2023-03");

        assertThat(notes(growth)).containsExactly("1/2 reported of expected: a partial sum, not ranked");
        assertThat(input(growth, "Town b").code()).isEqualTo("NOT_REPORTED");
    }

    @Test
    void u3_parentsOwnFigureStandsBesideTheSum() {
        Step growth = headline("z", "industry", "2023-02");
        Step value = input(growth, "County z, Industry, Jan–Feb 2023");

        assertThat(value.value().number()).isEqualByComparingTo("200");
        assertThat(value.rules()).containsExactly(Rule.C1, Rule.U3);
        assertThat(value.inputs().get(0).formula()).isEqualTo("120 = 120 万元");
        assertThat(notes(value)).containsExactly("the own figure stands; it differs from the sum by 800000 yuan");
    }

    @Test
    void u4_ratioIsDividedOutOfItsPartsAndGrowsInPoints() {
        Step growth = headline("z", "share", "2023-02");

        assertThat(growth.formula()).isEqualTo("10 % − 7.99872611465 % = 2.00127388535 百分点");
        assertThat(growth.rules()).contains(Rule.U4, Rule.G4);
        Step value = growth.inputs().get(0);
        assertThat(value.formula()).isEqualTo("35.4 / 354 = 10 %");
        assertThat(value.inputs()).hasSize(2);
        assertThat(input(growth, "base").formula()).isEqualTo("23.92 / 299.047619047619 = 7.99872611465 %");
    }

    @Test
    void g6_twoYearAverageComesFromLevels() {
        Step average = figure("a", "sales", "2023-02", null).steps().stream()
                .filter(each -> each.rules().contains(Rule.G6))
                .findFirst()
                .orElseThrow();

        assertThat(average.formula()).isEqualTo("√(250 / 160) − 1 = 25 %");
    }

    @Test
    void g7_shareInTheWholeIsOfIncrements() {
        List<Step> steps = figure("a", "tax", "2023-02", null).steps();

        assertThat(steps.get(steps.size() - 2).formula()).isEqualTo("(25 − 16) / (250 − 200) = 18 %");
        assertThat(steps.get(steps.size() - 1).formula()).isEqualTo("(25 − 16) / 200 = 4.5 百分点");
    }

    @Test
    void g3_mergedRegionsBaseIsItsPredecessorsByTheirShares() {
        Step growth = headline("n", "sales", "2023-01");

        assertThat(growth.formula()).isEqualTo("110 / 100 − 1 = 10 %");
        Step base = input(growth, "base").inputs().get(0);
        assertThat(base.formula()).isEqualTo("60 + 0.5 × 80 = 100 万元");
        assertThat(base.inputs()).hasSize(2).allSatisfy(each -> assertThat(each.reports())
                .hasSize(1));
    }

    @Test
    void k2_tiedRankNamesWhoIsBetterAndWhoIsBeside() {
        Step rank = rank("towns-sales", "q", "2023-01");

        assertThat(rank.formula()).isEqualTo("1 + 2 = 3 位");
        assertThat(rank.value().shown().zh()).isEqualTo("并列第3位");
        assertThat(notes(rank))
                .contains("5/6 members are ranked", "ties are judged on figures as displayed, decimals: 0");
        assertThat(rank.inputs().get(0).reports()).hasSize(1);
        assertThat(rank.inputs())
                .extracting(each -> each.what().en())
                .contains("Town n (rank 1)", "Town a (rank 2)", "Town p (rank 3 (tied))", "Town b (rank 5)");
        assertThat(input(rank, "to the rank above").formula()).isEqualTo("100 − 59.9 = 40.1");
        assertThat(input(rank, "to the rank below").formula()).isEqualTo("59.9 − 52 = 7.9");
    }

    @Test
    void k3_unrankedMemberSaysWhy() {
        Step rank = rank("towns-sales", "r", "2023-01");

        assertThat(rank.value()).isNull();
        assertThat(rank.code()).isEqualTo("NOT_REPORTED");
        assertThat(rank.rules()).contains(Rule.K3);
        assertThat(notes(rank.inputs().get(0))).contains("no report of this period has been accepted");
    }

    @Test
    void k6_scoreLeadsToItsItemsAndTheirFigures() {
        Step score = rank("towns-score", "a", "2023-02").inputs().get(0);

        assertThat(score.formula()).isEqualTo("(60 × 100 + 40 × 100) / (60 + 40) = 100 分");
        Step item = input(score, "item growth");
        assertThat(item.formula()).isEqualTo("60 + 40 × (25 − 5) / (25 − 5) = 100 分");
        assertThat(item.inputs().get(0).formula()).isEqualTo("250 / 200 − 1 = 25 %");
        assertThat(input(score, "item level").formula()).isEqualTo("100 × 250 / 250 = 100 分");
    }

    @Test
    void definitionsAreNamedWithTheirVersions() {
        assertThat(figure("z", "sales", "2023-02", null).definitions())
                .extracting(each -> each.kind() + " " + each.code() + " " + each.version())
                .contains("INDICATOR sales 1", "MEMBERSHIP h|a| 1", "REGION z 1");
        assertThat(new Explainer(database)
                        .rank("towns-score", "a", Period.of("2023-02"), null)
                        .definitions())
                .extracting(Definition::kind)
                .contains("RANKING", "GROUP", "SCHEME", "INDICATOR");
    }

    @Test
    void k6_itemsOfAnExcludedMemberTellEachWhatItLacksItself() {
        Step score = rank("towns-strict", "n", "2023-02").inputs().get(0);

        assertThat(score.value()).isNull();
        assertThat(input(score, "item tax").code()).isEqualTo("NOT_REPORTED");
        assertThat(input(score, "item sales").code()).isEqualTo("NOT_SCORED");
        assertThat(notes(input(score, "item sales")))
                .contains("the member is not scored, for want of another item")
                .doesNotContain("not reported");
    }

    @Test
    void d2_aRateOfJanuaryToAMonthIsCalledSo() {
        Step growth = headline("z", "share", "2023-02");

        assertThat(growth.what().zh()).isEqualTo("某县 税收占比 2023年1–2月 同比");
        assertThat(growth.what().en()).isEqualTo("County z, Tax share, Jan–Feb 2023, on the year");
        assertThat(rank("both-share", "a", "2023-02").what().zh()).isEqualTo("甲镇 税收占比排名 2023年1–2月");
    }

    @ParameterizedTest
    @CsvSource({"2023-02, SUPPRESSED, suppressed", "2023-03, CANNOT_EXIST, cannot exist"})
    void k3_whatIsSuppressedOrCannotExistIsNotCalledUnreported(String period, String code, String en) {
        Step growth = headline("r", "sales", period);
        Step value = growth.inputs().get(0);

        assertThat(growth.code()).isEqualTo(code);
        assertThat(notes(growth)).containsExactly(en);
        assertThat(value.code()).isEqualTo(code);
        assertThat(value.reports()).hasSize(1);
    }

    @Test
    void u1_whereMembersReportedTheyAreNamedWithWhatTheOthersLack() {
        Step value = headline("z", "sales", "2023-05").inputs().get(0);

        assertThat(value.code()).isEqualTo("NOT_REPORTED");
        assertThat(notes(value))
                .contains(
                        "the region itself has not reported",
                        "members that lack it: Town a (not reported), Town b (months missing: 2023-03, 2023-04)");
        assertThat(value.notes().get(2).zh()).isEqualTo("下级无数的：甲镇（未报）、乙镇（缺月2023-03、2023-04）");
    }

    @Test
    void whatNobodyReportedIsExplainedToo() {
        Step growth = headline("z", "sales", "2024-01");

        assertThat(growth.code()).isEqualTo("NOT_REPORTED");
        assertThat(notes(growth.inputs().get(0))).contains("neither the region nor any member has reported");
    }

    @ParameterizedTest
    @CsvSource({
        "nowhere, sales, 2023-01, region, /api/v1/regions",
        "a, nothing, 2023-01, indicator, /api/v1/indicators",
        "a, industry, 2023-01, period, M11"
    })
    void whatIsUnknownIsNamedWithWhatWouldBeRight(
            String region, String indicator, String period, String field, String right) {
        assertThatThrownBy(() -> new Explainer(database).figure(region, indicator, Period.of(period), null))
                .isInstanceOfSatisfying(UnknownSubjectException.class, e -> assertThat(e.field())
                        .isEqualTo(field))
                .hasMessageContaining(right);
    }

    @ParameterizedTest
    @CsvSource({"none, a, 2023-01, ranking", "towns-sales, z, 2023-01, region", "towns-sales, a, 2019-01, period"})
    void anUnknownRankIsNamedLikewise(String ranking, String region, String period, String field) {
        assertThatThrownBy(() -> new Explainer(database).rank(ranking, region, Period.of(period), null))
                .isInstanceOfSatisfying(UnknownSubjectException.class, e -> assertThat(e.field())
                        .isEqualTo(field));
    }
}
