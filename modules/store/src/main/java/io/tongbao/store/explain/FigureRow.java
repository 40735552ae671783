package io.tongbao.store.explain;

import io.tongbao.statistics.ObservationStatus;
import io.tongbao.statistics.UnrankedReason;
import io.tongbao.store.query.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A row of a view, read by the names of its columns. */
record FigureRow(Table table, int row) {
    @Nullable
    BigDecimal number(String column) {
        return (BigDecimal) table.value(row, column);
    }

    @Nullable
    String text(String column) {
        Object value = table.value(row, column);
        return value == null ? null : value.toString();
    }

    /** One that is never empty. */
    String required(String column) {
        return Objects.requireNonNull(text(column), column);
    }

    boolean flag(String column) {
        return Boolean.TRUE.equals(table.value(row, column));
    }

    @Nullable
    Integer whole(String column) {
        Number value = (Number) table.value(row, column);
        return value == null ? null : Integer.valueOf(value.intValue());
    }

    @Nullable
    LocalDate day(String column) {
        return (LocalDate) table.value(row, column);
    }

    List<String> texts(String column) {
        Object value = table.value(row, column);
        return value == null
                ? List.of()
                : ((List<?>) value).stream().map(String::valueOf).toList();
    }

    /** Why a status forbids a number: suppressed (Q) or impossible (M); null of any other. */
    @Nullable
    String forbidden() {
        String status = text("obs_status");
        return ObservationStatus.Q.name().equals(status)
                ? UnrankedReason.SUPPRESSED.name()
                : ObservationStatus.M.name().equals(status) ? UnrankedReason.CANNOT_EXIST.name() : null;
    }

    /** Whether it is a sum that lacks expected children (U1). */
    boolean isPartial() {
        Integer reported = whole("reported");
        Integer expected = whole("expected");
        return reported != null && expected != null && reported < expected;
    }

    /** Its month or cumulative side. */
    SideRow side(SideName name) {
        return new SideRow(
                number(name.value()),
                flag(name.derived()),
                number(name.base()),
                number(name.rollupBase()),
                number(name.growth()),
                text(name.source()),
                text(name.code()),
                number(name.computed()),
                number(name.rolled()));
    }
}
