package io.tongbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongbao.statistics.Period;
import io.tongbao.store.Database;
import io.tongbao.store.query.DecisionsQuery;
import io.tongbao.store.query.Filter;
import io.tongbao.store.query.GrowthQuery;
import io.tongbao.store.query.RankingQuery;
import io.tongbao.store.query.RejectsQuery;
import io.tongbao.store.query.ReportsQuery;
import io.tongbao.store.query.Table;
import io.tongbao.store.query.WarningsQuery;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Warnings, locks, overrides and retractions, through commands, broker and database. */
class ChecksIT {
    private static final String INDICATOR = "budget_revenue";

    @TempDir
    static Path folder;

    private static RunningSystem system;

    @BeforeAll
    static void start() throws IOException {
        system = RunningSystem.start(folder.resolve("data"));
        system.seed("guanzhuang").seed("published").landed();
    }

    @AfterAll
    static void stop() {
        if (system != null) {
            system.close();
        }
    }

    private static Database database() {
        return system.pipeline().database();
    }

    private static Filter cell(String region, String period) {
        return Filter.ALL
                .withRegion(region)
                .withIndicator(INDICATOR)
                .withPeriod(Period.of(period).firstDay());
    }

    private static BigDecimal month(String region, String period) {
        return (BigDecimal)
                new GrowthQuery(database()).current(cell(region, period)).value(0, "month_value");
    }

    private static String file(String name, String row) throws IOException {
        return Files.writeString(
                        folder.resolve(name),
                        "region,indicator,period,month_value,cumulative_value,note,explanation,data_class\n" + row
                                + "\n")
                .toString();
    }

    @Test
    void seedTellsWhatIsWrongInBothLanguages() throws IOException {
        Path seed = Files.createDirectories(folder.resolve("seed"));
        Files.writeString(
                seed.resolve("regions.csv"), "code,name_zh,name_en,kind,valid_from\nx-late,甲镇,Jia,TOWN,soon\n");
        StringWriter told = new StringWriter();

        long rows = Seeds.load(seed.toString(), folder, system.pipeline(), new PrintWriter(told));

        assertThat(rows).isZero();
        assertThat(told.toString().lines())
                .hasSize(2)
                .anyMatch(each -> each.startsWith("regions.csv: row 2, column valid_from: \"soon\""))
                .anyMatch(each -> each.startsWith("regions.csv：第2行") && each.contains("“soon”"));
    }

    @Test
    void publishedTablesAreTakenAndOnlyTheirLatenessIsNoted() {
        Table warnings = new WarningsQuery(database()).standing(Filter.ALL.withRegion("440000"));

        assertThat(warnings.values("check_code")).hasSize(21).containsOnly("V14");
        assertThat(new RejectsQuery(database())
                        .refused(Filter.ALL.withRegion("440000"))
                        .rows())
                .isEmpty();
    }

    @Test
    void v04_v06_aWarningIsListedAndASlipIsTakenOnlyWithAnExplanation() throws IOException {
        String unit = "x-guanzhuang-2";
        String slip = file("slip.csv", unit + ",budget_revenue,2023-05,,0.2,,,DEPARTMENT");
        String explained = file("explained.csv", unit + ",budget_revenue,2023-05,,0.2,,collection moved,DEPARTMENT");

        RunningSystem.Answer refused = system.type("publish", slip);
        RunningSystem.Answer taken = system.type("publish", explained);
        system.landed();

        assertThat(refused.status()).isEqualTo(1);
        assertThat(refused.text()).contains("refused by V04", "besides V06", "退回（V04）");
        assertThat(taken.status()).as(taken.text()).isZero();
        assertThat(taken.text()).contains("taken with warning V04", "taken with warning V06", "接收，预警（V06）");
        assertThat(system.type("query", "warnings", "--region", unit, "--from", "2023-05")
                        .text())
                .contains("V04", "V06", "WARN");
        Table report = new ReportsQuery(database()).accepted(cell(unit, "2023-05"));
        assertThat(report.value(0, "explained")).isEqualTo(true);
    }

