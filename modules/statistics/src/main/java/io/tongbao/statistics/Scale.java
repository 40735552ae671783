package io.tongbao.statistics;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The scale of one item among the members that are scored: its ends, and its ranks where ranks are summed (K6). */
final class Scale {
    private final ItemFigures figures;
    private final BigDecimal worst;
    private final BigDecimal best;
    private final Map<String, Integer> ranks;

    /** @param candidates of the scored members, at least one of them with a figure */
    Scale(ItemFigures figures, Collection<Candidate> candidates) {
        this.figures = figures;
        List<BigDecimal> numbers = candidates.stream()
                .map(Candidate::figure)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        BigDecimal least = numbers.get(0);
        BigDecimal most = numbers.get(numbers.size() - 1);
        boolean lower = figures.direction() == Direction.LOWER;
        this.worst = lower ? most : least;
        this.best = lower ? least : most;
        this.ranks = figures.item().method() == ItemMethod.RANK_SUM ? ranks(figures, candidates) : Map.of();
    }

    /** What a scored member's figure is worth. */
    BigDecimal score(String region, BigDecimal figure) {
        ScoreItem item = figures.item();
        return switch (item.method()) {
            case COMPLETION ->
                ItemScores.completion(
                        figure,
                        figures.target(),
                        Objects.requireNonNullElse(item.cap(), BigDecimal.ONE),
                        figures.direction());
            case EFFICACY -> ItemScores.efficacy(figure, worst, best);
            case MIN_MAX -> ItemScores.minMax(figure, worst, best);
            case RATIO_TO_BEST -> ItemScores.ratioToBest(figure, best, figures.direction());
            case RANK_SUM -> BigDecimal.valueOf(Objects.requireNonNull(ranks.get(region)));
        };
    }

    private static Map<String, Integer> ranks(ItemFigures figures, Collection<Candidate> candidates) {
        ScoreItem item = figures.item();
        RankingDefinition definition = new RankingDefinition(
                item.code(),
                "",
                item.indicator(),
                item.measure(),
                figures.direction(),
                figures.decimals(),
                Ties.AS_SHOWN,
                null);
        Map<String, Integer> ranks = new HashMap<>();
        for (Place each : Standings.rank(definition, List.copyOf(candidates)).places()) {
            if (each.rank() != null) {
                ranks.put(each.region(), each.rank());
            }
        }
        return ranks;
    }
}
