package io.tongbao.server.page.part;

import io.tongbao.statistics.Language;
import io.tongbao.statistics.Period;
import io.tongbao.statistics.PeriodWording;
import io.tongbao.statistics.Scheme;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;

/**
 * The periods of a chart: every row of a scheme between the first and the last that have a figure, so that what is
 * missing between is seen as missing.
 *
 * @param periods in order
 * @param cumulative whether figures are of the months since January
 */
record Axis(List<Period> periods, Scheme scheme, boolean cumulative) {
    /** @param days first days of the periods that have a figure */
    static Axis of(SortedSet<LocalDate> days, Scheme scheme, boolean cumulative) {
        List<Period> periods = new ArrayList<>();
        if (!days.isEmpty()) {
            Period first = Period.of(days.first());
            Period last = Period.of(days.last());
            for (int year = first.year(); year <= last.year(); year++) {
                scheme.rows(year).stream()
                        .filter(each -> each.compareTo(first) >= 0 && each.compareTo(last) <= 0)
                        .forEach(periods::add);
            }
        }
        return new Axis(periods, scheme, cumulative);
    }

    /** The periods as people read them. */
    List<String> told(Language language) {
        return periods.stream()
                .map(each -> language.of(
                        PeriodWording.zh(scheme, each, cumulative), PeriodWording.en(scheme, each, cumulative)))
                .toList();
    }

    /** The year of each. */
    List<Integer> years() {
        return periods.stream().map(Period::year).toList();
    }

    /** What the axis says of each: its month or quarter alone. */
    List<String> marks(Language language) {
        return periods.stream()
                .map(each -> language.of(
                        PeriodWording.shortZh(scheme, each, false),
                        PeriodWording.en(scheme, each, false).replaceFirst(" ?" + each.year() + "$", "")))
                .toList();
    }
}
