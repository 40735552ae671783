package io.tongbao.store.explain;

import io.tongbao.statistics.Measure;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One ranking of one period.
 *
 * @param definition the row of {@code explain_ranking}
 * @param places of {@code stats.rankings}, best first, unranked members last
 */
record Board(FigureRow definition, List<FigureRow> places) {
    /** So many on each side of a place are told. */
    static final int NEIGHBOURS = 3;

    String indicator() {
        return definition.required("indicator");
    }

    Measure measure() {
        return Measure.valueOf(definition.required("measure"));
    }

    int decimals() {
        return Objects.requireNonNull(definition.whole("decimals"));
    }

    @Nullable
    FigureRow of(String region) {
        return places.stream()
                .filter(each -> each.required("region").equals(region))
                .findFirst()
                .orElse(null);
    }

    /** How many are better. */
    long ahead(int rank) {
        return places.stream()
                .map(each -> each.whole("rank"))
                .filter(each -> each != null && each < rank)
                .count();
    }

    /** Those who share the rank, the nearest above and the nearest below, best first. */
    List<FigureRow> around(FigureRow place, int rank) {
        List<FigureRow> ranked = places.stream()
                .filter(each -> each.whole("rank") != null)
                .filter(each -> !each.required("region").equals(place.required("region")))
                .toList();
        int first = (int) ranked.stream().filter(each -> rank(each) < rank).count();
        int last = (int) ranked.stream().filter(each -> rank(each) <= rank).count();
        return ranked.subList(Math.max(0, first - NEIGHBOURS), Math.min(ranked.size(), last + NEIGHBOURS));
    }

    /** The figure that decides the distance to the rank above or below (K5): the nearest one of that rank. */
    @Nullable
    BigDecimal nearest(int rank, boolean above) {
        Comparator<Integer> order = Comparator.naturalOrder();
        Integer other = places.stream()
                .map(each -> each.whole("rank"))
                .filter(each -> each != null && (above ? each < rank : each > rank))
                .map(Objects::requireNonNull)
                .max(above ? order : order.reversed())
                .orElse(null);
        boolean least = above == definition.required("direction").equals("HIGHER");
        return places.stream()
                .filter(each -> Objects.equals(each.whole("rank"), other) && other != null)
                .map(each -> Objects.requireNonNull(each.number("figure")))
                .reduce(least ? BigDecimal::min : BigDecimal::max)
                .orElse(null);
    }

    private static int rank(FigureRow place) {
        return Objects.requireNonNull(place.whole("rank"));
    }
}
