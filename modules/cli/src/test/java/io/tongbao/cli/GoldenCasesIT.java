package io.tongbao.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.tongbao.cli.explain.CasesExplained;
import io.tongbao.cli.golden.CaseFile;
import io.tongbao.cli.golden.Expectation;
import io.tongbao.cli.golden.GoldenCase;
import io.tongbao.cli.golden.Play;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every golden case on the real stack: all of them side by side on one, and all that came out explained. */
class GoldenCasesIT {
    /** Before the day of any case, since a day never comes back. */
    private static final Clock LONG_AGO = Clock.fixed(Instant.parse("2000-01-01T00:00:00Z"), ZoneOffset.UTC);

    @TempDir
    static Path folder;

    private static RunningSystem system;
    private static RealStage stage;
    private static Map<String, Map<String, Instant>> marks;
    private static CasesExplained explained;

    @BeforeAll
    static void play() throws IOException {
        system = RunningSystem.start(folder.resolve("data"), LONG_AGO);
        stage = new RealStage(system);
        marks = Play.all(CaseFile.all(), stage);
        explained = new CasesExplained(system.pipeline().database(), marks);
    }

    @AfterAll
    static void stop() {
        if (system != null) {
            system.close();
        }
    }

    static List<GoldenCase> cases() {
        return CaseFile.all();
    }

    static List<GoldenCase> casesAsOf() {
        return CaseFile.all().stream()
                .filter(golden -> golden.expectations().stream().anyMatch(each -> each.mark() != null))
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void comesOutAsExpected(GoldenCase golden) {
        compare(golden, each -> each.mark() == null);
    }

    @ParameterizedTest(name = "{0}", allowZeroInvocations = true)
    @MethodSource("casesAsOf")
    void isToldAgainAsOfItsMarks(GoldenCase golden) {
        compare(golden, each -> each.mark() != null);
    }

    @Test
    void everyFigureFollowsFromWhatItsExplanationNames() {
        allHold(explained.figures(), 300);
    }

    @Test
    void everyRankFollowsFromWhatItsExplanationNames() {
        allHold(explained.ranks(), 80);
    }

    @Test
    void t6_everyLightFollowsFromWhatItsExplanationNames() {
        allHold(explained.lights(), 60);
    }

    @Test
    void k7_t6_explanationsAsOfAMarkTellWhatWasKnownThen() {
        allHold(explained.asOfMarks(), 80);
    }

    private static void allHold(CasesExplained.Found found, int atLeast) {
        assertThat(found.rows()).isGreaterThan(atLeast);
        assertThat(found.faults()).isEmpty();
    }

    private static void compare(GoldenCase golden, Predicate<Expectation> wanted) {
        assumeTrue(golden.pending() == null, golden.pending());

        assertThat(String.join("\n", golden.differences(stage, marks.get(golden.name()), wanted)))
                .isEmpty();
    }
}
