package io.tongbao.store.query;

/** What a column's values are in Java. */
public enum ColumnType {
    /** {@link String}. */
    TEXT,
    /** {@link Long}. */
    INTEGER,
    /** {@link java.math.BigDecimal}. */
    NUMBER,
    /** {@link Boolean}. */
    BOOLEAN,
    /** {@link java.time.LocalDate}. */
    DATE,
    /** {@link java.time.Instant}. */
    TIME,
    /** {@link java.util.List} of {@link String}. */
    LIST,
    /** JSON as {@link String}. */
    JSON,
    /** Bytes in hexadecimal as {@link String}. */
    BYTES
}