    @Test
    void v04_reportsThatComeTogetherWithTheirRegionAreCheckedAgainstItsPredecessors() throws IOException {
        int regions = 40;
        RunningSystem.Answer origins = system.type(
                "publish",
                regions("origins-regions.csv", regions, number -> "x-origin-" + number + ",,"),
                reports("origins-reports.csv", regions, number -> "x-origin-" + number + ",2022-03,100"));
        system.landed();
        RunningSystem.Answer heirs = system.type(
                "publish",
                regions(
                        "heirs-regions.csv",
                        regions,
                        number -> "x-heir-" + number + ",x-origin-" + number + ",2023-01-01"),
                reports("heirs-reports.csv", regions, number -> "x-heir-" + number + ",2023-03,1050000"));
        system.landed();

        assertThat(origins.status()).as(origins.text()).isZero();
        assertThat(heirs.status()).as(heirs.text()).isEqualTo(1);
        for (int number = 0; number < regions; number++) {
            assertThat(new RejectsQuery(database())
                            .refused(Filter.ALL.withRegion("x-heir-" + number))
                            .rows())
                    .as("heir %s", number)
                    .hasSize(1);
        }
    }

    private static String regions(String name, int count, IntFunction<String> row) throws IOException {
        return lines(name, "code,predecessors,valid_from,name_zh,kind", count, number -> row.apply(number) + ",乡,TOWN");
    }

    private static String reports(String name, int count, IntFunction<String> row) throws IOException {
        return lines(
                name, "region,period,cumulative_value,indicator", count, number -> row.apply(number) + "," + INDICATOR);
    }

    private static String lines(String name, String header, int count, IntFunction<String> row) throws IOException {
        Stream<String> rows = IntStream.range(0, count).mapToObj(row);
        return Files.write(
                        folder.resolve(name),
                        Stream.concat(Stream.of(header), rows).toList())
                .toString();
    }

    @Test
    void v01_whatWasRefusedForAnUnknownRegionIsTakenWhenItIsDefinedAndSentAgain() throws IOException {
        String report = file("early.csv", "x-late," + INDICATOR + ",2023-05,,7,,,DEPARTMENT");
        RunningSystem.Answer refused = system.type("publish", report);
        system.landed();
        Table found = new RejectsQuery(database()).refused(Filter.ALL.withRegion("x-late"));
        String place = found.value(0, "source_topic") + "-" + found.value(0, "source_partition") + "@"
                + found.value(0, "source_offset");

        RunningSystem.Answer shown = system.type("rejects", "show", place);
        system.type("publish", regions("late-regions.csv", 1, number -> "x-late,,"));
        system.landed();
        RunningSystem.Answer replayed = system.type("rejects", "replay", place);
        system.landed();

        assertThat(refused.status()).isEqualTo(1);
        assertThat(system.type("rejects", "list").text()).containsPattern(place + "  2.*Z  V01  early.csv, row 2");
        assertThat(shown.text()).contains("region: x-late", "V01");
        assertThat(replayed.status()).as(replayed.text()).isZero();
        assertThat(new ReportsQuery(database())
                        .accepted(cell("x-late", "2023-05"))
                        .rows())
                .hasSize(1);
        assertThat(system.type("rejects", "replay", place).text()).contains("of these 1 say what stands already");
        assertThat(system.type("rejects", "show", "tongbao.reports-0@999999").status())
                .isEqualTo(2);
        assertThat(system.type("rejects", "show", "nonsense").status()).isEqualTo(2);
    }

