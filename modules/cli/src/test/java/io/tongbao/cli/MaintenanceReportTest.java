package io.tongbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tongbao.store.Tier;
import io.tongbao.store.VintageTable;
import io.tongbao.store.upkeep.BackgroundJob;
import io.tongbao.store.upkeep.Chunk;
import io.tongbao.store.upkeep.Compression;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class MaintenanceReportTest {
    private static final Chunk YEAR = new Chunk(
            VintageTable.OBSERVATION_REVISION,
            "_timescaledb_internal._hyper_1_2_chunk",
            LocalDate.of(2022, 3, 29),
            LocalDate.of(2023, 3, 23),
            true,
            true,
            225L << 20);

    private final StringWriter out = new StringWriter();

    private MaintenanceReport report(Tier tier, boolean dryRun) {
        return new MaintenanceReport(tier, dryRun, new PrintWriter(out, true));
    }

    @Test
    void tellsWhatWasCompressedAndThatTheServersJobsFail() throws IOException {
        MaintenanceReport report = report(Tier.COMMUNITY, false);
        report.due(List.of(YEAR));
        report.compressed(new Compression(YEAR, 45L << 20, Duration.ofMillis(12_600)));
        report.analyzed(List.of("tongbao.observation"), Duration.ofMillis(300));
        report.jobs(List.of(
                new BackgroundJob(
                        1000,
                        "observation_revision",
                        BackgroundJob.State.FAILED,
                        Instant.parse("2026-01-02T03:04:05Z"),
                        "no portal"),
                new BackgroundJob(1001, "ranking_row_history", BackgroundJob.State.NEVER_RAN, null, null)));

        assertThat(out.toString())
                .contains("compressed observation_revision 2022-03-29 to 2023-03-23: 225.0 MB to 45.0 MB, ratio 5.0,"
                        + " 12.6 s / 已压缩，压缩比5.0")
                .contains("renewed the statistics of 1 tables, 0.3 s")
                .contains(
                        "job 1000 of observation_revision: failed at 2026-01-02T03:04:05Z, no portal; this command does"
                                + " its work / 后台任务1000失败")
                .contains("job 1001 of ranking_row_history: the server has not started it yet");
        JsonNode json = new ObjectMapper().readTree(report.json());
        assertThat(json.at("/compressed/0/bytes_after").asLong()).isEqualTo(45L << 20);
        assertThat(json.at("/compressed/0/seconds").asDouble()).isEqualTo(12.6);
        assertThat(json.at("/jobs/0/last_error").asText()).isEqualTo("no portal");
        assertThat(json.at("/jobs/1/state").asText()).isEqualTo("NEVER_RAN");
    }

    @Test
    void aDryRunTellsWhatWouldBeCompressed() {
        report(Tier.COMMUNITY, true).due(List.of(YEAR));
        assertThat(out.toString())
                .contains(
                        "would compress observation_revision 2022-03-29 to 2023-03-23, 225.0 MB, which got rows since")
                .doesNotContain("nothing to compress");
    }

    @Test
    void tellsWhyNothingIsCompressed() {
        report(Tier.COMMUNITY, false).due(List.of());
        report(Tier.APACHE, false).due(List.of());
        assertThat(out.toString())
                .contains("nothing to compress / 无待压缩数据")
                .contains("this is TimescaleDB, Apache edition / 压缩需TimescaleDB社区版，本库为TimescaleDB（Apache版）");
    }
}
