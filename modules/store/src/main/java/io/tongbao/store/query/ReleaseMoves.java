package io.tongbao.store.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** K4: in a release ranks moved since the previous release, whatever is known of that period now. */
final class ReleaseMoves {
    private record Place(String ranking, String region) {
        static Place of(Table rankings, int row) {
            return new Place(
                    String.valueOf(rankings.value(row, "ranking")), String.valueOf(rankings.value(row, "region")));
        }
    }

    private ReleaseMoves() {}

    /**
     * The rankings with previous rank and move against those of the release before.
     *
     * @param before columns of {@code stats.rankings} as the release before showed them; ranks of another year are no
     *     previous ones
     */
    static Table against(Table rankings, Table before) {
        Map<Place, Integer> rows = new HashMap<>();
        for (int row = 0; row < before.rows().size(); row++) {
            rows.put(Place.of(before, row), row);
        }
        Map<String, Set<String>> membersBefore = members(before);
        Map<String, Set<String>> members = members(rankings);
        int previousRank = rankings.index("previous_rank");
        int moved = rankings.index("moved");
        int differ = rankings.index("members_differ_previous");
        List<List<@Nullable Object>> changed = new ArrayList<>();
        for (int row = 0; row < rankings.rows().size(); row++) {
            List<@Nullable Object> values = new ArrayList<>(rankings.rows().get(row));
            Integer earlier = rows.get(Place.of(rankings, row));
            Long was = earlier == null || year(before, earlier) != year(rankings, row)
                    ? null
                    : (Long) before.value(earlier, "rank");
            Long is = (Long) rankings.value(row, "rank");
            values.set(previousRank, was);
            values.set(moved, was == null || is == null ? null : Long.valueOf(was - is));
            String ranking = String.valueOf(rankings.value(row, "ranking"));
            values.set(differ, was != null && !Objects.equals(members.get(ranking), membersBefore.get(ranking)));
            changed.add(values);
        }
        return new Table(rankings.columns(), changed);
    }

    private static Map<String, Set<String>> members(Table rankings) {
        Map<String, Set<String>> members = new HashMap<>();
        for (int row = 0; row < rankings.rows().size(); row++) {
            Place place = Place.of(rankings, row);
            members.computeIfAbsent(place.ranking(), key -> new HashSet<>()).add(place.region());
        }
        return members;
    }

    private static int year(Table rankings, int row) {
        return ((LocalDate) Objects.requireNonNull(rankings.value(row, "period"))).getYear();
    }
}
