package io.tongbao.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongbao.contracts.AcceptedReport;
import io.tongbao.contracts.EconomicReport;
import io.tongbao.contracts.Reason;
import io.tongbao.contracts.ReferenceChange;
import io.tongbao.contracts.RegionPartitioner;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first reports of a region are checked when all that stands for what it came out of is known, or after a while. */
class InheritanceTest {
    private static final String HEIR = code("heir", 0);

    @TempDir
    Path stateDir;

    private Pipeline pipeline;

    @BeforeEach
    void start() {
        pipeline = new Pipeline(stateDir);
        pipeline.today("2023-05-10");
        pipeline.reference(Events.region("origin"));
        pipeline.reference(Events.flow("retail"));
        pipeline.report(report("origin", "2022-03", "100"));
    }

    @AfterEach
    void stop() {
        pipeline.close();
    }

    private static EconomicReport report(String region, String period, String value) {
        return Events.report(region, "retail", period)
                .setId(region + period + value)
                .setCumulativeValue(value)
                .build();
    }

    /** Definition of a region that came out of others in 2023. */
    private static ReferenceChange heirOf(String... origins) {
        ReferenceChange heir = Events.region(HEIR);
        heir.getRegion().setValidFrom("2023-01-01");
        heir.getRegion().setPredecessors(List.of(origins));
        return heir;
    }

    private static ReferenceChange version(int version, ReferenceChange change) {
        change.setVersion(version);
        return change;
    }

    private static EconomicReport correction(EconomicReport report) {
        report.setNote("a slip of the unit");
        report.setExplanation("the first figure was in another unit");
        return report;
    }

    private AcceptedReport last() {
        return pipeline.acceptedReports.get(pipeline.acceptedReports.size() - 1);
    }

    private List<String> refused() {
        return pipeline.rejects.stream()
                .flatMap(each -> each.getReasons().stream())
                .map(Reason::getCheck)
                .toList();
    }

    @Test
    void v04_aReportAheadOfItsRegionWaitsForWhatStandsForThePredecessors() {
        pipeline.report(report(HEIR, "2023-03", "1050000"));
        pipeline.reference(heirOf("origin"));

        assertThat(refused()).contains("V04");
    }

    @Test
    void v04_whatChangedWhileARegionHadNoPredecessorsIsHandedOnWithThem() {
        pipeline.reference(heirOf("origin"));
        pipeline.reference(version(2, Events.region(HEIR)));
        pipeline.report(correction(report("origin", "2022-03", "1000000")));
        pipeline.reference(version(3, heirOf("origin")));
        pipeline.report(report(HEIR, "2023-03", "1050000"));

        assertThat(refused()).isEmpty();
        assertThat(last().getRegion()).isEqualTo(HEIR);
    }

    @Test
    void whatAnotherTaskDoesNotHandOnIsWaitedForNoLongerThanAnythingElse() {
        try (Pipeline oneOfTwo = new Pipeline(stateDir, 2)) {
            oneOfTwo.today("2023-05-10");
            oneOfTwo.reference(Events.flow("retail"));
            oneOfTwo.reference(heirOf(code("here", 0), code("elsewhere", 1)));
            oneOfTwo.report(report(HEIR, "2023-03", "1050000"));
            assertThat(oneOfTwo.acceptedReports).isEmpty();

            oneOfTwo.pass(Duration.ofSeconds(4));

            assertThat(oneOfTwo.acceptedReports).hasSize(1);
        }
    }

    /** A region that belongs to a task of two. */
    private static String code(String name, int task) {
        return IntStream.range(0, 100)
                .mapToObj(number -> name + number)
                .filter(each -> RegionPartitioner.partition(each, 2) == task)
                .findFirst()
                .orElseThrow();
    }
}
