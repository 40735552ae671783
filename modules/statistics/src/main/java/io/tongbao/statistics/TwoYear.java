package io.tongbao.statistics;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Two-year average growth (G6), of a FLOW or STOCK.
 *
 * @param growth per cent, unrounded
 * @param source where it comes from; null where there is none
 * @param code why there is none: exactly one of the two
 * @param dataClass class that supplied it (R2); null where it is computed or missing
 */
public record TwoYear(
        @Nullable BigDecimal growth, @Nullable Source source, @Nullable Code code, @Nullable DataClass dataClass) {
    /** Where a two-year average comes from. */
    public enum Source {
        /** The report carried it. */
        SUPPLIED,
        /** √(C(y) / C(y−2)) − 1: the growths shown of both years are computed from these levels. */
        FROM_LEVELS,
        /** √((1 + g(y))(1 + g(y−1))) − 1 from the growths shown. */
        FROM_GROWTHS
    }

    /** Why there is none. */
    public enum Code {
        /** This year's growth is missing. */
        NO_GROWTH,
        /** Last year's growth is missing. */
        NO_GROWTH_BEFORE,
        /** One of the growths is below −100 per cent. */
        BELOW_MINUS_100
    }

    private static final BigDecimal LEAST = BigDecimal.valueOf(-100);

    public TwoYear {
        growth = Precision.normalOrNull(growth);
        if ((growth == null) != (source == null) || (growth == null) == (code == null)) {
            throw new IllegalArgumentException("growth " + growth + " with source " + source + " and code " + code);
        }
        if ((source == Source.SUPPLIED) != (dataClass != null)) {
            throw new IllegalArgumentException("source " + source + " with data class " + dataClass);
        }
    }

    /** The one that a report carried; null where none did. */
    static @Nullable TwoYear supplied(StandingRow row) {
        BigDecimal growth = row.number(ReportNumber.TWO_YEAR_GROWTH);
        return growth == null
                ? null
                : new TwoYear(growth, Source.SUPPLIED, null, row.classOf(ReportNumber.TWO_YEAR_GROWTH));
    }

    /**
     * The average of two years' growth.
     *
     * @param year headline of the year
     * @param before headline of the same row a year earlier; null where there is no figure
     * @param levelBefore value of the row two years earlier; null where there is none
     */
    public static TwoYear of(Side year, @Nullable Side before, @Nullable BigDecimal levelBefore) {
        BigDecimal growth = year.growth();
        BigDecimal earlier = before == null ? null : before.growth();
        if (growth == null || before == null || earlier == null) {
            return none(growth == null ? Code.NO_GROWTH : Code.NO_GROWTH_BEFORE);
        }
        if (growth.min(earlier).compareTo(LEAST) < 0) {
            return none(Code.BELOW_MINUS_100);
        }
        BigDecimal level = year.value();
        if (level != null && levelBefore != null && isOn(year, before.value()) && isOn(before, levelBefore)) {
            return new TwoYear(Precision.meanGrowthOfLevels(level, levelBefore), Source.FROM_LEVELS, null, null);
        }
        return new TwoYear(Precision.meanGrowth(growth, earlier), Source.FROM_GROWTHS, null, null);
    }

    private static TwoYear none(Code code) {
        return new TwoYear(null, null, code, null);
    }

    /** Whether the growth shown is computed on this very level. */
    private static boolean isOn(Side side, @Nullable BigDecimal level) {
        BigDecimal base = side.base();
        return side.source() != GrowthSource.SUPPLIED && level != null && base != null && level.compareTo(base) == 0;
    }
}
