package io.tongbao.store.query;

import java.util.List;

/**
 * One of the things that a list is ordered by.
 *
 * @param expression in SQL, over columns of {@code v}
 * @param columns that are in the expression, in the order in which they are
 * @param descending the greatest first
 * @param mayBeNull what has none comes last, in either direction
 */
record Sort(String expression, List<Column> columns, boolean descending, boolean mayBeNull) {
    /** By a column that every row has, the least first. */
    static Sort by(String column, ColumnType type) {
        return new Sort("v." + column, List.of(new Column(column, type)), false, false);
    }

    /** By a text that every row has. */
    static Sort by(String column) {
        return by(column, ColumnType.TEXT);
    }

    /** By what is calculated from columns. */
    static Sort by(String expression, Column... columns) {
        return new Sort(expression, List.of(columns), false, true);
    }

    /** The greatest first. */
    Sort greatestFirst() {
        return new Sort(expression, columns, true, mayBeNull);
    }

    /** Rows without it last. */
    Sort nullsLast() {
        return new Sort(expression, columns, descending, true);
    }

    /** For {@code order by}. */
    String clause() {
        return expression + (descending ? " desc" : "") + (mayBeNull || descending ? " nulls last" : "");
    }

    /** The same of values that are given, a question mark for each column. */
    String given() {
        String sql = expression;
        for (Column each : columns) {
            sql = sql.replace("v." + each.name(), "?::" + type(each.type()));
        }
        return sql;
    }

    private static String type(ColumnType type) {
        return switch (type) {
            case TEXT, LIST, JSON, BYTES -> "text";
            case INTEGER -> "bigint";
            case NUMBER -> "numeric";
            case BOOLEAN -> "boolean";
            case DATE -> "date";
            case TIME -> "timestamptz";
        };
    }
}
