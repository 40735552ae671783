package io.tongbao.store.explain;

import io.tongbao.statistics.Indicator;
import io.tongbao.statistics.ReportNumber;
import io.tongbao.statistics.Share;
import io.tongbao.statistics.Unit;
import io.tongbao.statistics.Units;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where contribution and pull of a part come from (G7). */
final class ShareSteps {
    private final Facts facts;

    ShareSteps(Facts facts) {
        this.facts = facts;
    }

    /** Contribution and pull; none where the figure is no part of anything. */
    List<Step> shares(Key key, SideName side, FigureRow row) {
        String code = row.text("contribution_code");
        String source = row.text("contribution_source");
        List<Step> steps = new ArrayList<>();
        if (source == null && code == null) {
            return steps;
        }
        // a report may carry one of the two alone; then nothing is missing
        if (code != null || row.number(ReportNumber.CONTRIBUTION.field()) != null) {
            steps.add(share(key, side, row, ReportNumber.CONTRIBUTION, " 贡献率", ", contribution"));
        }
        if (code != null || row.number(ReportNumber.PULL.field()) != null) {
            steps.add(share(key, side, row, ReportNumber.PULL, " 拉动", ", pull"));
        }
        return steps;
    }

    private Step share(Key key, SideName side, FigureRow row, ReportNumber number, String zh, String en) {
        Indicator indicator = facts.indicator(key);
        String code = row.text("contribution_code");
        String source = row.text("contribution_source");
        BigDecimal share = row.number(number.field());
        boolean pull = number == ReportNumber.PULL;
        Draft draft = new Draft(facts.say().figure(key, side, zh, en))
                .at(key.place(number.field()))
                .rule(Rule.G7);
        if (share == null) {
            draft.missing(code, why(Share.Code.valueOf(String.valueOf(code))));
        } else {
            draft.value(Say.plain(share, pull ? "百分点" : "%", indicator.growthDecimals()));
        }
        if (Share.Source.SUPPLIED.name().equals(source)) {
            new OwnValueSteps(facts).reported(draft, key, facts.reports().giver(key, number, null));
        } else {
            inWhole(draft, key, side, share, pull);
        }
        return draft.step();
    }

    private void inWhole(Draft draft, Key key, SideName side, @Nullable BigDecimal share, boolean pull) {
        Indicator indicator = facts.indicator(key);
        String partOf = indicator.partOf();
        String parent = partOf == null ? facts.dictionary().parent(indicator, key.region(), key.period()) : null;
        Key whole = partOf != null ? key.measuring(partOf) : parent == null ? null : key.of(parent);
        if (whole == null) {
            return;
        }
        SideName sideOfWhole = partOf == null ? side : side.ofPart(facts.indicator(whole));
        SideRow part = facts.side(key, side);
        SideRow all = facts.side(whole, sideOfWhole);
        if (share != null && part != null && all != null) {
            draft.formula(Formula.equal(
                    increment(part) + factor(indicator, facts.indicator(whole)) + " / "
                            + (pull ? Formula.number(base(all)) : increment(all)),
                    share,
                    pull ? "百分点" : "%"));
        }
        draft.input(brief(key, side, part)).input(brief(whole, sideOfWhole, all));
    }

    /** A figure with the numbers that its increment is made of. */
    private @Nullable Step brief(Key key, SideName side, @Nullable SideRow shown) {
        Draft draft = new Draft(facts.say().figure(key, side))
                .at(key.place(side.value()))
                .more();
        if (shown == null || shown.value() == null) {
            return draft.missing("NOT_REPORTED", Say.reason("NOT_REPORTED")).step();
        }
        Indicator indicator = facts.indicator(key);
        draft.value(facts.say().amount(indicator, shown.value()));
        if (shown.rollupBase() != null) {
            draft.input(new Draft(facts.say().figure(key, side, " 基数", ", base"))
                    .at(key.place(side.rollupBase()))
                    .value(facts.say().amount(indicator, shown.rollupBase()))
                    .more()
                    .step());
        }
        return draft.step();
    }

    private static String increment(SideRow side) {
        BigDecimal value = side.value() == null ? BigDecimal.ZERO : side.value();
        return "(" + Formula.number(value) + " − " + Formula.number(base(side)) + ")";
    }

    private static BigDecimal base(SideRow side) {
        return side.rollupBase() == null ? BigDecimal.ZERO : side.rollupBase();
    }

    /** What brings the part to the whole's unit. */
    private static String factor(Indicator part, Indicator whole) {
        Unit small = Units.of(part.unit()).orElse(null);
        Unit large = Units.of(whole.unit()).orElse(null);
        return small == null || large == null || small.factor().compareTo(large.factor()) == 0
                ? ""
                : " × " + small.factor().toPlainString() + " / "
                        + large.factor().toPlainString();
    }

    private static Words why(Share.Code code) {
        return switch (code) {
            case CONSTANT_PRICES -> new Words("不变价指标只用上报数", "at constant prices only supplied figures are shown");
            case NO_WHOLE -> new Words("总体无数据", "the whole has no figure");
            case PARTIAL -> new Words("部分汇总", "a partial sum");
            case BASE_MISSING -> new Words("缺上年同期", "no base");
            case UNITS_DIFFER -> new Words("计量单位不同类", "measured in different dimensions");
            case NO_INCREMENT -> new Words("总体无增减", "the whole did not change");
            case BASE_NOT_POSITIVE -> new Words("总体基数不大于0", "the whole's base is not above 0");
        };
    }
}
