package io.tongbao.server.bulletin;

import io.tongbao.statistics.Period;
import io.tongbao.store.query.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A row of an answer, by the names of its columns. */
record Fields(Table table, int row) {
    static List<Fields> of(Table table) {
        List<Fields> all = new ArrayList<>();
        for (int row = 0; row < table.rows().size(); row++) {
            all.add(new Fields(table, row));
        }
        return all;
    }

    /** Rows in their order, those in a row that have the same in some columns together. */
    static List<List<Fields>> runs(Table table, String... columns) {
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

    /** Empty where there is none. */
    String text(String column) {
        return Objects.requireNonNullElse(table.value(row, column), "").toString();
    }

    @Nullable
    BigDecimal number(String column) {
        return (BigDecimal) table.value(row, column);
    }

    @Nullable
    Integer whole(String column) {
        Number value = (Number) table.value(row, column);
        return value == null ? null : Integer.valueOf(value.intValue());
    }

    int whole(String column, int preset) {
        Integer value = whole(column);
        return value == null ? preset : value;
    }

    boolean isTrue(String column) {
        return Boolean.TRUE.equals(table.value(row, column));
    }

    /** By the first day that the column has. */
    Period period(String column) {
        return Period.of((LocalDate) Objects.requireNonNull(table.value(row, column), column));
    }

    boolean has(String column) {
        return table.value(row, column) != null;
    }
}
