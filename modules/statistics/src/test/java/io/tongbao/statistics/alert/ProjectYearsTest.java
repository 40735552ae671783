package io.tongbao.statistics.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongbao.statistics.Period;
import io.tongbao.statistics.project.PaceJudgement;
import io.tongbao.statistics.project.Plan;
import io.tongbao.statistics.project.Stage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A project is late across the turn of the year, though each year has an alert of its own (A2, P5). */
class ProjectYearsTest {
    /** B is behind, P on pace, ? not known, - no month of its own. */
    private static final String MONTHS = "BP?-";

    private static final Predicate<Period> ALL = each -> true;

    private static List<ProjectFact> facts(Period first, String months) {
        return IntStream.range(0, months.length())
                .filter(i -> months.charAt(i) != '-')
                .mapToObj(i -> fact(Period.ofIndex(first.index() + i), months.charAt(i)))
                .toList();
    }

    private static ProjectFact fact(Period period, char month) {
        PaceJudgement judgement = month == '?' ? null : month == 'B' ? PaceJudgement.BEHIND : PaceJudgement.ON_PACE;
        return new ProjectFact(
                period, period, judgement, Stage.STARTED, Stage.STARTED, null, null, Plan.NONE, Samples.KNOWN);
    }

    private static AlertRule rule(int count, int escalateAfter, int clearAfter) {
        return Samples.rule(AlertKind.PROJECT_STALLED, null, count, escalateAfter, clearAfter);
    }

    private static List<Finding> of2023(AlertRule rule, String since2022) {
        return ProjectFindings.of(rule, 2023, facts(Period.of("2022-01"), since2022), ALL);
    }

    @Test
    void p5_projectThatIsBehindSinceAugustIsToldSoInJanuary() {
        List<Finding> found = of2023(rule(1, 2, 1), "PPPPPPPBBBBBBP");

        assertThat(found)
                .extracting(each -> each.period() + " " + each.outcome() + " " + each.since() + " " + each.level())
                .containsExactly("2023-01 HOLDS 2022-08 RED", "2023-02 CLEAR 2023-02 BLUE");
    }

