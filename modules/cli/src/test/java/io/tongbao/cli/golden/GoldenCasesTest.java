package io.tongbao.cli.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every golden case on the test driver: both topologies, chained. */
class GoldenCasesTest {
    @TempDir
    Path stateDir;

    static List<GoldenCase> cases() {
        return CaseFile.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void comesOutAsExpected(GoldenCase golden) {
        String differences = differences(golden);

        if (golden.pending() == null) {
            assertThat(differences).isEmpty();
        } else {
            assertThat(differences)
                    .as(golden + ".json comes out now: delete its \"pending\"")
                    .isNotEmpty();
        }
    }

    @Test
    void exampleOfTheReadmeComesOut() throws IOException {
        String readme = Files.readString(CaseFile.FOLDER.resolve("README.md"));
        String example = readme.substring(readme.indexOf("```json") + 7, readme.lastIndexOf("```"));

        assertThat(differences(CaseFile.parse("g3_readme", example))).isEmpty();
    }

    private String differences(GoldenCase golden) {
        try (DriverStage stage = new DriverStage(stateDir)) {
            Map<String, Instant> marks = Play.all(List.of(golden), stage).get(golden.name());
            return String.join("\n", golden.differences(stage, marks, each -> true));
        }
    }
}
