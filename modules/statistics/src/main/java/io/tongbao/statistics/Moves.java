package io.tongbao.statistics;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The moves of every member against two earlier rankings of the same definition (K4).
 *
 * @param byRegion a move for every member of the current ranking
 * @param membersDiffer whether the group had other members in the previous period
 * @param membersDifferOnYear whether it had other members a year ago
 */
public record Moves(Map<String, Move> byRegion, boolean membersDiffer, boolean membersDifferOnYear) {
    public Moves {
        byRegion = Map.copyOf(byRegion);
    }

    /**
     * Compares rankings.
     *
     * @param previous of the previous row of the scheme within the year; null for the first row, or where none is known
     * @param lastYear of the same row of last year; null where none is known
     */
    public static Moves of(Standings current, @Nullable Standings previous, @Nullable Standings lastYear) {
        Map<String, Integer> before = ranks(previous);
        Map<String, Integer> yearAgo = ranks(lastYear);
        Map<String, Move> moves = new HashMap<>(current.places().size() * 2);
        for (Place each : current.places()) {
            Integer previousRank = before.get(each.region());
            Integer lastYearRank = yearAgo.get(each.region());
            moves.put(
                    each.region(),
                    new Move(
                            previousRank,
                            moved(previousRank, each.rank()),
                            lastYearRank,
                            moved(lastYearRank, each.rank())));
        }
        return new Moves(moves, differ(current, previous), differ(current, lastYear));
    }

    private static @Nullable Integer moved(@Nullable Integer from, @Nullable Integer to) {
        return from == null || to == null ? null : Integer.valueOf(from - to);
    }

    private static Map<String, Integer> ranks(@Nullable Standings standings) {
        Map<String, Integer> ranks = new HashMap<>();
        if (standings != null) {
            for (Place each : standings.places()) {
                if (each.rank() != null) {
                    ranks.put(each.region(), each.rank());
                }
            }
        }
        return ranks;
    }

    private static boolean differ(Standings current, @Nullable Standings other) {
        return other != null && !members(current).equals(members(other));
    }

    private static Set<String> members(Standings standings) {
        Set<String> members = new HashSet<>();
        standings.places().forEach(each -> members.add(each.region()));
        return members;
    }
}
