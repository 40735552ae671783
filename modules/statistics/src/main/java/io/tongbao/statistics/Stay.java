package io.tongbao.statistics;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A time for which a region was below another one (U5).
 *
 * @param region code of the lower one
 * @param from first day; null where it was so ever before
 * @param to the day after the last one; null where it is so from then on
 */
public record Stay(String region, @Nullable LocalDate from, @Nullable LocalDate to) {
    /** Whether it holds on the period's last day. */
    public boolean covers(Period period) {
        return Validity.covers(from, to, period);
    }
}
