package io.tongbao.store.explain;

import io.tongbao.statistics.DataClass;
import io.tongbao.statistics.Indicator;
import io.tongbao.statistics.Period;
import io.tongbao.statistics.Scheme;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Values that follow from other rows of the year (C1 to C3). */
final class CumulationSteps {
    private final Facts facts;

    CumulationSteps(Facts facts) {
        this.facts = facts;
    }

    /** One row that a cumulative value adds up, and the report that gave it; none where predecessors did (G3). */
    private record Term(Key key, SideName side, BigDecimal value, @Nullable Report report) {
        static Term of(Key key, SideName side, Report report) {
            return new Term(
                    key,
                    side,
                    Objects.requireNonNull(report.number(side.reportedValue().field())),
                    report);
        }
    }

    /** C(t) = C(a) + m(a+1) + … + m(t), from the last row that reported a cumulative value, or from the first. */
    void cumulative(Draft draft, Key key, BigDecimal value, @Nullable DataClass dataClass) {
        draft.rule(Rule.C2);
        List<Term> terms = terms(key, dataClass);
        if (dataClass != null && !addUpTo(terms, value)) {
            terms = terms(key, null);
        }
        if (!addUpTo(terms, value)) {
            draft.rule(Rule.R2).note("累加的各行出自多个数据类别", "the rows that it adds up are of several data classes");
            terms.forEach(each -> draft.input(step(each)));
            return;
        }
        if (terms.size() == 1 && terms.get(0).report() != null) {
            draft.note("本年第一行：累计数即当月数", "the first row of the year: cumulative and month value are one");
            new OwnValueSteps(facts)
                    .reported(draft, terms.get(0).key(), terms.get(0).report());
            return;
        }
        draft.formula(Formula.equal(
                Formula.sum(terms.stream().map(Term::value).toList()),
                value,
                facts.indicator(key).unit()));
        terms.forEach(each -> draft.input(step(each)));
    }

    /** m(t) = C(t) − C(t−1). */
    void month(Draft draft, Key key, BigDecimal value, @Nullable DataClass dataClass) {
        Indicator indicator = facts.indicator(key);
        draft.rule(indicator.scheme() == Scheme.M12 ? Rule.C1 : Rule.C3);
        Period previous = indicator.scheme().previous(key.period());
        SideRow shown = facts.side(key, SideName.CUMULATIVE);
        if (previous == null || shown == null || shown.value() == null) {
            draft.note("本年第一行：当月数即累计数", "the first row of the year: month and cumulative value are one");
            new OwnValueSteps(facts)
                    .reported(draft, key, facts.reports().giver(key, SideName.CUMULATIVE.reportedValue(), dataClass));
            return;
        }
        BigDecimal before = shown.value().subtract(value);
        draft.formula(Formula.equal(
                        Formula.number(shown.value()) + " − " + Formula.number(before), value, indicator.unit()))
                .input(new ValueSteps(facts).value(key, SideName.CUMULATIVE))
                .input(before(key.in(previous), before, dataClass));
    }

    /** The cumulative value of the row before, of the month's own class where there is one (R2). */
    private Step before(Key key, BigDecimal value, @Nullable DataClass dataClass) {
        if (facts.inherits(key)) {
            return new PredecessorSteps(facts).value(key, SideName.CUMULATIVE, value);
        }
        SideRow shown = facts.side(key, SideName.CUMULATIVE);
        if (shown != null && shown.value() != null && shown.value().compareTo(value) == 0) {
            return new ValueSteps(facts).value(key, SideName.CUMULATIVE);
        }
        Draft draft = new Draft(facts.say().figure(key, SideName.CUMULATIVE))
                .value(facts.say().amount(facts.indicator(key), value))
                .rule(Rule.R2);
        cumulative(draft, key, value, dataClass);
        return draft.step();
    }

    /** Where a number of another class stands in its place (R2), it stands nowhere by itself. */
    private Step step(Term term) {
        Report report = term.report();
        if (report == null) {
            return new PredecessorSteps(facts).value(term.key(), term.side(), term.value());
        }
        Draft draft = new Draft(facts.say().figure(term.key(), term.side()))
                .value(facts.say().amount(facts.indicator(term.key()), term.value()));
        SideRow shown = facts.side(term.key(), term.side());
        if (shown != null && shown.value() != null && shown.value().compareTo(term.value()) == 0) {
            draft.at(term.key().place(term.side().value()));
        } else {
            DataClass dataClass = DataClass.valueOf(report.dataClass());
            draft.rule(Rule.R2)
                    .note("累加同一数据类别的数（" + dataClass.zh() + "）", "numbers of one data class are added up, " + dataClass);
        }
        new OwnValueSteps(facts).reported(draft, term.key(), report);
        return draft.step();
    }

    /** Of one class, or of whichever stands; as far back as rows were reported without a gap, or up to predecessors. */
    private List<Term> terms(Key key, @Nullable DataClass only) {
        Scheme scheme = facts.indicator(key).scheme();
        Deque<Term> terms = new ArrayDeque<>();
        for (Period row = key.period(); row != null; row = scheme.previous(row)) {
            Key of = key.in(row);
            if (facts.inherits(of)) {
                BigDecimal inherited = new PredecessorSteps(facts).past(of, SideName.CUMULATIVE);
                if (inherited != null) {
                    terms.addFirst(new Term(of, SideName.CUMULATIVE, inherited, null));
                }
                break;
            }
            Report total = facts.reports().giver(of, SideName.CUMULATIVE.reportedValue(), only);
            if (total != null) {
                terms.addFirst(Term.of(of, SideName.CUMULATIVE, total));
                break;
            }
            Report month =
                    scheme.hasOwnValue(row) ? facts.reports().giver(of, SideName.MONTH.reportedValue(), only) : null;
            if (month == null) {
                break;
            }
            terms.addFirst(Term.of(of, SideName.MONTH, month));
        }
        return List.copyOf(terms);
    }

    private static boolean addUpTo(List<Term> terms, BigDecimal value) {
        return terms.stream()
                        .map(Term::value)
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .compareTo(value)
                == 0;
    }
}
