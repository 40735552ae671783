package io.tongbao.statistics;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The month and cumulative values of one region and year, reported and derived (C1 to C3). Seen for one data class
 * alone, or for all merged; in the merged table a value is derived from its own class's numbers where there are any.
 */
final class YearTable {
    private final Indicator indicator;
    private final Map<Period, StandingRow> rows;
    private final @Nullable DataClass only;
    private final Map<DataClass, YearTable> byClass;
    private final int year;
    /** By month, from January on; null where the scheme has no row. */
    private final @Nullable Cell[] months = new Cell[12];

    private final @Nullable Cell[] cumulatives = new Cell[12];

    YearTable(
            Indicator indicator,
            Map<Period, StandingRow> rows,
            int year,
            @Nullable DataClass only,
            Map<DataClass, YearTable> byClass) {
        this.indicator = indicator;
        this.rows = rows;
        this.only = only;
        this.byClass = byClass;
        this.year = year;
        for (Period row : indicator.scheme().rows(year)) {
            cumulatives[row.month() - 1] = cumulativeOf(row);
            months[row.month() - 1] = monthOf(row);
        }
    }

    Cell month(Period row) {
        return in(months, row);
    }

    Cell cumulative(Period row) {
        return in(cumulatives, row);
    }

    private Cell in(@Nullable Cell[] cells, Period row) {
        Cell cell = row.year() == year ? cells[row.month() - 1] : null;
        return cell == null ? Cell.ABSENT : cell;
    }

    private Cell cumulativeOf(Period row) {
        Cell reported = reported(row, ReportNumber.CUMULATIVE_VALUE);
        if (reported.value() != null || indicator.kind() != Kind.FLOW) {
            return reported;
        }
        Cell own = ownValue(row);
        Period previous = indicator.scheme().previous(row);
        if (own.value() == null) {
            return missing(row, previous == null ? Cell.ABSENT : cumulative(previous), reported.knownAt());
        }
        if (previous == null) {
            return new Cell(own.value(), true, own.dataClass(), false, List.of(), own.knownAt());
        }
        Cell before = before(previous, own);
        return derived(
                own, before, before.value() == null ? null : before.value().add(own.value()));
    }

    private Cell monthOf(Period row) {
        Cell own = ownValue(row);
        if (own.value() != null
                || indicator.kind() != Kind.FLOW
                || !indicator.scheme().hasOwnValue(row)) {
            return own;
        }
        Cell cumulative = cumulative(row);
        Period previous = indicator.scheme().previous(row);
        if (cumulative.value() == null || previous == null) {
            return new Cell(
                    cumulative.value(),
                    true,
                    cumulative.dataClass(),
                    cumulative.mixed(),
                    cumulative.missing(),
                    cumulative.knownAt());
        }
        Cell before = before(previous, cumulative);
        return derived(
                cumulative,
                before,
                before.value() == null ? null : cumulative.value().subtract(before.value()));
    }

    /** The month value as reported; February of M11 has none of its own (C3). */
    private Cell ownValue(Period row) {
        boolean exists = indicator.kind() != Kind.FLOW || indicator.scheme().hasOwnValue(row);
        return exists ? reported(row, ReportNumber.MONTH_VALUE) : Cell.ABSENT;
    }

    /** C(t−1) for a number of row t: of the same class where there is one. */
    private Cell before(Period previous, Cell number) {
        YearTable same = number.dataClass() == null ? null : byClass.get(number.dataClass());
        Cell cell = same == null ? Cell.ABSENT : same.cumulative(previous);
        return cell.value() != null ? cell : cumulative(previous);
    }

    private static Cell derived(Cell number, Cell before, @Nullable BigDecimal value) {
        Instant knownAt = Cell.later(number.knownAt(), before.knownAt());
        if (value == null) {
            return Cell.unknown(before.missing(), knownAt);
        }
        boolean mixed = number.mixed() || before.mixed() || number.dataClass() != before.dataClass();
        return new Cell(Precision.normal(value), true, number.dataClass(), mixed, List.of(), knownAt);
    }

    private static Cell missing(Period row, Cell before, Instant knownAt) {
        List<Period> missing = new ArrayList<>(before.missing());
        missing.add(row);
        return Cell.unknown(List.copyOf(missing), Cell.later(knownAt, before.knownAt()));
    }

    private Cell reported(Period period, ReportNumber number) {
        StandingRow row = rows.get(period);
        if (row == null) {
            return Cell.ABSENT;
        }
        ReportRow alone = only == null ? null : row.of(only);
        BigDecimal value = only == null
                ? row.number(number)
                : alone == null ? null : alone.numbers().get(number);
        return value == null
                ? Cell.unknown(List.of(), row.knownAt())
                : Cell.reported(value, only == null ? row.classOf(number) : only, row.knownAt());
    }
}
