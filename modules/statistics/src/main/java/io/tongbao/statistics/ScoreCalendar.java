package io.tongbao.statistics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The periods of a composite score, whose items may have rows of different schemes. A score has a row wherever one of
 * its items has one; there each item counts with its latest row of the year not after the period (K4: GDP in April with
 * the first quarter's), and an item that has none yet is not due.
 */
public final class ScoreCalendar {
    private final Map<ScoreItem, Indicator> indicators = new HashMap<>();

    /** @param indicators definitions by code; an item whose indicator is not defined has no rows */
    public ScoreCalendar(ScoreScheme scheme, Function<String, @Nullable Indicator> indicators) {
        for (ScoreItem each : scheme.items()) {
            Indicator indicator = indicators.apply(each.indicator());
            if (indicator != null) {
                this.indicators.put(each, indicator);
            }
        }
    }

    /** The definition of an item's indicator; null where there is none. */
    public @Nullable Indicator indicator(ScoreItem item) {
        return indicators.get(item);
    }

    /** The row that an item's figures are taken from; null where it is not due. */
    public @Nullable Period row(ScoreItem item, Period period) {
        for (int month = period.month(); month >= 1; month--) {
            Period row = new Period(period.year(), month);
            if (hasRow(item, row)) {
                return row;
            }
        }
        return null;
    }

    /** Whether an item has a row of just this period. */
    public boolean hasRow(ScoreItem item, Period period) {
        Indicator indicator = indicators.get(item);
        return indicator != null && indicator.hasRow(item.measure(), period);
    }

    /** The score's row before, within the year; null for the first. */
    public @Nullable Period previous(Period row) {
        return row.month() == 1 ? null : lastRow(new Period(row.year(), row.month() - 1));
    }

    /** The score's row after, within the year; null for the last. */
    public @Nullable Period next(Period row) {
        for (int month = row.month() + 1; month <= 12; month++) {
            Period next = new Period(row.year(), month);
            if (isRow(next)) {
                return next;
            }
        }
        return null;
    }

    /** The score's rows that count an item with a row of it: that row and what follows up to its next. */
    public List<Period> counting(ScoreItem item, Period row) {
        List<Period> rows = new ArrayList<>();
        for (int month = row.month(); month <= 12; month++) {
            Period each = new Period(row.year(), month);
            if (isRow(each) && row.equals(row(item, each))) {
                rows.add(each);
            }
        }
        return List.copyOf(rows);
    }

    private @Nullable Period lastRow(Period period) {
        for (int month = period.month(); month >= 1; month--) {
            Period row = new Period(period.year(), month);
            if (isRow(row)) {
                return row;
            }
        }
        return null;
    }

    private boolean isRow(Period period) {
        return indicators.keySet().stream().anyMatch(each -> hasRow(each, period));
    }
}
