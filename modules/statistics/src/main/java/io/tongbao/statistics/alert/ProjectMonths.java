package io.tongbao.statistics.alert;

import io.tongbao.statistics.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The months of a project: a project stands as it was last reported until it is reported otherwise, as in its region's
 * counts (P4), so that one of which nothing is heard any more is late all the same when its day passes.
 */
public final class ProjectMonths {
    private static final int MONTHS = 12;

    private ProjectMonths() {}

    /**
     * The months of a year that were reported, and those that have ended since without a report.
     *
     * @param year calendar year
     * @param reported of the project, in this year and before
     * @param exists whether its region is there in a month: one that is no more reports nothing
     * @param today Asia/Shanghai
     */
    public static List<ProjectFact> of(
            int year, Collection<ProjectFact> reported, Predicate<Period> exists, LocalDate today) {
        NavigableMap<Period, ProjectFact> known = new TreeMap<>();
        reported.forEach(each -> known.put(each.period(), each));
        List<ProjectFact> months = new ArrayList<>();
        for (int month = 1; month <= MONTHS; month++) {
            Period period = new Period(year, month);
            Map.Entry<Period, ProjectFact> last = known.floorEntry(period);
            if (last != null && last.getKey().equals(period)) {
                months.add(last.getValue());
            } else if (last != null && period.lastDay().isBefore(today) && exists.test(period)) {
                months.add(last.getValue().standingIn(period));
            }
        }
        return months;
    }
}
