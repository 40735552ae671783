package io.tongbao.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongbao.contracts.EconomicReport;
import io.tongbao.contracts.ReferenceChange;
import io.tongbao.contracts.Settled;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which moments the stages say that their results tell exactly, whatever comes in (K7). */
class SettledPipelineTest {
    @TempDir
    Path stateDir;

    private Pipeline pipeline;

    @BeforeEach
    void start() {
        pipeline = new Pipeline(stateDir);
        pipeline.today("2023-05-10");
        for (String each : List.of("a", "b")) {
            pipeline.reference(Events.region(each));
        }
        pipeline.reference(Events.flow("sales"));
        pipeline.reference(Events.flow("tax"));
        pipeline.reference(Events.group("units", "a", "b"));
        pipeline.reference(Events.scheme("s", "ARITHMETIC", "sales CUMULATIVE_VALUE RATIO_TO_BEST 1 ZERO"));
        pipeline.reference(Events.ranking("units-s", "units", "s", "SCORE"));
        pipeline.report(sales("a", 1, "10"));
        said();
    }

    @AfterEach
    void stop() {
        pipeline.close();
    }

    private static EconomicReport sales(String region, int revision, String value) {
        return Events.report(region, "sales", "2023-01")
                .setId(region + revision)
                .setCumulativeValue(value)
                .setRevision(Integer.toString(revision))
                .setNote("corrected")
                .build();
    }

    private Instant knownLast() {
        assertThat(pipeline.rejects).isEmpty();
        return pipeline.acceptedReports.get(pipeline.acceptedReports.size() - 1).getKnownAt();
    }

    /** What was said until all has come to rest. */
    private List<String> said() {
        pipeline.pass(Duration.ofSeconds(5));
        List<String> said = pipeline.settled.stream()
                .map(each -> each.getCode() + (each.getSettled() ? " settled " : " void ") + each.getSince())
                .toList();
        pipeline.settled.clear();
        return said;
    }

    @Test
    void k7_aReportCutsAndSettlesItsIndicatorAndTheScoresThatCountIt() {
        pipeline.report(sales("b", 1, "20"));

        Instant known = knownLast();
        pipeline.pass(Duration.ofSeconds(5));
        Settled settled = pipeline.settled.stream()
                .filter(each -> each.getCode().equals("sales") && each.getSettled())
                .findFirst()
                .orElseThrow();
        assertThat(said())
                .containsExactlyInAnyOrder(
                        "sales void " + known,
                        "sales settled " + known,
                        "units-s void " + known,
                        "units-s settled " + known);
        assertThat(settled.getSequence())
                .as("after all that was computed")
                .isGreaterThan(
                        pipeline.vintages.get(pipeline.vintages.size() - 1).getSequence());
    }

    @Test
    void r2_aSupersededReportThatComesLateCutsThoughItShowsNothing() {
        pipeline.report(sales("b", 2, "20"));
        Instant known = knownLast();
        said();
        int shown = pipeline.vintages.size();

        pipeline.reportAt(known.minusMillis(5), sales("b", 1, "19"));

        assertThat(pipeline.vintages).hasSize(shown);
        assertThat(said()).containsExactly("sales void " + known.minusMillis(5), "sales settled " + known);
    }

    @Test
    void k7_aDefinitionThatChangesNothingCutsAll() {
        ReferenceChange name = Events.region("a");
        name.setVersion(2);
        name.getRegion().setNameEn("Renamed");
        pipeline.report(sales("b", 1, "20"));
        said();

        pipeline.reference(name);

        Instant known =
                pipeline.definitions.get(pipeline.definitions.size() - 1).getKnownAt();
        assertThat(said())
                .containsExactlyInAnyOrder(
                        "sales void " + known,
                        "sales settled " + known,
                        "units-s void " + known,
                        "units-s settled " + known);
    }
}
