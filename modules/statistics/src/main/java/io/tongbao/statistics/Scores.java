package io.tongbao.statistics;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Composite scores of a whole group in one period (K6): one member's figure may change everybody's score. */
public final class Scores {
    private final ScoreScheme scheme;
    private final List<ItemFigures> due;

    private Scores(ScoreScheme scheme, List<ItemFigures> due) {
        this.scheme = scheme;
        this.due = due;
    }

    /**
     * Scores every member.
     *
     * <p>An item that is not due, since its indicator has no row yet in the year (GDP in January), is left out for
     * everybody and its weight shared among the others, whatever its policy for missing figures: a policy judges
     * members, not the calendar. A member without a figure in any item that is due is not ranked (K3). Ends are those of
     * the members that are scored.
     *
     * @param due the items that are due, in the scheme's order
     * @return in the order of the members
     */
    public static List<MemberScore> of(ScoreScheme scheme, Collection<String> members, List<ItemFigures> due) {
        Scores scores = new Scores(scheme, due);
        List<String> scored =
                members.stream().filter(each -> scores.reason(each) == null).toList();
        List<@Nullable Scale> scales =
                due.stream().map(each -> scale(each, scored)).toList();
        return members.stream().map(each -> scores.member(each, scales)).toList();
    }

    /** Why a member is not scored; null where it is. */
    private @Nullable UnrankedReason reason(String region) {
        UnrankedReason first = null;
        boolean any = false;
        for (ItemFigures each : due) {
            UnrankedReason reason = each.of(region).reason();
            if (reason != null && each.item().missing() == MissingItem.EXCLUDE) {
                return reason;
            }
            any |= reason == null;
            first = first == null ? reason : first;
        }
        return any ? null : first == null ? UnrankedReason.NOT_A_ROW : first;
    }

    private static @Nullable Scale scale(ItemFigures figures, List<String> scored) {
        List<Candidate> candidates = scored.stream()
                .map(figures::of)
                .filter(each -> each.figure() != null)
                .toList();
        return candidates.isEmpty() ? null : new Scale(figures, candidates);
    }

    private MemberScore member(String region, List<@Nullable Scale> scales) {
        UnrankedReason reason = reason(region);
        List<ItemScore> items = new ArrayList<>(due.size());
        for (int i = 0; i < due.size(); i++) {
            ItemFigures figures = due.get(i);
            items.add(
                    reason == null
                            ? item(figures, scales.get(i), figures.of(region))
                            : ItemScore.uncounted(figures.item(), figures.period(), figures.of(region)));
        }
        return new MemberScore(new Candidate(region, reason == null ? total(items) : null, reason), items);
    }

    private static ItemScore item(ItemFigures figures, @Nullable Scale scale, Candidate candidate) {
        ScoreItem item = figures.item();
        BigDecimal figure = candidate.figure();
        if (figure != null) {
            BigDecimal score = Objects.requireNonNull(scale).score(candidate.region(), figure);
            return new ItemScore(item.code(), figures.period(), figure, score, item.weight(), null);
        }
        return item.missing() == MissingItem.ZERO
                ? new ItemScore(item.code(), figures.period(), null, BigDecimal.ZERO, item.weight(), candidate.reason())
                : ItemScore.uncounted(item, figures.period(), candidate);
    }

    private BigDecimal total(List<ItemScore> items) {
        List<BigDecimal> scores = new ArrayList<>();
        List<BigDecimal> weights = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal weight = BigDecimal.ZERO;
        for (ItemScore each : items) {
            if (each.score() != null && each.weight() != null) {
                scores.add(each.score());
                weights.add(each.weight());
                sum = sum.add(each.weight().multiply(each.score()));
                weight = weight.add(each.weight());
            }
        }
        if (scheme.total() == ScoreTotal.GEOMETRIC) {
            return GeometricMean.of(scores, weights);
        }
        return Precision.quotient(scheme.sumsRanks() ? sum.multiply(dueWeight()) : sum, weight);
    }

    /** The weight that is shared among the items that count. */
    private BigDecimal dueWeight() {
        return due.stream().map(each -> each.item().weight()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
