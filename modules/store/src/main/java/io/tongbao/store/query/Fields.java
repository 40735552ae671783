package io.tongbao.store.query;

import io.tongbao.statistics.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A row of an answer by the names of its columns.
 *
 * @param row which, from 0
 */
public record Fields(Table table, int row) {
    /** All rows. */
    public static List<Fields> of(Table table) {
        return IntStream.range(0, table.rows().size())
                .mapToObj(row -> new Fields(table, row))
                .toList();
    }

    /** Rows in their order, those in a row that have the same in some columns together. */
    public static List<List<Fields>> runs(Table table, String... columns) {
        List<List<Fields>> runs = new ArrayList<>();
        for (Fields each : of(table)) {
            List<Fields> last = runs.isEmpty() ? List.of() : runs.get(runs.size() - 1);
            if (last.isEmpty() || !each.isLike(last.get(0), columns)) {
                last = new ArrayList<>();
                runs.add(last);
            }
            last.add(each);
        }
        return runs;
    }

    private boolean isLike(Fields other, String... columns) {
        for (String column : columns) {
            if (!Objects.equals(table.value(row, column), other.table.value(other.row, column))) {
                return false;
            }
        }
        return true;
    }

    /** Whether there is something. */
    public boolean has(String column) {
        return table.value(row, column) != null;
    }

    /** Text; empty where there is none. */
    public String text(String column) {
        return Objects.toString(table.value(row, column), "");
    }

    /** The first of some texts that is not blank; empty where there is none. */
    public String text(String column, String... otherwise) {
        String first = text(column);
        for (int i = 0; first.isBlank() && i < otherwise.length; i++) {
            first = text(otherwise[i]);
        }
        return first;
    }

    /** A decimal, or null. */
    public @Nullable BigDecimal number(String column) {
        return (BigDecimal) table.value(row, column);
    }

    /** A whole number, or null. */
    public @Nullable Integer whole(String column) {
        return table.value(row, column) instanceof Number number ? number.intValue() : null;
    }

    /** A whole number, with a preset where there is none. */
    public int whole(String column, int preset) {
        return Objects.requireNonNullElse(whole(column), preset);
    }

    /** Whether it says yes. */
    public boolean isTrue(String column) {
        return Boolean.TRUE.equals(table.value(row, column));
    }

    /** A day, or null. */
    public @Nullable LocalDate day(String column) {
        return (LocalDate) table.value(row, column);
    }

    /** The period that begins on a day, which must be there. */
    public Period period(String column) {
        return Period.of(Objects.requireNonNull(day(column), column));
    }

    /** The first day of the period, which every row of figures has. */
    public LocalDate firstDay() {
        return Objects.requireNonNull(day("period"));
    }
}
