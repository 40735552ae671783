package io.tongbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongbao.statistics.Period;
import io.tongbao.store.query.Filter;
import io.tongbao.store.query.GrowthQuery;
import io.tongbao.store.query.Moment;
import io.tongbao.store.query.ReportsQuery;
import io.tongbao.store.query.Table;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** History keeps the times at which it was known; what comes after is stamped by the broker again. */
class ImportIT {
    private static final Path SWISS = Path.of("../../seeds/swiss-gdp");

    @TempDir
    private Path folder;

    @Test
    void importedVintagesKeepTheirTimesAndLaterReportsGetTheBrokers() throws IOException {
        Instant began = Instant.now();
        try (RunningSystem system = RunningSystem.start(folder.resolve("data"))) {
            // When
            RunningSystem.Answer imported = system.type(importing());
            Path later = Files.writeString(
                    folder.resolve("later.csv"),
                    "region,indicator,period,month_value,revision,note,data_class\n"
                            + "x-che,che_gdp,2024-12,200000,100,later,OFFICIAL\n");
            RunningSystem.Answer published = system.type("publish", later.toString());
            system.landed();

            // Then
            assertThat(imported.status()).as(imported.text()).isZero();
            assertThat(published.status()).as(published.text()).isZero();
            Table reports = new ReportsQuery(system.pipeline().database()).accepted(Filter.ALL.withRegion("x-che"));
            assertThat(reports.rows()).hasSize(491);
            assertThat(reports.values("known_at").stream()
                            .map(each -> Instant.parse(String.valueOf(each)))
                            .filter(each -> each.isBefore(began))
                            .distinct())
                    .hasSize(28);
            assertThat(reports.values("known_at").stream()
                            .map(each -> Instant.parse(String.valueOf(each)))
                            .filter(each -> !each.isBefore(began)))
                    .hasSize(1);
            eachDayKnowsWhatWasPublishedByThen(new GrowthQuery(system.pipeline().database()));
        }
    }

    /** K7: all 490 cells, as of each of the 28 days; growth is of two values known on the same day. */
    private static void eachDayKnowsWhatWasPublishedByThen(GrowthQuery growth) throws IOException {
        NavigableMap<LocalDate, Map<LocalDate, BigDecimal>> days = published();
        assertThat(days).hasSize(28);
        assertThat(days.values().stream().mapToInt(Map::size).sum()).isEqualTo(490);
        Map<LocalDate, BigDecimal> known = new TreeMap<>();
        for (Map.Entry<LocalDate, Map<LocalDate, BigDecimal>> day : days.entrySet()) {
            known.putAll(day.getValue());
            Instant endOfDay = day.getKey()
                    .plusDays(1)
                    .atStartOfDay(ZoneId.of("Asia/Shanghai"))
                    .minusSeconds(1)
                    .toInstant();
            Table then = growth.asOf(Filter.ALL.withIndicator("che_gdp"), new Moment(endOfDay, null, null, false));
            assertThat(then.values("period")).as(day.getKey().toString()).containsExactlyElementsOf(known.keySet());
            for (int row = 0; row < then.rows().size(); row++) {
                LocalDate period = (LocalDate) Objects.requireNonNull(then.value(row, "period"));
                BigDecimal value = Objects.requireNonNull(known.get(period));
                assertThat((BigDecimal) then.value(row, "month_value"))
                        .as("%s as of %s", period, day.getKey())
                        .isEqualByComparingTo(value);
                BigDecimal yearBefore = known.get(period.minusYears(1));
                BigDecimal shown = (BigDecimal) then.value(row, "month_growth");
                if (yearBefore == null) {
                    assertThat(shown).isNull();
                } else {
                    assertThat(shown)
                            .isEqualByComparingTo(value.subtract(yearBefore)
                                    .multiply(BigDecimal.valueOf(100))
                                    .divide(yearBefore, 12, RoundingMode.HALF_UP));
                }
            }
        }
    }

    /** By day of publication: quarters, by the first day of their last month, and their values. */
    private static NavigableMap<LocalDate, Map<LocalDate, BigDecimal>> published() throws IOException {
        NavigableMap<LocalDate, Map<LocalDate, BigDecimal>> days = new TreeMap<>();
        for (String line : Files.readAllLines(SWISS.resolve("reports-che.csv"))) {
            if (line.startsWith("x-che")) {
                String[] cells = line.split(",", -1);
                days.computeIfAbsent(LocalDate.parse(cells[8]), day -> new TreeMap<>())
                        .put(Period.of(cells[2]).firstDay(), new BigDecimal(cells[3]));
            }
        }
        return days;
    }

    private static String[] importing() throws IOException {
        try (Stream<Path> files = Files.list(SWISS)) {
            Stream<String> csv = files.map(Path::toString).filter(each -> each.endsWith(".csv"));
            return Stream.concat(Stream.of("import", "--reference-since", "2018-01-01"), csv)
                    .toArray(String[]::new);
        }
    }
}
