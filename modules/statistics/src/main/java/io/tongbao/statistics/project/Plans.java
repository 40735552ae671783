package io.tongbao.statistics.project;

import io.tongbao.statistics.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The plans of a project as they were frozen, so that re-planning improves no rate (P3). A list version's days are those of
 * the first report that was taken with it. A year has one list of its own: the first that its reports name besides the one
 * that stood before. It holds from the month that names it; until then, and where none is named, the one that stood goes
 * on. What had come due in the year in months before stays due, and another list within the year is not taken.
 *
 * @param ofLists planned days by list version
 * @param named lists by year, in the order in which they were taken
 */
public record Plans(Map<String, Plan> ofLists, List<NamedList> named) {
    /** Nothing is planned. */
    public static final Plans NONE = new Plans(Map.of(), List.of());

    public Plans {
        ofLists = Map.copyOf(ofLists);
        named = List.copyOf(named);
    }

    /** With those of a report that stands; what is frozen stays as it is. */
    Plans with(Progress progress) {
        String version = progress.listVersion();
        if (version == null) {
            return this;
        }
        Map<String, Plan> frozen = new HashMap<>(ofLists);
        frozen.putIfAbsent(version, Plan.of(progress));
        List<NamedList> lists = new ArrayList<>(named);
        NamedList known = find(progress.period().year(), version);
        if (known == null) {
            lists.add(NamedList.of(version, progress));
        } else {
            lists.set(lists.indexOf(known), known.also(progress.period()));
        }
        return new Plans(frozen, lists);
    }

    /** The days that the project is measured by at the end of a period. */
    Plan days(Period period) {
        Plan plan = Plan.NONE;
        for (NamedList each : taken(period)) {
            plan = Objects.requireNonNull(ofLists.get(each.version())).following(plan, each.first());
        }
        return plan;
    }

    /** What it is measured by of the period's year; null where no report of that year names the list by the period's end. */
    Plan.@Nullable OfYear ofYear(Period period) {
        String version = listAt(period);
        NamedList list = version == null ? null : find(period.year(), version);
        return list != null && list.isKnownIn(period) ? list.plan() : null;
    }

    /** The list version that it is measured by at the end of a period; null for none. */
    @Nullable
    String listAt(Period period) {
        List<NamedList> taken = taken(period);
        return taken.isEmpty() ? null : taken.get(taken.size() - 1).version();
    }

    /** The lists that were taken by the end of a period, one after the other: at most one in each year. */
    private List<NamedList> taken(Period period) {
        List<NamedList> taken = new ArrayList<>();
        named.stream().map(NamedList::year).distinct().sorted().forEach(year -> {
            String before = taken.isEmpty() ? null : taken.get(taken.size() - 1).version();
            named.stream()
                    .filter(each -> each.year() == year && !each.version().equals(before))
                    .findFirst()
                    .filter(each -> each.isKnownIn(period))
                    .ifPresent(taken::add);
        });
        return taken;
    }

    private @Nullable NamedList find(int year, String version) {
        return named.stream()
                .filter(each -> each.year() == year && each.version().equals(version))
                .findFirst()
                .orElse(null);
    }
}
