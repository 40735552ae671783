package io.tongbao.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongbao.contracts.GrowthFigure;
import io.tongbao.contracts.ReferenceChange;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A report that reaches the computation before the definitions by which it was judged waits for them, and then leaves
 * the vintage that it leaves in any other order.
 */
class LateDefinitionsTest {
    @TempDir
    Path stateDir;

    private Pipeline pipeline;

    @BeforeEach
    void start() {
        pipeline = new Pipeline(stateDir);
        pipeline.today("2023-05-10");
        pipeline.reference(Events.region("a"));
        pipeline.reference(Events.flow("retail"));
    }

    @AfterEach
    void stop() {
        pipeline.close();
    }

    private void report(String region, String indicator, String period, String value, int revision) {
        pipeline.report(Events.report(region, indicator, period)
                .setId(region + indicator + period + revision)
                .setCumulativeValue(value)
                .setRevision(Integer.toString(revision))
                .setNote("corrected")
                .build());
    }

    private List<GrowthFigure> vintages(String region, String indicator, String period) {
        return pipeline.vintages.stream()
                .filter(each -> each.getRegion().equals(region)
                        && each.getIndicator().equals(indicator)
                        && each.getPeriod().toString().startsWith(period))
                .toList();
    }

    @Test
    void r3_reportsAheadOfTheirIndicatorLeaveAVintageEach() {
        pipeline.definitionsAreLate(true);
        pipeline.reference(Events.flow("tax"));
        report("a", "tax", "2023-01", "10", 0);
        report("a", "retail", "2023-01", "1", 0);
        report("a", "tax", "2023-01", "11", 1);
        assertThat(pipeline.acceptedReports)
                .extracting(each -> each.getDefinitions())
                .containsExactly(3L, 3L, 3L);
        assertThat(pipeline.vintages).isEmpty();

        pipeline.definitionsAreLate(false);

        assertThat(vintages("a", "tax", "2023-01"))
                .extracting(GrowthFigure::getCumulativeValue)
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(new BigDecimal(10), new BigDecimal(11));
        assertThat(vintages("a", "retail", "2023-01")).hasSize(1);
    }

    @Test
    void nobodyWaitsForDefinitionsThatCameAfterIt() {
        pipeline.definitionsAreLate(true);
        report("a", "retail", "2023-01", "1", 0);
        pipeline.reference(Events.flow("tax"));

        assertThat(vintages("a", "retail", "2023-01")).hasSize(1);
    }

    @Test
    void g3_reportAheadOfItsLineageIsNeverToldWithoutItsPredecessorsBase() {
        report("a", "retail", "2022-01", "100", 0);
        pipeline.reference(Events.region("heir"));
        pipeline.definitionsAreLate(true);
        ReferenceChange heir = Events.region("heir");
        heir.setVersion(2);
        heir.getRegion().setPredecessors(List.of("a"));
        heir.getRegion().setValidFrom("2023-01-01");
        pipeline.reference(heir);
        report("heir", "retail", "2023-01", "120", 0);
        Instant knownAt = pipeline.acceptedReports.get(1).getKnownAt();

        pipeline.definitionsAreLate(false);

        // bases of other regions come by another way: a vintage without them is as old as the one that has them
        List<GrowthFigure> vintages = vintages("heir", "retail", "2023-01");
        assertThat(vintages).extracting(GrowthFigure::getKnownAt).containsOnly(knownAt);
        assertThat(vintages).last().satisfies(each -> assertThat(each.getCumulativeGrowth())
                .isEqualByComparingTo("20"));
    }
}
