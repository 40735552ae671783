package io.tongbao.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongbao.contracts.EconomicReport;
import io.tongbao.contracts.ReferenceChange;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/**
 * Of explicit revisions and versions the final figures and ranks are the same, whatever the order in which reports and
 * reference data arrive, however often, and however they are cut into ticks: a late change of reference data
 * recomputes all that it touches.
 */
class OrderLawTest {
    @Property(tries = 5, shrinking = ShrinkingMode.OFF)
    void c5_u5_finalFiguresDoNotDependOnTheOrderOfReportsAndReferenceData(@ForAll long seed) {
        Random random = new Random(seed);
        List<EconomicReport> reports = LawHistory.reports(random);
        List<ReferenceChange> references = LawHistory.references();
        Outcome expected = Outcome.of(run -> {
            references.forEach(run::reference);
            reports.forEach(run::report);
        });

        List<Consumer<Pipeline>> events = new ArrayList<>();
        references.forEach(each -> events.add(run -> run.reference(each)));
        reports.forEach(each -> events.add(run -> run.report(each)));
        reports.stream().filter(each -> random.nextInt(4) == 0).forEach(each -> events.add(run -> run.report(each)));
        Collections.shuffle(events, random);
        Outcome actual = Outcome.of(run -> events.forEach(each -> {
            run.tick(random.nextInt(3) > 0);
            each.accept(run);
        }));

        assertThat(expected.differences(actual)).isEmpty();
        assertThat(expected.standing()).hasSizeGreaterThan(20);
    }

    @Example
    void nothingOfALawIsTrivial() {
        Outcome outcome = Outcome.of(run -> {
            LawHistory.references().forEach(run::reference);
            LawHistory.reports(new Random(1)).forEach(run::report);
        });

        assertThat(String.join("\n", outcome.standing().values()))
                .contains("FROM_LEVELS", "FROM_PARTS", "PART_OF_WHOLE", "ROLLED_UP", "REGION_IN_PARENT", "COMPUTED");
        assertThat(outcome.standing().keySet()).anyMatch(each -> each.startsWith("total"));
    }
}
