package io.tongbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongbao.store.query.Filter;
import io.tongbao.store.query.ReportsQuery;
import io.tongbao.store.query.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
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
        }
    }

    private static String[] importing() throws IOException {
        try (Stream<Path> files = Files.list(SWISS)) {
            Stream<String> csv = files.map(Path::toString).filter(each -> each.endsWith(".csv"));
            return Stream.concat(Stream.of("import", "--reference-since", "2018-01-01"), csv)
                    .toArray(String[]::new);
        }
    }
}
