package io.tongbao.server.page;

import io.tongbao.store.query.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A row of an answer by the names of its columns.
 *
 * @param at which, from 0
 */
public record Row(Table table, int at) {
    /** All rows. */
    public static List<Row> of(Table table) {
        return IntStream.range(0, table.rows().size())
                .mapToObj(at -> new Row(table, at))
                .toList();
    }

    /** Text; empty where there is none. */
    public String text(String column) {
        return Objects.toString(table.value(at, column), "");
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
        return (BigDecimal) table.value(at, column);
    }

    /** A whole number, or null. */
    public @Nullable Integer whole(String column) {
        return table.value(at, column) instanceof Number number ? number.intValue() : null;
    }

    /** A whole number, with a preset where there is none. */
    public int whole(String column, int preset) {
        return Objects.requireNonNullElse(whole(column), preset);
    }

    /** Whether it says yes. */
    public boolean isTrue(String column) {
        return Boolean.TRUE.equals(table.value(at, column));
    }

    /** A day, or null. */
    public @Nullable LocalDate day(String column) {
        return (LocalDate) table.value(at, column);
    }

    /** The day of a period, which every row of figures has. */
    public LocalDate period() {
        return Objects.requireNonNull(day("period"));
    }
}
