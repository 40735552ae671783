package io.tongbao.statistics;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What stands for one region and indicator, as the checks look at it: values reported or derived (C1 to C3), of a data
 * class where there are any, else as they stand for all (R2). Immutable.
 */
public final class History {
    private final Indicator indicator;
    private final NavigableMap<Period, List<StoredRow>> rows;
    private final Map<Integer, YearTables> years = new HashMap<>();

    /**
     * A history.
     *
     * @param rows by period, at most one row of each data class
     */
    public History(Indicator indicator, Map<Period, List<StoredRow>> rows) {
        this.indicator = indicator;
        this.rows = new TreeMap<>(rows);
    }

    /** What is reported. */
    public Indicator indicator() {
        return indicator;
    }

    /** With this row alone in a period, whatever stands there. */
    History with(Period period, StoredRow row) {
        Map<Period, List<StoredRow>> changed = new HashMap<>(rows);
        changed.put(period, List.of(row));
        return new History(indicator, changed);
    }

    /** The month or cumulative value of a period, in the indicator's unit; null where it is unknown. */
    @Nullable
    BigDecimal value(ReportNumber side, Period period, DataClass preferred) {
        return cell(side, period, preferred).value();
    }

    /** One unit of the coarsest last digit that went into the value; 0 where it is not known. */
    BigDecimal digit(ReportNumber side, Period period, DataClass preferred) {
        Cell cell = cell(side, period, preferred);
        DataClass dataClass = cell.dataClass();
        if (dataClass == null) {
            return BigDecimal.ZERO;
        }
        if (!cell.derived()) {
            return sent(side, period, dataClass);
        }
        ReportNumber from = side == ReportNumber.MONTH_VALUE ? ReportNumber.CUMULATIVE_VALUE : ReportNumber.MONTH_VALUE;
        Period before = indicator.scheme().previous(period);
        BigDecimal digit = sent(from, period, dataClass);
        return before == null ? digit : digit.max(digit(ReportNumber.CUMULATIVE_VALUE, before, preferred));
    }

    /** Headline growths of the rows before a period. */
    List<BigDecimal> growthsBefore(Period period, DataClass preferred) {
        List<BigDecimal> growths = new ArrayList<>();
        for (List<StoredRow> each : rows.headMap(period, false).values()) {
            BigDecimal growth = growth(each, preferred);
            if (growth != null) {
                growths.add(growth);
            }
        }
        return growths;
    }

    private static @Nullable BigDecimal growth(List<StoredRow> classes, DataClass preferred) {
        BigDecimal any = null;
        for (StoredRow each : classes) {
            if (each.growth() != null && (any == null || each.row().dataClass() == preferred)) {
                any = each.growth();
            }
        }
        return any;
    }

    private BigDecimal sent(ReportNumber side, Period period, DataClass dataClass) {
        return rows.getOrDefault(period, List.of()).stream()
                .filter(each -> each.row().dataClass() == dataClass)
                .map(each -> each.digits().of(side))
                .findFirst()
                .orElse(BigDecimal.ZERO);
    }

    private Cell cell(ReportNumber side, Period period, DataClass preferred) {
        YearTables year = years.computeIfAbsent(period.year(), this::tables);
        Cell own = cell(year.of(preferred), side, period);
        return own.value() != null && own.dataClass() == preferred ? own : cell(year.merged(), side, period);
    }

    private static Cell cell(YearTable table, ReportNumber side, Period period) {
        return side == ReportNumber.MONTH_VALUE ? table.month(period) : table.cumulative(period);
    }

    private YearTables tables(int year) {
        Map<Period, StandingRow> standing = new HashMap<>();
        rows.subMap(new Period(year, 1), true, new Period(year, 12), true)
                .forEach((period, classes) -> standing.put(
                        period,
                        StandingRow.merge(classes.stream().map(StoredRow::row).toList())));
        return new YearTables(indicator, standing, year);
    }
}
