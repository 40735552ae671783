package io.tongbao.statistics.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongbao.statistics.Period;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class AlertStandingTest {
    private static final AlertRule RULE = Samples.rule(AlertKind.BEHIND_PACE, 2, 2);
    private static final AlertKey KEY = Samples.key(RULE);

    private static List<AlertStanding> standings(String outcomes, Collection<Period> told) {
        return AlertStanding.of(KEY, RULE, Samples.findings(outcomes), told, Samples.KNOWN);
    }

    private static List<String> told(List<AlertStanding> standings) {
        return standings.stream()
                .map(each -> each.month().month() + " "
                        + (each.alert() == null
                                ? "-"
                                : each.alert().level() + " since "
                                        + each.alert().since().month()))
                .toList();
    }

    @Test
    void a2_eachMonthIsToldByItsOwnFiguresAndThoseBefore() {
        assertThat(told(standings("CHHHCC", Set.of())))
                .containsExactly("2 BLUE since 2", "3 BLUE since 2", "4 YELLOW since 2", "5 YELLOW since 2", "6 -");
        assertThat(standings("CUC", Set.of())).isEmpty();
    }

    @Test
    void a2_aMonthThatWasToldIsToldAnewThoughItsFigureIsGone() {
        List<Period> months = List.of(Period.of("2023-02"), Period.of("2023-03"));

        assertThat(told(standings("CC", months))).containsExactly("2 -", "3 -");
        assertThat(told(standings("HC", months))).containsExactly("1 BLUE since 1", "2 BLUE since 1", "3 BLUE since 1");
    }

    @Test
    void a2_ofARuleThatIsSwitchedOffNothingStands() {
        AlertRule off = Samples.version(RULE, 2, false);

        assertThat(told(AlertStanding.of(
                        KEY, off, Samples.findings("HH"), List.of(Period.of("2023-01")), Samples.KNOWN)))
                .containsExactly("1 -", "2 -");
    }

    @Property
    void a2_laterMonthsChangeNothingOfAnEarlierOne(
            @ForAll @Chars({'H', 'C', 'U', 'E'}) @StringLength(max = 12) String outcomes) {
        List<AlertStanding> all = standings(outcomes, Set.of());
        for (int known = 1; known <= outcomes.length(); known++) {
            List<AlertStanding> then = standings(outcomes.substring(0, known), Set.of());
            assertThat(all.subList(0, then.size())).isEqualTo(then);
        }
    }

    @Property
    void a2_whatStandsIsWhatTheLastMonthTellsHoweverOftenItWasCorrected(
            @ForAll @Size(min = 1, max = 6)
                    List<@Chars({'H', 'C', 'U', 'E'}) @StringLength(min = 1, max = 12) String> years) {
        Alert alert = null;
        for (String year : years) {
            List<Alert> course = Course.of(alert, KEY, RULE, Samples.findings(year), Samples.KNOWN);
            alert = course.isEmpty() ? alert : course.get(course.size() - 1);
            List<AlertStanding> standings = standings(year, Set.of());
            AlertStanding last = standings.isEmpty() ? null : standings.get(standings.size() - 1);
            boolean isOpen = alert != null && alert.state().isOpen();

            assertThat(last != null && last.alert() != null).isEqualTo(isOpen);
            if (isOpen) {
                assertThat(new AlertStanding(last.month(), alert).isSameAs(last))
                        .isTrue();
            }
        }
    }
}
