package io.tongbao.store.query;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which rows are asked for; what is null does not matter.
 *
 * @param region region code
 * @param indicator indicator code
 * @param group group code: its members, in each period as they were then
 * @param ranking ranking code
 * @param from first period, by its first day
 * @param to last period, by its first day
 * @param limit most rows; 0 for all
 */
public record Filter(
        @Nullable String region,
        @Nullable String indicator,
        @Nullable String group,
        @Nullable String ranking,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        int limit) {
    /** Everything. */
    public static final Filter ALL = new Filter(null, null, null, null, null, null, 0);

    public Filter {
        if (from != null && to != null && from.isAfter(to)) {
            throw new IllegalArgumentException("from " + from + ": must not be after to, " + to);
        }
        if (limit < 0) {
            throw new IllegalArgumentException("limit " + limit + ": must not be negative");
        }
    }

    /** Of this region only. */
    public Filter withRegion(@Nullable String code) {
        return new Filter(code, indicator, group, ranking, from, to, limit);
    }

    /** Of this indicator only. */
    public Filter withIndicator(@Nullable String code) {
        return new Filter(region, code, group, ranking, from, to, limit);
    }

    /** Of this group's members only. */
    public Filter withGroup(@Nullable String code) {
        return new Filter(region, indicator, code, ranking, from, to, limit);
    }

    /** Of this ranking only. */
    public Filter withRanking(@Nullable String code) {
        return new Filter(region, indicator, group, code, from, to, limit);
    }

    /** From a period to a period, both included. */
    public Filter within(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new Filter(region, indicator, group, ranking, first, last, limit);
    }

    /** Of one period. */
    public Filter withPeriod(LocalDate period) {
        return within(period, period);
    }

    /** At most so many rows; 0 for all. */
    public Filter withLimit(int rows) {
        return new Filter(region, indicator, group, ranking, from, to, rows);
    }
}
