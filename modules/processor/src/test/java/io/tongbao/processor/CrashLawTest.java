package io.tongbao.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongbao.contracts.EconomicReport;
import io.tongbao.contracts.GrowthFigure;
import io.tongbao.contracts.ReferenceChange;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/**
 * The final figures and ranks are the same at whatever commit the checks or the computation crash, however often,
 * wherever commits and ticks fall, and in whatever order all comes. What a crash of the process does to broker, registry
 * and database is seen on the real stack.
 */
class CrashLawTest {
    @Property(tries = 3, shrinking = ShrinkingMode.OFF)
    void c5_finalFiguresDoNotDependOnACrashAtAnyCommit(@ForAll long seed) {
        Random random = new Random(seed);
        List<EconomicReport> reports = LawHistory.reports(random);
        List<ReferenceChange> references = LawHistory.references();
        Outcome expected = Outcome.of(run -> {
            references.forEach(run::reference);
            reports.forEach(run::report);
        });

        List<Consumer<CrashingPipeline>> events = new ArrayList<>();
        references.forEach(each -> events.add(run -> run.reference(each)));
        reports.forEach(each -> events.add(run -> run.report(each)));
        reports.stream().filter(each -> random.nextInt(4) == 0).forEach(each -> events.add(run -> run.report(each)));
        Collections.shuffle(events, random);
        try (CrashingPipeline run = new CrashingPipeline(random)) {
            run.today("2025-05-10");
            events.forEach(each -> each.accept(run));
            Outcome actual = run.outcome();

            assertThat(expected.differences(actual)).isEmpty();
            assertThat(expected.standing()).hasSizeGreaterThan(20);
            assertThat(run.repeated).as("inputs that came again").isGreaterThan(20);
            assertThat(run.vintages.stream().map(GrowthFigure::getSequence))
                    .as("numbers that were seen are not given again")
                    .doesNotHaveDuplicates();
        }
    }
}
