package io.tongbao.store.explain;

import io.tongbao.statistics.Indicator;
import io.tongbao.statistics.Kind;
import io.tongbao.statistics.Period;
import io.tongbao.statistics.targets.Pacing;
import io.tongbao.statistics.targets.TargetKind;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The letter, what it is compared with, and what comes of that (T1 to T4). */
final class TargetSteps {
    private final Facts facts;
    private final Boards boards;
    private final Key key;
    private final Letter letter;
    private final TargetNumbers numbers;

    TargetSteps(Facts facts, Boards boards, Key key, Letter letter, TargetNumbers numbers) {
        this.facts = facts;
        this.boards = boards;
        this.key = key;
        this.letter = letter;
        this.numbers = numbers;
    }

    Step letter() {
        Draft draft = new Draft(new Words(
                        "目标责任书第" + letter.version() + "版，" + key.period().year() + "年目标",
                        "target letter, version " + letter.version() + ", target of "
                                + key.period().year()))
                .rule(Rule.T1)
                .value(numbers.whole(letter.value()))
                .note("获知时间 " + letter.knownAt(), "known at " + letter.knownAt())
                .source(letter.source());
        if (letter.signedOn() != null) {
            draft.note("签订于 " + letter.signedOn(), "signed on " + letter.signedOn());
        }
        if (letter.ranking() != null) {
            draft.note("所指排名 " + letter.ranking(), "names ranking " + letter.ranking());
        }
        return draft.step();
    }

    /**
     * What is compared.
     *
     * @param reason why there is nothing; null where there is
     */
    Step actual(@Nullable String reason) {
        Indicator indicator = numbers.indicator();
        if (letter.kind() == TargetKind.RANK || indicator == null) {
            return reason == null && letter.ranking() != null
                    ? new RankExplanation(facts, boards).rank(letter.ranking(), key.region(), key.period())
                    : new Draft(new Words("名次", "rank"))
                            .missing(reason, Say.reason(reason))
                            .step();
        }
        SideName side = FigureExplanation.headline(indicator, facts.figure(key));
        return letter.kind() == TargetKind.GROWTH
                ? new GrowthSteps(facts).growth(key, side)
                : new ValueSteps(facts).value(key, side);
    }

    /** The share that should be reached by then (T2); null where the target is not paced. */
    @Nullable
    Step pace(@Nullable BigDecimal pace) {
        Indicator indicator = numbers.indicator();
        boolean paced = indicator != null && letter.kind().isAmount() && indicator.kind() == Kind.FLOW;
        if (!paced) {
            return null;
        }
        Draft draft = new Draft(new Words("序时进度（" + letter.pacing() + "）", "pace (" + letter.pacing() + ")"))
                .rule(Rule.T2)
                .source(letter.source());
        if (pace == null) {
            draft.missing("LAST_YEAR_UNKNOWN", new Words("上年同期或全年数不详", "last year's shares are not known"));
        } else {
            draft.value(TargetNumbers.share(pace)).formula(formula(pace));
        }
        if (letter.pacing() == Pacing.SEASONAL) {
            draft.input(lastYear(key.yearsAgo(1))).input(lastYear(december()));
        }
        return draft.step();
    }

    private @Nullable String formula(BigDecimal pace) {
        int month = key.period().month();
        return switch (letter.pacing()) {
            case LINEAR -> Formula.equal(month + " / 12", pace, "%");
            case QUARTERLY -> Formula.equal(month / 3 + " / 4", pace, "%");
            case CUSTOM -> null;
            case SEASONAL -> {
                BigDecimal reached = cumulative(key.yearsAgo(1));
                BigDecimal whole = cumulative(december());
                yield reached == null || whole == null
                        ? null
                        : Formula.equal(Formula.number(reached) + " / " + Formula.number(whole), pace, "%");
            }
        };
    }

    /** Attainment, of a limit the share used (T3); null where there is none. */
    @Nullable
    Step attainment(@Nullable BigDecimal attainment, @Nullable BigDecimal actual) {
        if (attainment == null || actual == null) {
            return null;
        }
        return new Draft(letter.kind().isLimit() ? new Words("已用比例", "share used") : new Words("完成率", "attainment"))
                .rule(Rule.T3)
                .value(TargetNumbers.share(attainment))
                .formula(
                        Formula.equal(Formula.number(actual) + " / " + Formula.number(letter.value()), attainment, "%"))
                .step();
    }

    /** The lead on pace (T3), of a growth that on the target; of a place the places still to climb (T1). */
    @Nullable
    Step gap(FigureRow judged) {
        BigDecimal actual = judged.number("actual");
        BigDecimal ahead = judged.number("ahead");
        BigDecimal needed = judged.number("needed");
        if (letter.kind() == TargetKind.RANK) {
            return actual == null || needed == null || needed.signum() == 0
                    ? null
                    : new Draft(new Words("尚需上升", "to climb"))
                            .rule(Rule.T1)
                            .value(TargetNumbers.places(needed))
                            .formula(less(Formula.number(actual), Formula.number(letter.value()), needed, "位"))
                            .step();
        }
        if (actual == null || ahead == null) {
            return null;
        }
        BigDecimal attainment = judged.number("attainment");
        BigDecimal pace = judged.number("pace");
        Draft draft =
                new Draft(pace == null ? new Words("较目标", "on target") : new Words("较序时", "on pace")).rule(Rule.T3);
        if (letter.kind() == TargetKind.GROWTH || attainment == null) {
            Value value = numbers.difference(ahead);
            return draft.value(value)
                    .formula(
                            numbers.isPercent()
                                    ? less(
                                            Formula.percent(actual),
                                            Formula.percent(letter.value()),
                                            ahead,
                                            value.unit())
                                    : less(Formula.number(actual), Formula.number(letter.value()), ahead, ""))
                    .step();
        }
        String share = Formula.percent(attainment);
        String due = pace == null ? Formula.percent(BigDecimal.valueOf(100)) : Formula.percent(pace);
        return draft.value(TargetNumbers.points(ahead))
                .formula(letter.kind().isLimit() ? less(due, share, ahead, "百分点") : less(share, due, ahead, "百分点"))
                .step();
    }

    private static String less(String left, String right, BigDecimal result, String unit) {
        return Formula.equal(left + " − " + right, result, unit);
    }

    private Key december() {
        return key.in(new Period(key.period().year() - 1, 12));
    }

    private Step lastYear(Key past) {
        return new ValueSteps(facts).value(past, SideName.CUMULATIVE);
    }

    private @Nullable BigDecimal cumulative(Key past) {
        SideRow side = facts.side(past, SideName.CUMULATIVE);
        return side == null ? null : side.value();
    }
}
