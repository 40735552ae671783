package io.tongbao.statistics;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** In which periods of a year an indicator has rows. */
public enum Scheme {
    /** Every month. */
    M12(1, 1),
    /** January and February together in the February row, then every month. */
    M11(2, 1),
    /** Cumulative quarters: March, June, September, December. */
    Q4(3, 3),
    /** One row a year: December. */
    A1(12, 12);

    private final int first;
    private final int step;

    Scheme(int first, int step) {
        this.first = first;
        this.step = step;
    }

    /** All rows of a year, in order. */
    public List<Period> rows(int year) {
        List<Period> rows = new ArrayList<>(12);
        for (int month = first; month <= 12; month += step) {
            rows.add(new Period(year, month));
        }
        return List.copyOf(rows);
    }

    /** Whether the period is one of the rows. */
    public boolean isRow(Period period) {
        return period.month() >= first && (period.month() - first) % step == 0;
    }

    /** Whether the row has a value of its own beside the cumulative one: all but February of M11 (C3). */
    public boolean hasOwnValue(Period row) {
        return isRow(row) && !(this == M11 && row.month() == first);
    }

    /** The row before, within the year; null for the first (or where the period is not a row). */
    public @Nullable Period previous(Period row) {
        return isRow(row) && row.month() > first ? new Period(row.year(), row.month() - step) : null;
    }

    /** The row after, within the year; null for December (or where the period is not a row). */
    public @Nullable Period next(Period row) {
        return isRow(row) && row.month() < 12 ? new Period(row.year(), row.month() + step) : null;
    }

    /** The months in which a row is the latest of its year: itself and those before the next row (K4). */
    public List<Period> latestIn(Period row) {
        if (!isRow(row)) {
            return List.of();
        }
        List<Period> months = new ArrayList<>(step);
        for (int month = row.month(); month < row.month() + step && month <= 12; month++) {
            months.add(new Period(row.year(), month));
        }
        return List.copyOf(months);
    }
}
