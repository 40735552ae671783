package io.tongbao.statistics;

import org.jspecify.annotations.Nullable;

/**
 * A report that passed V01 and V03.
 *
 * @param period a row of the indicator's scheme
 * @param dataClass whose data it is
 * @param revision null where it was blank
 * @param status observation status
 * @param numbers levels in the indicator's unit
 * @param note reason of a correction; null where none was given
 * @param explanation what a warning asks for; null where none was given
 */
public record CheckedReport(
        Period period,
        DataClass dataClass,
        @Nullable Integer revision,
        ObservationStatus status,
        ReportNumbers numbers,
        @Nullable String note,
        @Nullable String explanation) {
    /** Whether a reason came with it. */
    public boolean hasNote() {
        return note != null;
    }
}
