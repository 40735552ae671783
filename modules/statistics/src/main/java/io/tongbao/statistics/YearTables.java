package io.tongbao.statistics;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A year's table for all data classes merged, and for each class alone where several reported. */
final class YearTables {
    private final Map<DataClass, YearTable> byClass = new EnumMap<>(DataClass.class);
    private final YearTable merged;

    YearTables(Indicator indicator, Map<Period, StandingRow> rows, int year) {
        Set<DataClass> classes = EnumSet.noneOf(DataClass.class);
        for (Period period : indicator.scheme().rows(year)) {
            StandingRow row = rows.get(period);
            if (row != null) {
                row.rows().forEach(each -> classes.add(each.dataClass()));
            }
        }
        if (classes.size() > 1) {
            for (DataClass each : classes) {
                byClass.put(each, new YearTable(indicator, rows, year, each, Map.of()));
            }
        }
        merged = new YearTable(indicator, rows, year, null, byClass);
    }

    YearTable merged() {
        return merged;
    }

    /** The table of one class; the merged one where only a single class reported in the year. */
    YearTable of(@Nullable DataClass dataClass) {
        YearTable alone = dataClass == null ? null : byClass.get(dataClass);
        return alone == null ? merged : alone;
    }
}
