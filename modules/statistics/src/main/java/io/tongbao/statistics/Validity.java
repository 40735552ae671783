package io.tongbao.statistics;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** From a date to a date; the end is exclusive. */
final class Validity {
    private Validity() {}

    /** Whether the last day of the period lies in {@code [from, to)}; null is open. */
    static boolean covers(@Nullable LocalDate from, @Nullable LocalDate to, Period period) {
        LocalDate day = period.lastDay();
        return (from == null || !day.isBefore(from)) && (to == null || day.isBefore(to));
    }

    static void require(String what, @Nullable LocalDate from, @Nullable LocalDate to) {
        if (from != null && to != null && !from.isBefore(to)) {
            throw new DefinitionException(
                    what,
                    "valid_to",
                    to,
                    "must be after valid_from " + from + " (it is exclusive)",
                    "应晚于起始日期" + from + "（终止日当天不含）");
        }
    }
}
