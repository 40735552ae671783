package io.tongbao.statistics.project;

import static io.tongbao.statistics.project.Samples.period;
import static io.tongbao.statistics.project.Samples.progress;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class TotalsTest {
    /** A report of one of three projects in one of three months. */
    record Event(int project, int month, Stage stage, int invested) {}

    @Property(tries = 200)
    void p4_replacingGivesWhatAddingUpAnewGives(@ForAll("events") List<Event> events) {
        Map<Integer, ProjectFile> files = new HashMap<>();
        Totals replaced = Totals.NONE;
        for (Event each : events) {
            ProjectFile before = files.getOrDefault(each.project(), ProjectFile.EMPTY);
            ProjectFile after = before.with(1, report(each));
            files.put(each.project(), after);
            replaced = replaced.replaced(
                    Contributions.of(before, period("2023-03")), Contributions.of(after, period("2023-03")));
        }
        Totals anew = Totals.NONE;
        for (ProjectFile each : files.values()) {
            anew = anew.replaced(Map.of(), Contributions.of(each, period("2023-03")));
        }

        assertThat(withProjects(replaced)).isEqualTo(withProjects(anew));
    }

    @Provide
    Arbitrary<List<Event>> events() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.of(Stage.class),
                        Arbitraries.integers().between(-1, 50))
                .as(Event::new)
                .list()
                .ofMaxSize(12);
    }

    @Test
    void p4_whereNobodyGivesANumberThereIsNone() {
        Map<String, BigDecimal> ten = Map.of("prj_investment", BigDecimal.TEN);

        Totals.Sum emptied = Totals.NONE
                .replaced(Map.of(), ten)
                .replaced(ten, Map.of())
                .sums()
                .get("prj_investment");

        assertThat(emptied).isEqualTo(new Totals.Sum(BigDecimal.ZERO, 0));
    }

    private static Progress report(Event event) {
        String period = "2023-0" + event.month();
        return event.invested() < 0
                ? progress(period, event.stage(), ProjectField.BATCH, "b")
                : progress(period, event.stage(), ProjectField.YEAR_INVESTMENT, event.invested());
    }

    /** A sum that nobody gives to any more stays on as nothing. */
    private static Map<String, Totals.Sum> withProjects(Totals totals) {
        Map<String, Totals.Sum> some = new HashMap<>(totals.sums());
        some.values().removeIf(each -> each.projects() == 0);
        return some;
    }
}
