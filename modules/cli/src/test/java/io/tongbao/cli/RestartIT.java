package io.tongbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A stopped system goes on where it stopped. */
class RestartIT {
    @TempDir
    Path folder;

    @Test
    void figuresStandAndNewReportsLandAfterARestart() throws Exception {
        Path data = folder.resolve("data");
        String before;
        String scores;
        try (RunningSystem system = RunningSystem.start(data)) {
            system.seed("guanzhuang").landed();
            before = system.type("query", "growth", "--region", "x-guanzhuang", "--format", "csv")
                    .text();
            assertThat(before).startsWith("region,").contains("x-guanzhuang");
            scores = scores(system);
            assertThat(scores).contains("411302102");
        }

        try (RunningSystem system = RunningSystem.start(data)) {
            system.seed("guanzhuang").landed();
            assertThat(system.type("query", "growth", "--region", "x-guanzhuang", "--format", "csv")
                            .text())
                    .as("nothing is published or computed twice")
                    .isEqualTo(before);
            assertThat(scores(system)).as("the same snapshots").isEqualTo(scores);

            Path file = Files.writeString(
                    folder.resolve("may.csv"),
                    """
                    region,indicator,period,month_value
                    x-guanzhuang-1,budget_revenue,2023-05,500
                    """);
            assertThat(system.type("publish", file.toString()).status()).isZero();
            system.landed();
            assertThat(system.type(
                                    "query",
                                    "growth",
                                    "--region",
                                    "x-guanzhuang-1",
                                    "--from",
                                    "2023-05",
                                    "--format",
                                    "csv")
                            .text())
                    .contains("2023-05");
        }
    }

    private static String scores(RunningSystem system) {
        return system.type("query", "scores", "--ranking", "units-zone_assessment", "--format", "csv")
                .text();
    }
}
