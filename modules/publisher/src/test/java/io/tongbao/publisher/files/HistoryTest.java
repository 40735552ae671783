package io.tongbao.publisher.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tongbao.publisher.Outgoing;
import io.tongbao.publisher.sheets.FileException;
import io.tongbao.publisher.sheets.FileSource;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HistoryTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final String REGIONS = "code,name_zh,kind\nx-a,甲,TOWN\n";

    private static Batch batch(String reports) {
        return Batch.of(List.of(
                FileSource.of("reports.csv", reports.getBytes(StandardCharsets.UTF_8)),
                FileSource.of("regions.csv", REGIONS.getBytes(StandardCharsets.UTF_8))));
    }

    private static List<@Nullable Instant> times(History history) {
        try (Stream<Outgoing> rows = history.rows("s")) {
            return rows.<@Nullable Instant>map(Outgoing::knownAt).toList();
        }
    }

    @Test
    void rowsComeInTheOrderInWhichTheyWereKnownAndReferenceDataBefore() {
        // Given a correction that stands before the first figure
        Batch batch = batch(
                """
                region,indicator,period,month_value,revision,reported_at
                x-a,i,2018-01,2,1,2018-03-01
                x-a,i,2018-01,1,0,2018-02-01
                x-a,i,2018-02,3,0,2018-03-01
                """);

        // When
        History history = History.of(batch, null, NOW);

        // Then
        Instant february = Instant.parse("2018-01-31T16:00:00Z");
        Instant march = Instant.parse("2018-02-28T16:00:00Z");
        assertThat(times(history)).containsExactly(february, february, march, march);
        try (Stream<Outgoing> rows = history.rows("s")) {
            assertThat(rows.map(Outgoing::origin).skip(1))
                    .containsExactly("reports.csv, row 3", "reports.csv, row 2", "reports.csv, row 4");
        }
    }

    @Test
    void projectsHaveTheirTimesToo() {
        Batch batch = Batch.of(List.of(FileSource.of(
                "projects.csv",
                "project,region,period,stage,reported_at\np,x-a,2018-01,SIGNED,2018-02-01\n"
                        .getBytes(StandardCharsets.UTF_8))));

        assertThat(times(History.of(batch, null, NOW))).containsExactly(Instant.parse("2018-01-31T16:00:00Z"));
    }

    @Test
    void aRowWithoutItsTimeIsNamed() {
        Batch batch = batch("region,indicator,period,month_value,reported_at\nx-a,i,2018-01,2,soon\n");
        assertThatThrownBy(() -> History.of(batch, null, NOW))
                .isInstanceOf(FileException.class)
                .hasMessageContaining("reports.csv, row 2")
                .hasMessageContaining("\"soon\"");
    }

    @Test
    void aTimeToComeIsRefused() {
        Batch batch = batch("region,indicator,period,month_value,reported_at\nx-a,i,2018-01,2,2026-01-02\n");
        assertThatThrownBy(() -> History.of(batch, null, NOW)).hasMessageContaining("2026-01-02");
    }

    @Test
    void referenceDataAloneNeedsToBeToldItsTime() {
        Batch batch = Batch.of(List.of(FileSource.of("regions.csv", REGIONS.getBytes(StandardCharsets.UTF_8))));
        assertThatThrownBy(() -> History.of(batch, null, NOW)).isInstanceOf(FileException.class);
        Instant since = Instant.parse("2018-01-01T00:00:00Z");
        assertThat(times(History.of(batch, since, NOW))).containsExactly(since);
    }
}
