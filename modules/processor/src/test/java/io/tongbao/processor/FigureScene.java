package io.tongbao.processor;

import io.tongbao.contracts.GrowthFigure;
import io.tongbao.contracts.IndicatorDefinition;
import io.tongbao.contracts.ReferenceChange;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A zone of two units that report retail sales, through both topologies. */
abstract class FigureScene {
    @TempDir
    Path stateDir;

    protected Pipeline pipeline;

    @BeforeEach
    void start() {
        pipeline = new Pipeline(stateDir);
        pipeline.today("2025-05-10");
        for (String region : List.of("zone", "a", "b")) {
            pipeline.reference(Events.region(region));
        }
        pipeline.reference(Events.member("a", "zone"));
        pipeline.reference(Events.member("b", "zone"));
        pipeline.reference(Events.flow("retail"));
    }

    @AfterEach
    void stop() {
        pipeline.close();
    }

    protected final GrowthFigure retail(String region, String period) {
        return pipeline.figure(region, "retail", period);
    }

    protected final void cumulative(String region, String period, String value) {
        report(region, "retail", period, value);
    }

    protected final void report(String region, String indicator, String period, String value) {
        pipeline.report(Events.report(region, indicator, period)
                .setCumulativeValue(value)
                .build());
    }

    protected final void indicator(String code, Consumer<IndicatorDefinition> change) {
        ReferenceChange defined = Events.flow(code);
        change.accept(defined.getIndicator());
        pipeline.reference(defined);
    }

    protected final void month(String region, String period, String value) {
        pipeline.report(
                Events.report(region, "retail", period).setMonthValue(value).build());
    }

    /** Corrects the one number that was reported of retail sales. */
    protected final void correct(String region, String period, String value) {
        boolean ofMonth = retail(region, period).getMonthValue() != null
                && !retail(region, period).getMonthDerived();
        var report = Events.report(region, "retail", period).setId("correction " + region + period + value);
        report.setNote("typing error");
        pipeline.report((ofMonth ? report.setMonthValue(value) : report.setCumulativeValue(value)).build());
    }
}
