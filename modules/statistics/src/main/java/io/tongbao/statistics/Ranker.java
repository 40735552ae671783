package io.tongbao.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sorts once, then walks from tie to tie. */
final class Ranker {
    private final RankingDefinition definition;
    private final boolean higher;

    /** A ranked member: what it is compared by and its unrounded figure. */
    private record Entry(String region, BigDecimal key, BigDecimal figure) {}

    Ranker(RankingDefinition definition) {
        this.definition = definition;
        this.higher = definition.direction() == Direction.HIGHER;
    }

    Standings rank(List<Candidate> candidates) {
        List<Entry> entries = new ArrayList<>(candidates.size());
        List<Place> unranked = new ArrayList<>();
        for (Candidate each : candidates) {
            BigDecimal figure = each.figure();
            if (figure == null) {
                unranked.add(Place.unranked(each.region(), each.reason()));
            } else {
                entries.add(new Entry(each.region(), key(figure), figure));
            }
        }
        Comparator<BigDecimal> best = higher ? Comparator.reverseOrder() : Comparator.naturalOrder();
        entries.sort(Comparator.comparing(Entry::key, best).thenComparing(Entry::region));
        unranked.sort(Comparator.comparing(Place::region));

        List<Place> places = new ArrayList<>(candidates.size());
        BigDecimal aim = aim(entries);
        BigDecimal better = null;
        for (int from = 0; from < entries.size(); ) {
            int to = endOfTie(entries, from);
            BigDecimal worse = to < entries.size() ? nearest(entries, to, endOfTie(entries, to), higher) : null;
            for (Entry each : entries.subList(from, to)) {
                places.add(place(each, from + 1, to - from > 1, better, worse, aim));
            }
            better = nearest(entries, from, to, !higher);
            from = to;
        }
        places.addAll(unranked);
        return new Standings(entries.size(), places);
    }

    private Place place(
            Entry entry,
            int rank,
            boolean tied,
            @Nullable BigDecimal better,
            @Nullable BigDecimal worse,
            @Nullable BigDecimal aim) {
        Integer wanted = definition.aim();
        BigDecimal toAim = wanted == null ? null : rank <= wanted ? BigDecimal.ZERO : distance(entry.figure(), aim);
        return new Place(
                entry.region(),
                rank,
                tied,
                entry.figure(),
                distance(entry.figure(), better),
                distance(entry.figure(), worse),
                toAim,
                null);
    }

    /** The unrounded figure that is enough for the rank aimed at. */
    private @Nullable BigDecimal aim(List<Entry> entries) {
        Integer wanted = definition.aim();
        if (wanted == null || wanted > entries.size()) {
            return null;
        }
        int last = wanted;
        while (last < entries.size() && same(entries, last, wanted - 1)) {
            last++;
        }
        int first = wanted - 1;
        while (first > 0 && same(entries, first - 1, wanted - 1)) {
            first--;
        }
        return nearest(entries, first, last, !higher);
    }

    /** The greatest or the least unrounded figure of a tie. */
    private static BigDecimal nearest(List<Entry> entries, int from, int to, boolean greatest) {
        BigDecimal nearest = entries.get(from).figure();
        for (Entry each : entries.subList(from, to)) {
            nearest = greatest ? nearest.max(each.figure()) : nearest.min(each.figure());
        }
        return nearest;
    }

    private static int endOfTie(List<Entry> entries, int from) {
        int to = from + 1;
        while (to < entries.size() && same(entries, to, from)) {
            to++;
        }
        return to;
    }

    private static boolean same(List<Entry> entries, int one, int other) {
        return entries.get(one).key().compareTo(entries.get(other).key()) == 0;
    }

    private BigDecimal key(BigDecimal figure) {
        return definition.ties() == Ties.EXACT ? figure : figure.setScale(definition.decimals(), RoundingMode.HALF_UP);
    }

    private static @Nullable BigDecimal distance(BigDecimal one, @Nullable BigDecimal other) {
        return other == null ? null : Precision.normal(one.subtract(other).abs());
    }
}