    @Test
    void p5_monthsInARowAreCountedOverTheTurnOfTheYear() {
        AlertRule rule = rule(3, 1, 1);

        assertThat(of2023(rule, "PPPPPPPPPPBBBB"))
                .extracting(each -> each.outcome() + " " + each.since() + " " + each.level())
                .containsExactly("HOLDS 2022-11 BLUE", "HOLDS 2022-11 YELLOW");
        assertThat(of2023(rule, "PPPPPPPPPPPBB").get(0).outcome()).isEqualTo(Outcome.CLEAR);
        assertThat(of2023(rule, "PPPPPPPPPP?BB").get(0).outcome()).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void a2_monthThatIsNotKnownEndsNoRun() {
        assertThat(of2023(rule(1, 2, 1), "PPPPPPPBBBBB?B").get(1))
                .extracting(Finding::since, Finding::level)
                .containsExactly(Period.of("2022-08"), AlertLevel.RED);
    }

    @Test
    void a2_clearMonthEndsTheRunWhereItEndsTheAlert() {
        assertThat(of2023(rule(1, 2, 2), "PPPPPPPBBBPBB").get(0))
                .extracting(Finding::since, Finding::level)
                .containsExactly(Period.of("2022-08"), AlertLevel.RED);
        assertThat(of2023(rule(1, 2, 2), "PPPPPPPBBBBPB").get(0))
                .extracting(Finding::since, Finding::level)
                .containsExactly(Period.of("2023-01"), AlertLevel.BLUE);
    }

    @Test
    void a2_monthsBeforeTheRuleWasForItsRegionRaiseNoLevel() {
        List<Finding> found = ProjectFindings.of(
                rule(1, 1, 1),
                2023,
                facts(Period.of("2022-10"), "BBBBB"),
                each -> each.compareTo(Period.of("2022-12")) > 0);

        assertThat(found)
                .extracting(each -> each.since() + " " + each.level())
                .containsExactly("2022-10 BLUE", "2022-10 YELLOW");
    }

    @Property
    void p5_yearsAreToldAsIfTheyWereOne(
            @ForAll("months") String months,
            @ForAll @IntRange(min = 1, max = 12) int first,
            @ForAll @IntRange(max = 40) int joined,
            @ForAll("rules") AlertRule rule) {
        Period begin = new Period(2021, first);
        Predicate<Period> isFor = each -> each.index() >= begin.index() + joined - 20;
        List<ProjectFact> facts = shuffled(facts(begin, months));
        List<Finding> asOne = new ArrayList<>();
        for (int i = 0; i < months.length(); i++) {
            Period period = Period.ofIndex(begin.index() + i);
            if (months.charAt(i) != '-' && isFor.test(period)) {
                asOne.add(naive(period, months, i, rule));
            }
            List<Finding> ofYear = ProjectFindings.of(rule, period.year(), facts, isFor).stream()
                    .filter(each -> each.period().compareTo(period) <= 0 && isFor.test(each.period()))
                    .toList();
            assertThat(ofYear)
                    .extracting(each -> each.period() + " " + each.outcome())
                    .isEqualTo(asOne.stream()
                            .filter(each -> each.period().year() == period.year())
                            .map(each -> each.period() + " " + each.outcome())
                            .toList());
            assertThat(alert(rule, ofYear)).isEqualTo(alert(rule, asOne, period.year()));
        }
    }

    /** Level and beginning of the alert that the last findings make; null for none. */
    private static @Nullable String alert(AlertRule rule, List<Finding> findings) {
        Spell spell = Spell.last(rule, findings);
        return spell == null || !spell.isOpen() ? null : spell.level(rule) + " since " + spell.since();
    }

    /** Likewise, as one alert of all years goes on: where it does in a year by a month of that year. */
    private static @Nullable String alert(AlertRule rule, List<Finding> findings, int year) {
        Spell spell = Spell.last(rule, findings);
        return spell == null || spell.latest().period().year() != year ? null : alert(rule, findings);
    }

    /** By looking back from each month anew. */
    private static Finding naive(Period period, String months, int at, AlertRule rule) {
        int before = at;
        while (before >= 0 && months.charAt(before) == 'B') {
            before--;
        }
        int inARow = at - before;
        char end = before < 0 ? 'P' : months.charAt(before);
        Outcome outcome = inARow >= rule.counted() ? Outcome.HOLDS : end == 'P' ? Outcome.CLEAR : Outcome.UNKNOWN;
        Words none = new Words("", "");
        return Finding.of(period, outcome, rule.level(), null, null, null, Samples.KNOWN, none)
                .restingOnAllSince(Period.ofIndex(period.index() - Math.max(0, inARow - 1)));
    }

    private static List<ProjectFact> shuffled(List<ProjectFact> facts) {
        List<ProjectFact> any = new ArrayList<>(facts);
        Collections.reverse(any);
        return any;
    }

    @Provide
    Arbitrary<String> months() {
        return Arbitraries.frequencyOf(
                        Tuple.of(6, Arbitraries.just(MONTHS.charAt(0))),
                        Tuple.of(2, Arbitraries.just(MONTHS.charAt(1))),
                        Tuple.of(1, Arbitraries.just(MONTHS.charAt(2))),
                        Tuple.of(1, Arbitraries.just(MONTHS.charAt(3))))
                .list()
                .ofMinSize(1)
                .ofMaxSize(40)
                .map(each -> each.stream().map(Objects::toString).reduce("", String::concat))
                .map(each -> each.startsWith("-") ? "?" + each.substring(1) : each);
    }

    @Provide
    Arbitrary<AlertRule> rules() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(1, 3))
                .as(ProjectYearsTest::rule);
    }
}