    @Test
    void v05_aLockHoldsUntilItIsUnlockedAndAnOperatorCorrectsOverIt() throws IOException {
        String unit = "x-guanzhuang-1";
        BigDecimal before = month(unit, "2023-03");
        String correction = file("locked.csv", unit + ",budget_revenue,2023-03,701,,typing error,,DEPARTMENT");
        String audit = file("audit.csv", unit + ",budget_revenue,2023-03,702,,,,DEPARTMENT");

        RunningSystem.Answer unknown =
                system.type("period", "lock", "2023-03", "--indicator", "gpd", "--by", "Wang", "--reason", "x");
        RunningSystem.Answer rehearsed =
                system.type("period", "lock", "2023-03", "--by", "Wang", "--reason", "circulated", "--dry-run");
        RunningSystem.Answer lock = system.type("period", "lock", "2023-03", "--by", "Wang", "--reason", "circulated");
        RunningSystem.Answer refused = system.type("publish", correction);
        system.landed();

        assertThat(unknown.status()).isEqualTo(2);
        assertThat(rehearsed.text()).contains("would be locked");
        assertThat(lock.status()).as(lock.text()).isZero();
        assertThat(refused.status()).isEqualTo(1);
        assertThat(refused.text()).contains("refused by V05", "locked for all indicators by Wang", "circulated");
        assertThat(system.type("period", "list").text()).contains("Wang", "circulated");
        assertThat(month(unit, "2023-03")).isEqualByComparingTo(before);

        RunningSystem.Answer alone = system.type("publish", audit, "--override-lock", "--by", "Wang");
        RunningSystem.Answer taken =
                system.type("publish", audit, "--override-lock", "--by", "Wang", "--reason", "audit found it");
        system.landed();

        assertThat(alone.status()).isEqualTo(2);
        assertThat(taken.status()).as(taken.text()).isZero();
        assertThat(month(unit, "2023-03")).isEqualByComparingTo("702");
        Table reports = new ReportsQuery(database()).accepted(cell(unit, "2023-03"));
        assertThat(reports.values("decided_by")).containsExactly(null, "Wang");
        assertThat(reports.values("note")).containsExactly(null, "audit found it");

        RunningSystem.Answer unlock = system.type("period", "unlock", "2023-03", "--by", "Li", "--reason", "new base");
        RunningSystem.Answer ordinary = system.type("publish", correction);
        system.landed();

        assertThat(unlock.status()).as(unlock.text()).isZero();
        assertThat(ordinary.status()).as(ordinary.text()).isZero();
        assertThat(month(unit, "2023-03")).isEqualByComparingTo("701");
        assertThat(new DecisionsQuery(database()).locks().rows()).isEmpty();
    }

    @Test
    void r2_aRetractedFigureIsEmptyUnrankedAndItsHistoryStays() {
        String unit = "x-guanzhuang-3";
        String[] retract = {
            "retract",
            "--region",
            unit,
            "--indicator",
            INDICATOR,
            "--period",
            "2023-04",
            "--by",
            "Wang",
            "--reason",
            "not its own"
        };

        RunningSystem.Answer done = system.type(retract);
        RunningSystem.Answer again = system.type(retract);
        system.landed();

        assertThat(done.status()).as(done.text()).isZero();
        assertThat(done.text()).contains("retracted: " + unit);
        assertThat(again.status()).isEqualTo(1);
        assertThat(again.text()).contains("refused by R2", "no such figure stands");
        Table figure = new GrowthQuery(database()).current(cell(unit, "2023-04"));
        assertThat(figure.value(0, "cumulative_value")).isNull();
        assertThat(figure.value(0, "obs_status")).isEqualTo("O");
        assertThat(new GrowthQuery(database())
                        .history(cell(unit, "2023-04")).values("cumulative_value").stream()
                                .distinct())
                .hasSize(2)
                .endsWith((Object) null);
        Table ranks = new RankingQuery(database())
                .current(Filter.ALL
                        .withRanking("units-budget_revenue-value")
                        .withPeriod(Period.of("2023-04").firstDay()));
        int place = ranks.values("region").indexOf(unit);
        assertThat(ranks.value(place, "rank")).isNull();
        assertThat(ranks.value(place, "reason_unranked")).isEqualTo("NOT_REPORTED");
        assertThat(new ReportsQuery(database()).accepted(cell(unit, "2023-04")).values("disposition"))
                .containsExactly("STANDING", "RETRACTED");
    }
}
