package io.tongbao.statistics;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Contribution and pull of a part (G7). Increment = C − base, with the base of U2, of the headline side.
 *
 * @param contribution 贡献率: the part's increment in per cent of the whole's
 * @param pull 拉动: percentage points of the whole's growth = increment of the part / base of the whole
 * @param source what the part is a part of; null where neither number is known
 * @param code why a number is missing; null where both are known or were supplied
 * @param contributionClass class that supplied the contribution (R2); null where it is computed or missing
 * @param pullClass the same of the pull: field by field, it may be another one
 */
public record Share(
        @Nullable BigDecimal contribution,
        @Nullable BigDecimal pull,
        @Nullable Source source,
        @Nullable Code code,
        @Nullable DataClass contributionClass,
        @Nullable DataClass pullClass) {
    /** Where contribution and pull come from. */
    public enum Source {
        /** The report carried them. */
        SUPPLIED,
        /** The indicator in the one that it is a part of, within the region. */
        PART_OF_WHOLE,
        /** The region in the region above it, of the same indicator. */
        REGION_IN_PARENT
    }

    /** Why contribution or pull is missing. */
    public enum Code {
        /** At constant prices only supplied figures are shown. */
        CONSTANT_PRICES,
        /** The whole has no figure. */
        NO_WHOLE,
        /** Part or whole is a partial sum. */
        PARTIAL,
        /** The base of part or whole is missing. */
        BASE_MISSING,
        /** Part and whole are measured in different dimensions. */
        UNITS_DIFFER,
        /** The whole did not change, or next to nothing: there is no contribution. */
        NO_INCREMENT,
        /** The whole's base is not above 0, or next to nothing: there is no pull. */
        BASE_NOT_POSITIVE
    }

    public Share {
        contribution = Precision.normalOrNull(contribution);
        pull = Precision.normalOrNull(pull);
        if ((contribution == null && pull == null) != (source == null)) {
            throw new IllegalArgumentException(
                    "contribution " + contribution + " and pull " + pull + " with source " + source);
        }
        boolean supplied = source == Source.SUPPLIED;
        if ((supplied && contribution != null) != (contributionClass != null)
                || (supplied && pull != null) != (pullClass != null)) {
            throw new IllegalArgumentException("contribution " + contribution + " of " + contributionClass
                    + " and pull " + pull + " of " + pullClass + " with source " + source);
        }
    }

    /** What reports carried; null where they carried neither. */
    static @Nullable Share supplied(StandingRow row) {
        BigDecimal contribution = row.number(ReportNumber.CONTRIBUTION);
        BigDecimal pull = row.number(ReportNumber.PULL);
        return contribution == null && pull == null
                ? null
                : new Share(
                        contribution,
                        pull,
                        Source.SUPPLIED,
                        null,
                        row.classOf(ReportNumber.CONTRIBUTION),
                        row.classOf(ReportNumber.PULL));
    }

    /**
     * The share of a part in its whole.
     *
     * @param source of the two numbers where there are any: {@link Source#PART_OF_WHOLE} or
     *     {@link Source#REGION_IN_PARENT}
     * @param part what the part measures
     * @param partFigure its standing figure
     * @param whole what the whole measures
     * @param wholeFigure its standing figure of the same period; null where there is none
     */
    public static Share of(
            Source source, Indicator part, Figure partFigure, Indicator whole, @Nullable Figure wholeFigure) {
        if (part.priceBasis() == PriceBasis.CONSTANT || whole.priceBasis() == PriceBasis.CONSTANT) {
            return none(Code.CONSTANT_PRICES);
        }
        if (wholeFigure == null) {
            return none(Code.NO_WHOLE);
        }
        Side small = partFigure.headline(part);
        Side large = wholeFigure.headline(whole);
        if (partFigure.isPartial(small) || wholeFigure.isPartial(large)) {
            return none(Code.PARTIAL);
        }
        BigDecimal base = large.rollupBase();
        BigDecimal increment = increment(small);
        BigDecimal all = increment(large);
        if (base == null || increment == null || all == null) {
            return none(large.value() == null ? Code.NO_WHOLE : Code.BASE_MISSING);
        }
        if (Units.percent(increment, part.unit(), BigDecimal.ONE, whole.unit()) == null) {
            return none(Code.UNITS_DIFFER);
        }
        BigDecimal contribution =
                all.signum() == 0 ? null : Precision.fitting(Units.percent(increment, part.unit(), all, whole.unit()));
        BigDecimal pull = base.signum() <= 0
                ? null
                : Precision.fitting(Units.percent(increment, part.unit(), base, whole.unit()));
        Code code = pull == null ? Code.BASE_NOT_POSITIVE : contribution == null ? Code.NO_INCREMENT : null;
        return new Share(contribution, pull, contribution == null && pull == null ? null : source, code, null, null);
    }

    private static Share none(Code code) {
        return new Share(null, null, null, code, null, null);
    }

    private static @Nullable BigDecimal increment(Side side) {
        BigDecimal value = side.value();
        BigDecimal base = side.rollupBase();
        return value == null || base == null ? null : Precision.rounded(value.subtract(base));
    }
}
