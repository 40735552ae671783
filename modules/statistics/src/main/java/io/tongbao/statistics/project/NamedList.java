package io.tongbao.statistics.project;

import io.tongbao.statistics.Period;

/**
 * A list version that reports of a year named, with what they planned for that year.
 *
 * @param version of the list
 * @param first month of the report that was taken first with it in the year: it freezes the year's plan
 * @param since first month of the year that names it, whichever arrived first
 * @param plan what that report planned to invest in the year
 */
public record NamedList(String version, Period first, Period since, Plan.OfYear plan) {
    static NamedList of(String version, Progress progress) {
        return new NamedList(version, progress.period(), progress.period(), Plan.OfYear.of(progress));
    }

    int year() {
        return first.year();
    }

    boolean isKnownIn(Period period) {
        return since.compareTo(period) <= 0;
    }

    /** Named in another month too, be it an earlier one. */
    NamedList also(Period period) {
        return period.compareTo(since) < 0 ? new NamedList(version, first, period, plan) : this;
    }
}
