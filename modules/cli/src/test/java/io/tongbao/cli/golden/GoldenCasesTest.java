package io.tongbao.cli.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every golden case on the test driver: both topologies, chained, and all cases side by side. */
class GoldenCasesTest {
    @TempDir
    static Path stateDir;

    private static DriverStage stage;
    private static Map<String, Map<String, Instant>> marks;

    @BeforeAll
    static void play() {
        stage = new DriverStage(stateDir);
        marks = Play.all(CaseFile.all(), stage);
    }

    @AfterAll
    static void stop() {
        stage.close();
    }

    static List<GoldenCase> cases() {
        return CaseFile.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void comesOutAsExpected(GoldenCase golden) {
        String differences =
                String.join("\n", golden.differences(stage, marks.get(golden.name()), each -> !each.result()
                        .isOfDatabase()));

        if (golden.pending() == null) {
            assertThat(differences).isEmpty();
        } else {
            assertThat(differences)
                    .as(golden + ".json comes out now: delete its \"pending\"")
                    .isNotEmpty();
        }
    }

    @Test
    void exampleOfTheReadmeComesOut(@TempDir Path ownStateDir) throws IOException {
        String readme = Files.readString(CaseFile.FOLDER.resolve("README.md"));
        String example = readme.substring(readme.indexOf("```json") + 7, readme.lastIndexOf("```"));
        GoldenCase golden = CaseFile.parse("g3_readme", example);

        try (DriverStage own = new DriverStage(ownStateDir)) {
            Map<String, Instant> moments = Play.all(List.of(golden), own).get(golden.name());

            assertThat(golden.differences(own, moments, each -> true)).isEmpty();
        }
    }
}
