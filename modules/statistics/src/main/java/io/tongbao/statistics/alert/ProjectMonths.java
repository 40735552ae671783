package io.tongbao.statistics.alert;

import io.tongbao.statistics.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
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
     * The months up to the end of a year that were reported, and those that have ended since without a report.
     *
     * @param year calendar year
     * @param reported of the project, in this year and before
     * @param exists whether its region is there in a month: one that is no more reports nothing
     * @param today Asia/Shanghai
     */
    public static List<ProjectFact> upTo(
            int year, Collection<ProjectFact> reported, Predicate<Period> exists, LocalDate today) {
        NavigableMap<Period, ProjectFact> known = new TreeMap<>();
        reported.forEach(each -> known.put(each.period(), each));
        List<ProjectFact> months = new ArrayList<>();
        Period current = Period.of(today); // has not ended
        ProjectFact last = null;
        int first = known.isEmpty() ? Integer.MAX_VALUE : known.firstKey().index();
        for (int index = first; index <= new Period(year, MONTHS).index(); index++) {
            Period month = Period.ofIndex(index);
            ProjectFact report = known.get(month);
            last = report == null ? last : report;
            if (report != null) {
                months.add(report);
            } else if (last != null && month.compareTo(current) < 0 && exists.test(month)) {
                months.add(last.standingIn(month));
            }
        }
        return months;
    }
}
