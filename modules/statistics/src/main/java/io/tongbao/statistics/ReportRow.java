package io.tongbao.statistics;

import java.time.Instant;
import java.util.Objects;

/**
 * One standing revision of one data class, for a region, indicator and period.
 *
 * @param dataClass whose data it is
 * @param revision 0, 1, 2 …
 * @param status observation status
 * @param numbers in the indicator's unit
 * @param knownAt when the report became known
 */
public record ReportRow(
        DataClass dataClass, int revision, ObservationStatus status, ReportNumbers numbers, Instant knownAt) {
    public ReportRow {
        Objects.requireNonNull(dataClass, "dataClass");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(numbers, "numbers");
        Objects.requireNonNull(knownAt, "knownAt");
        if (revision < 0) {
            throw new IllegalArgumentException("revision " + revision + ": 0, 1, 2 … is possible");
        }
    }
}
