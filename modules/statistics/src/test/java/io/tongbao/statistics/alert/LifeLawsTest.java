package io.tongbao.statistics.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongbao.statistics.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What is true of every life, whatever figures come and are corrected, and whatever is decided. */
class LifeLawsTest {
    /** What happens: a judgement of a year's findings, or a decision. */
    private record Event(@Nullable List<Finding> findings, boolean isExemption) {}

    private static @Nullable Alert after(@Nullable Alert before, AlertRule rule, Event event) {
        if (event.findings() != null) {
            return Life.judge(before, Samples.key(rule), rule, event.findings(), Samples.KNOWN);
        }
        return before == null
                ? null
                : event.isExemption()
                        ? Life.exempt(before, "a", "", "d", Samples.KNOWN)
                        : Life.acknowledge(before, "b", "", Samples.KNOWN);
    }

    @Provide
    Arbitrary<Event> events() {
        Arbitrary<Event> judgements = years().map(each -> new Event(each, false));
        return Arbitraries.frequencyOf(
                Tuple.of(8, judgements),
                Tuple.of(2, Arbitraries.just(new Event(null, false))),
                Tuple.of(1, Arbitraries.just(new Event(null, true))));
    }

    @Provide
    Arbitrary<List<Finding>> years() {
        Arbitrary<Outcome> outcomes = Arbitraries.of(Outcome.class);
        Arbitrary<AlertLevel> levels = Arbitraries.of(AlertLevel.class);
        return Combinators.combine(outcomes, levels)
                .as((outcome, level) -> Samples.finding(1, outcome, level))
                .list()
                .ofMaxSize(12)
                .map(LifeLawsTest::inOrder);
    }

    @Provide
    Arbitrary<AlertRule> rules() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.integers().between(1, 4))
                .as((escalate, clear) -> Samples.rule(AlertKind.BEHIND_PACE, escalate, clear));
    }

    private static List<Finding> inOrder(List<Finding> some) {
        List<Finding> year = new ArrayList<>();
        some.forEach(each -> year.add(Samples.finding(year.size() + 1, each.outcome(), each.level())));
        return List.copyOf(year);
    }

    @Property
    void a2_stepsOnlyFollowTheArrowsAndAreCounted(
            @ForAll("rules") AlertRule rule, @ForAll @Size(max = 12) List<@From("events") Event> events) {
        Alert alert = null;
        for (Event each : events) {
            Alert next = after(alert, rule, each);
            if (next != null && (alert == null || next.step() != alert.step())) {
                assertThat(next.step()).isEqualTo(alert == null ? 1 : alert.step() + 1);
                assertThat(next.previous()).isEqualTo(alert == null ? null : alert.state());
                assertThat(AlertState.next(alert == null ? null : alert.state()))
                        .contains(next.state());
            } else if (next != null) {
                assertThat(next.state()).isEqualTo(alert.state());
            }
            alert = next;
        }
    }

    @Property
    void a2_judgingTwiceMakesNoStep(
            @ForAll("rules") AlertRule rule,
            @ForAll @Size(max = 6) List<@From("events") Event> events,
            @ForAll("years") List<Finding> year) {
        Alert alert = null;
        for (Event each : events) {
            alert = after(alert, rule, each);
        }
        Alert once = Life.judge(alert, Samples.key(rule), rule, year, Samples.KNOWN);
        Alert twice = Life.judge(once, Samples.key(rule), rule, year, Samples.KNOWN.plusSeconds(1));

        assertThat(twice).isSameAs(once);
    }

    @Property
    void a2_theLevelNeverFallsWhileItIsOpenButByACorrection(
            @ForAll("rules") AlertRule rule, @ForAll("years") List<Finding> year) {
        Alert alert = null;
        for (int known = 1; known <= year.size(); known++) {
            Alert next = Life.judge(alert, Samples.key(rule), rule, year.subList(0, known), Samples.KNOWN);
            if (alert != null
                    && next != null
                    && alert.state().isOpen()
                    && next.state().isOpen()) {
                assertThat(next.level()).isGreaterThanOrEqualTo(alert.level());
            }
            alert = next;
        }
    }

    @Property
    void a2_whoHasTakenItUpHasUnlessItsLevelRoseAndTheLowestIsNeverEscalated(
            @ForAll("rules") AlertRule rule, @ForAll @Size(max = 12) List<@From("events") Event> events) {
        Alert alert = null;
        for (Event each : events) {
            Alert next = after(alert, rule, each);
            if (alert != null
                    && next != null
                    && alert.state().isOpen()
                    && next.state().isOpen()) {
                if (next.level() != alert.level()) {
                    assertThat(next.step()).isGreaterThan(alert.step());
                }
                if (alert.state() == AlertState.ACKNOWLEDGED) {
                    assertThat(next.state() != AlertState.ACKNOWLEDGED)
                            .isEqualTo(next.level().compareTo(alert.level()) > 0);
                }
            }
            if (next != null && next.state() == AlertState.ESCALATED) {
                assertThat(next.level()).isGreaterThan(rule.level());
            }
            alert = next;
        }
    }

    @Property
    void a2_fewerClearPeriodsThanTheRuleAsksForNeverCloseIt(
            @ForAll @IntRange(min = 2, max = 4) int clearAfter, @ForAll @Size(min = 1, max = 10) List<Boolean> months) {
        AlertRule rule = Samples.rule(AlertKind.BEHIND_PACE, 0, clearAfter);
        List<Finding> year = new ArrayList<>(Samples.findings("H"));
        Alert alert = Objects.requireNonNull(Life.judge(null, Samples.key(rule), rule, year, Samples.KNOWN));
        int clear = 0;
        for (boolean holds : months) {
            clear = holds || clear == clearAfter - 1 ? 0 : clear + 1;
            year.add(Samples.finding(year.size() + 1, clear == 0 ? Outcome.HOLDS : Outcome.CLEAR, AlertLevel.BLUE));
            alert = Objects.requireNonNull(
                    Life.judge(alert, Samples.key(rule), rule, List.copyOf(year), Samples.KNOWN));
            assertThat(alert.state()).isEqualTo(AlertState.FIRING);
            assertThat(alert.step()).isEqualTo(year.size()); // each period is told of, also one that is right
        }
    }

    @Property
    void a2_aCorrectionOfExactlyThePeriodsThatHeldWithdrawsIt(
            @ForAll("rules") AlertRule rule, @ForAll("years") List<Finding> year) {
        Alert fired = Life.judge(null, Samples.key(rule), rule, year, Samples.KNOWN);
        if (fired == null) {
            return;
        }
        Set<Period> held = Set.copyOf(fired.held());
        List<Finding> corrected = year.stream()
                .map(each -> held.contains(each.period())
                        ? Samples.finding(each.period().month(), Outcome.CLEAR, AlertLevel.BLUE)
                        : each)
                .toList();

        Alert ended = Objects.requireNonNull(Life.judge(fired, Samples.key(rule), rule, corrected, Samples.KNOWN));

        assertThat(ended.step()).isEqualTo(2);
        assertThat(ended.state()).isEqualTo(AlertState.WITHDRAWN_BY_REVISION);
    }
}
