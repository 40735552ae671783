package io.tongbao.store.explain;

import io.tongbao.statistics.Indicator;
import io.tongbao.statistics.UnrankedReason;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the members of a region add up to (U1, U2), each with its own explanation. */
final class SumSteps {
    private final Facts facts;

    SumSteps(Facts facts) {
        this.facts = facts;
    }

    /** U1: the sum of the members' values. */
    void value(Draft draft, Key key, SideName side, BigDecimal value) {
        List<String> children = facts.children(key);
        draft.rule(Rule.U1, Rule.U5)
                .formula(Formula.equal(
                        Formula.sum(values(key, side, children)),
                        value,
                        facts.indicator(key).unit()));
        counts(draft, key);
        for (String child : children) {
            draft.input(
                    facts.mayExpand() ? new ValueSteps(facts).value(key.of(child), side) : brief(key.of(child), side));
        }
    }

    /** U2: the growth of the sum, or why it has none; each member with its value, base and growth. */
    void growth(Draft draft, Key key, SideName side, SideRow shown) {
        Indicator indicator = facts.indicator(key);
        List<String> children = facts.children(key);
        draft.rule(Rule.U1, Rule.U2, Rule.U5);
        List<BigDecimal> values = values(key, side, children);
        List<BigDecimal> bases = new ArrayList<>();
        for (String child : children) {
            SideRow of = facts.side(key.of(child), side);
            if (of != null && of.value() != null && of.rollupBase() != null) {
                bases.add(of.rollupBase());
            }
        }
        BigDecimal growth = shown.computed() != null ? shown.computed() : shown.growth();
        if (growth != null && shown.base() != null) {
            draft.formula(Formula.equal(
                    Formula.bracketedSum(values) + " / " + Formula.bracketedSum(bases) + " − 1", growth, "%"));
        }
        counts(draft, key);
        total(draft, key, side.value(), indicator, values, shown.value(), "合计", ", total");
        total(draft, key, side.base(), indicator, bases, shown.base(), "上年同期合计", ", bases in total");
        for (String child : children) {
            draft.input(
                    facts.mayExpand()
                            ? new GrowthSteps(facts).ofMember(key.of(child), side)
                            : brief(key.of(child), side));
        }
    }

    /** Who of the members has a value, and what the others lack. */
    void unreported(Draft draft, Key key, SideName side) {
        List<String> children = facts.children(key);
        if (children.isEmpty()) {
            draft.note("该期没有通过校验的上报", "no report of this period has been accepted");
            return;
        }
        new MembersLacking(facts).tell(draft.rule(Rule.U1), key, side, children);
        for (String child : children) {
            draft.input(
                    facts.mayExpand() ? new ValueSteps(facts).value(key.of(child), side) : brief(key.of(child), side));
        }
    }

    private void total(
            Draft draft,
            Key key,
            String column,
            Indicator indicator,
            List<BigDecimal> terms,
            @Nullable BigDecimal total,
            String zh,
            String en) {
        if (total != null) {
            Words region = facts.dictionary().name(key.region());
            draft.input(new Draft(new Words(region.zh() + " " + zh, region.en() + en))
                    .at(key.place(column))
                    .value(facts.say().amount(indicator, total))
                    .formula(Formula.equal(Formula.sum(terms), total, indicator.unit()))
                    .step());
        }
    }

    private List<BigDecimal> values(Key key, SideName side, List<String> children) {
        return children.stream()
                .map(child -> facts.side(key.of(child), side))
                .filter(Objects::nonNull)
                .map(SideRow::value)
                .filter(Objects::nonNull)
                .toList();
    }

    private void counts(Draft draft, Key key) {
        FigureRow row = facts.figure(key);
        if (row != null && row.whole("expected") != null) {
            String counts = row.whole("reported") + "/" + row.whole("expected");
            draft.note(
                    "已报/应报 " + counts + (row.isPartial() ? "，部分汇总，不参加排名" : ""),
                    counts + " reported of expected" + (row.isPartial() ? ": a partial sum, not ranked" : ""));
        }
    }

    /** A member in a line: what it gave, without why. */
    private Step brief(Key key, SideName side) {
        Draft draft = new Draft(facts.say().figure(key, side))
                .at(key.place(side.value()))
                .more();
        FigureRow row = facts.figure(key);
        SideRow shown = row == null ? null : row.side(side);
        if (shown != null && shown.value() != null) {
            draft.value(facts.say().amount(facts.indicator(key), shown.value()));
        } else {
            String forbidden = row == null ? null : row.forbidden();
            String code = forbidden == null ? UnrankedReason.NOT_REPORTED.name() : forbidden;
            draft.missing(code, Say.reason(code));
        }
        return draft.step();
    }
}
