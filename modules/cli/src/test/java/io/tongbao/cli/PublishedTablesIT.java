package io.tongbao.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tongbao.statistics.Period;
import io.tongbao.statistics.Wording;
import io.tongbao.store.query.Filter;
import io.tongbao.store.query.GrowthQuery;
import io.tongbao.store.query.RankingQuery;
import io.tongbao.store.query.ScoreQuery;
import io.tongbao.store.query.Table;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What statistical offices published, reported through the real broker, registry and database. */
class PublishedTablesIT {
    /** What of a report shows in a figure as it was sent. */
    private static final List<String> AS_SENT = List.of(
            "month_value", "cumulative_value", "month_base", "cumulative_base", "cumulative_growth", "two_year_growth");

    @TempDir
    static Path folder;

    private static RunningSystem system;

    @BeforeAll
    static void start() throws IOException {
        // none waits for long, and none is refused, as what it is about is on its way right before it
        system = RunningSystem.start(folder.resolve("data"), Clock.systemUTC(), Map.of(SettingKeys.PATIENCE, "1"));
        RunningSystem.Answer published = system.type(publishing());
        assertThat(published.status()).as(published.text()).isZero();
        system.landed();
    }

    private static String[] publishing() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("../../seeds/published"))) {
            Stream<String> published = files.filter(each -> each.toString().endsWith(".csv"))
                    .filter(each -> !each.getFileName().toString().startsWith("expected-"))
                    .map(Path::toString);
            return Stream.concat(Stream.of("publish"), published).toArray(String[]::new);
        }
    }

    @AfterAll
    static void stop() {
        if (system != null) {
            system.close();
        }
    }

    private static Table figure(Map<String, String> row) {
        Table figure = new GrowthQuery(system.pipeline().database())
                .current(Filter.ALL
                        .withRegion(row.get("region"))
                        .withIndicator(row.get("indicator"))
                        .withPeriod(Period.of(Objects.requireNonNull(row.get("period")))
                                .firstDay()));
        assertThat(figure.rows()).as(row.toString()).hasSize(1);
        return figure;
    }

    private static BigDecimal number(Table figure, String column) {
        return (BigDecimal) figure.value(0, column);
    }

    private static String shown(Table figure, String column, int decimals) {
        BigDecimal number = number(figure, column);
        return number == null ? "" : Wording.number(number, decimals);
    }

    @Test
    void r4_g1_everyNumberThatWasPublishedLandsAsItWasPublished() throws IOException {
        int compared = 0;
        for (String file : PublishedTable.reports()) {
            for (Map<String, String> row : PublishedTable.read(file)) {
                Table figure = figure(row);
                for (String column : AS_SENT) {
                    String sent = row.getOrDefault(column, "");
                    if (!sent.isEmpty()) {
                        assertThat(number(figure, column))
                                .as("%s %s %s", file, row, column)
                                .isEqualByComparingTo(sent);
                        compared++;
                    }
                }
            }
        }
        assertThat(compared).isEqualTo(20 * 4 + 20 * 3 + 16 + 9 * 2 + 6 + 2);
    }

    @Test
    void g2_guangdongsFortyGrowthFiguresComeOutAsPublished() throws IOException {
        List<Map<String, String>> rows = PublishedTable.read("expected-guangdong.csv");
        for (Map<String, String> row : rows) {
            Table figure = figure(row);
            for (String column : List.of("month_growth", "cumulative_growth")) {
                assertThat(shown(figure, column, 1)).as(row.toString()).isEqualTo(row.get(column));
            }
            assertThat(figure.value(0, "growth_source")).isEqualTo("COMPARABLE_BASE");
        }
        assertThat(rows).hasSize(20);
    }

    @Test
    void u2_puyangsParentsComeOutAsPublishedFromTheLeavesAlone() throws IOException {
        List<Map<String, String>> rows = PublishedTable.read("expected-puyang.csv");
        for (Map<String, String> row : rows) {
            Table figure = figure(row);
            for (String column : List.of("month_value", "cumulative_value")) {
                assertThat(number(figure, column)).as(row.toString()).isEqualByComparingTo(row.get(column));
            }
            assertThat(shown(figure, "cumulative_growth", 1))
                    .as(row.toString())
                    .isEqualTo(row.get("cumulative_growth"));
            assertThat(figure.value(0, "growth_source")).isEqualTo("ROLLED_UP");
        }
        assertThat(rows).hasSize(8);
    }

    @Test
    void k2_puyangsNineLeavesAreRankedByThePublishedFigures() throws IOException {
        Map<String, List<Map<String, String>>> byRanking = PublishedTable.read("expected-puyang-rankings.csv").stream()
                .collect(Collectors.groupingBy(row -> row.get("ranking")));
        assertThat(byRanking).hasSize(4);
        byRanking.forEach((ranking, rows) -> {
            Table places = new RankingQuery(system.pipeline().database()).current(Filter.ALL.withRanking(ranking));
            assertThat(places.rows()).as(ranking).hasSize(9);
            for (int i = 0; i < 9; i++) {
                Map<String, String> row = rows.get(i);
                assertThat(places.value(i, "region")).as(row.toString()).isEqualTo(row.get("region"));
                assertThat(places.value(i, "rank")).as(row.toString()).hasToString(row.get("rank"));
                assertThat((BigDecimal) places.value(i, "figure"))
                        .as(row.toString())
                        .isEqualByComparingTo(row.get("figure"));
            }
        });
    }

    @Test
    void g1_nationalInvestmentsPublishedGrowthStandsBesideWhatItsLevelsImply() throws IOException {
        List<Map<String, String>> rows = PublishedTable.read("expected-china-fai.csv");
        for (Map<String, String> row : rows) {
            row.putAll(Map.of("region", "x-china", "indicator", "cn_fai"));
            Table figure = figure(row);
            assertThat(number(figure, "cumulative_growth"))
                    .as(row.toString())
                    .isEqualByComparingTo(row.get("cumulative_growth"));
            assertThat(figure.value(0, "growth_source")).isEqualTo("SUPPLIED");
            for (String column : List.of("growth_computed", "growth_change_pp")) {
                assertThat(shown(figure, column, 4)).as(row.toString()).isEqualTo(row.get(column));
            }
        }
        assertThat(rows).hasSize(9).anySatisfy(row -> assertThat(row).containsEntry("growth_computed", "-11.0051"));
    }

    @Test
    void g6_twoYearAveragesComeOutAsPublishedAndASuppliedOneWins() throws IOException {
        List<Map<String, String>> rows = PublishedTable.read("expected-two-year.csv");
        for (Map<String, String> row : rows) {
            Table figure = figure(row);
            assertThat(new BigDecimal(shown(figure, "two_year_growth", 1)))
                    .as(row.toString())
                    .isCloseTo(new BigDecimal(row.get("two_year_growth")), within(new BigDecimal(row.get("within"))));
            assertThat(figure.value(0, "two_year_source")).as(row.toString()).isEqualTo(row.get("two_year_source"));
        }
        assertThat(rows).hasSize(5);
    }

    @Test
    void k6_theWorkedEfficacyExampleComesOutAsPrinted() throws IOException {
        BigDecimal rounding = new BigDecimal("0.002");
        Filter ranking = Filter.ALL.withRanking("worked-efficacy-score");
        Table items = new ScoreQuery(system.pipeline().database()).current(ranking);
        Table places = new RankingQuery(system.pipeline().database()).current(ranking);
        List<Map<String, String>> rows = PublishedTable.read("expected-efficacy.csv");
        assertThat(rows).hasSize(4);
        assertThat(places.rows()).hasSize(4);
        assertThat(items.rows()).hasSize(16);
        for (int i = 0; i < 4; i++) {
            Map<String, String> row = rows.get(i);
            assertThat(places.value(i, "region")).isEqualTo(row.get("region"));
            assertThat(places.value(i, "rank")).hasToString(row.get("rank"));
            assertThat((BigDecimal) places.value(i, "figure"))
                    .isCloseTo(new BigDecimal(row.get("score")), within(rounding));
            for (int d = 0; d < 4; d++) {
                String item = "d" + (d + 1);
                assertThat(items.value(4 * i + d, "item")).isEqualTo(item);
                assertThat((BigDecimal) items.value(4 * i + d, "item_score"))
                        .as(row + " " + item)
                        .isCloseTo(new BigDecimal(row.get(item)), within(rounding));
            }
        }
    }
}
