package io.tongbao.statistics;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A month or cumulative value of a year's table with its origin.
 *
 * @param value null where it is unknown
 * @param derived whether it follows from other rows
 * @param dataClass class of the number reported for this row; null where there is none
 * @param mixed whether another class's number went into it
 * @param missing the rows that it lacks, in order; empty where it is known or does not exist
 * @param knownAt the greatest of the rows looked at, whether or not they had the number: a number that vanishes from
 *     one of them changes this cell too
 */
record Cell(
        @Nullable BigDecimal value,
        boolean derived,
        @Nullable DataClass dataClass,
        boolean mixed,
        List<Period> missing,
        Instant knownAt) {
    /** A value that does not exist in this row, or that nobody asked for. */
    static final Cell ABSENT = new Cell(null, false, null, false, List.of(), Instant.MIN);

    static Cell reported(BigDecimal value, @Nullable DataClass dataClass, Instant knownAt) {
        return new Cell(value, false, dataClass, false, List.of(), knownAt);
    }

    static Cell unknown(List<Period> missing, Instant knownAt) {
        return new Cell(null, false, null, false, missing, knownAt);
    }

    /** Whether it is unknown only because other rows are missing (C2). */
    boolean lacksOthersThan(Period row) {
        return value == null && !missing.isEmpty() && !missing.contains(row);
    }

    static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
