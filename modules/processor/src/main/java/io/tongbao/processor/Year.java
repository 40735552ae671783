package io.tongbao.processor;

import io.tongbao.statistics.Period;
import io.tongbao.statistics.ReportRow;
import io.tongbao.statistics.StandingRow;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The standing reports of one region and indicator in one year. */
record Year(NavigableMap<Period, List<ReportRow>> rows) {
    private static final int FORMAT = 1;

    /** With a report put in place of the one of its period and data class. */
    Year with(Period period, ReportRow row) {
        NavigableMap<Period, List<ReportRow>> changed = new TreeMap<>(rows);
        List<ReportRow> classes = new ArrayList<>(changed.getOrDefault(period, List.of()));
        classes.removeIf(each -> each.dataClass() == row.dataClass());
        classes.add(row);
        changed.put(period, List.copyOf(classes));
        return new Year(changed);
    }

    void mergeInto(NavigableMap<Period, StandingRow> standing) {
        rows.forEach((period, classes) -> standing.put(period, StandingRow.merge(classes)));
    }

    /** What stands in the year, all data classes merged. */
    NavigableMap<Period, StandingRow> standing() {
        NavigableMap<Period, StandingRow> standing = new TreeMap<>();
        mergeInto(standing);
        return standing;
    }

    byte[] encode() {
        return new CompactWriter(FORMAT)
                .each(rows.entrySet(), (out, entry) -> out.number(entry.getKey().index())
                        .each(entry.getValue(), ReportRows::write))
                .bytes();
    }

    static Year decode(byte @Nullable [] bytes) {
        NavigableMap<Period, List<ReportRow>> rows = new TreeMap<>();
        if (bytes != null) {
            CompactReader in = new CompactReader(bytes, FORMAT);
            int periods = in.whole();
            for (int i = 0; i < periods; i++) {
                rows.put(Period.ofIndex(in.whole()), in.each(ReportRows::read));
            }
        }
        return new Year(rows);
    }
}
