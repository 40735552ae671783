package io.tongbao.store.query;

import io.tongbao.statistics.Kind;
import io.tongbao.statistics.ObservationStatus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How many members of a group have given what the region above it adds up (U1). A bulletin of towns speaks of towns, where the
 * sum is over the counties that they are in.
 */
final class MembersReported {
    private record Key(String indicator, LocalDate period) {}

    private record Count(long reported, long expected) {
        Count and(Count other) {
            return new Count(reported + other.reported, expected + other.expected);
        }

        boolean isPartial() {
            return reported < expected;
        }
    }

    private final Map<Key, Count> counts = new HashMap<>();

    private MembersReported() {}

    /** @param annex rows of an annex, those of the members among them */
    static MembersReported of(Table annex) {
        MembersReported of = new MembersReported();
        for (Fields each : Fields.of(annex)) {
            if (!each.isTrue("is_whole")) {
                of.counts.merge(key(each), count(each), Count::and);
            }
        }
        return of;
    }

    /** As a sum counts its children: one that can have no value (M) is not expected, and a partial sum is no report. */
    private static Count count(Fields member) {
        Kind kind = Kind.valueOf(member.text("kind"));
        boolean cumulative = kind == Kind.FLOW || (kind == Kind.RATE && member.has("cumulative_value"));
        boolean reported =
                member.has(cumulative ? "cumulative_value" : "month_value") && !PartialSums.isLevel(member, cumulative);
        boolean expected = !member.text("obs_status").equals(ObservationStatus.M.name());
        return new Count(reported ? 1 : 0, expected ? 1 : 0);
    }

    /**
     * The rows, those of sums over the whole group with these counts. Where they tell another tale than the sum's, as of a group
     * that is only a part of what is below the region, the sum's own stay.
     *
     * @param figures of the region above the group; of an annex only its rows count
     */
    Table in(Table figures) {
        boolean isAnnex = figures.has("is_whole");
        List<List<@Nullable Object>> counted = new ArrayList<>();
        for (Fields each : Fields.of(figures)) {
            List<@Nullable Object> values = new ArrayList<>(figures.rows().get(each.row()));
            Count members = !isAnnex || each.isTrue("is_whole") ? counts.get(key(each)) : null;
            if (members != null && each.has("expected")) {
                boolean isPartial = each.whole("reported", 0) < each.whole("expected", 0);
                if (members.isPartial() == isPartial) {
                    values.set(figures.index("reported"), members.reported());
                    values.set(figures.index("expected"), members.expected());
                }
            }
            counted.add(values);
        }
        return new Table(figures.columns(), counted);
    }

    private static Key key(Fields row) {
        return new Key(row.text("indicator"), row.firstDay());
    }
}
