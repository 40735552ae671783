package io.tongbao.statistics;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is measured.
 *
 * @param code its code
 * @param nameZh Chinese name
 * @param nameEn English name
 * @param unit code of {@link Units}, such as 万元
 * @param decimals decimals shown for levels, 0 to 12
 * @param growthDecimals decimals shown for growth, 0 to 12
 * @param kind how its values behave over time
 * @param scheme in which periods it has rows
 * @param publishes levels, growth or both
 * @param direction which figures are better
 * @param additive whether a parent's value is the sum of its children's
 * @param rollupHierarchy the one hierarchy along which it adds up; null for none
 * @param priceBasis prices of its growth
 * @param isVolatile whether jumps are normal
 * @param numerator code of the numerator of a ratio; null otherwise
 * @param denominator code of the denominator of a ratio; null otherwise
 * @param partOf code of the whole that this is a part of; null otherwise
 * @param dueDay day of the following month by which a report is due, 1 to 31; 0 for none
 * @param nonNegative whether values below 0 are impossible
 * @param breakdown name of the breakdown that this part belongs to, where its whole is broken down in several ways:
 *     parts of one whole and one breakdown add up to the whole (V11); null for the only one
 */
public record Indicator(
        String code,
        String nameZh,
        String nameEn,
        String unit,
        int decimals,
        int growthDecimals,
        Kind kind,
        Scheme scheme,
        Publishes publishes,
        Direction direction,
        boolean additive,
        @Nullable String rollupHierarchy,
        PriceBasis priceBasis,
        boolean isVolatile,
        @Nullable String numerator,
        @Nullable String denominator,
        @Nullable String partOf,
        int dueDay,
        boolean nonNegative,
        @Nullable String breakdown) {
    /** Of a whole that is broken down in one way only, or of none. */
    public Indicator(
            String code,
            String nameZh,
            String nameEn,
            String unit,
            int decimals,
            int growthDecimals,
            Kind kind,
            Scheme scheme,
            Publishes publishes,
            Direction direction,
            boolean additive,
            @Nullable String rollupHierarchy,
            PriceBasis priceBasis,
            boolean isVolatile,
            @Nullable String numerator,
            @Nullable String denominator,
            @Nullable String partOf,
            int dueDay,
            boolean nonNegative) {
        this(
                code,
                nameZh,
                nameEn,
                unit,
                decimals,
                growthDecimals,
                kind,
                scheme,
                publishes,
                direction,
                additive,
                rollupHierarchy,
                priceBasis,
                isVolatile,
                numerator,
                denominator,
                partOf,
                dueDay,
                nonNegative,
                null);
    }

    public Indicator {
        Code.require("indicator", code);
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(scheme, "scheme");
        Objects.requireNonNull(publishes, "publishes");
        Objects.requireNonNull(direction, "direction");
        Objects.requireNonNull(priceBasis, "priceBasis");
        require(
                decimals >= 0 && decimals <= Precision.DECIMALS,
                code,
                "decimals",
                decimals,
                "must be 0 to 12",
                "应为0至12");
        require(
                growthDecimals >= 0 && growthDecimals <= Precision.DECIMALS,
                code,
                "growth_decimals",
                growthDecimals,
                "must be 0 to 12",
                "应为0至12");
        require(dueDay >= 0 && dueDay <= 31, code, "due_day", dueDay, "must be 1 to 31, or 0 for none", "应为1至31，0为不设");
        require(
                !(additive && kind == Kind.RATE),
                code,
                "additive",
                "true",
                "must be false: a RATE is never added",
                "应为false：比率不相加");
        require(
                (numerator == null) == (denominator == null),
                code,
                "numerator",
                numerator,
                "must be given with a denominator",
                "应与分母同时填写或同时留空");
        require(
                numerator == null || kind == Kind.RATE,
                code,
                "numerator",
                numerator,
                "must be empty: only a RATE is a ratio of two indicators",
                "应留空：仅RATE为两指标之比");
        require(!code.equals(numerator), code, "numerator", numerator, "must be another indicator", "应为其他指标");
        require(!code.equals(denominator), code, "denominator", denominator, "must be another indicator", "应为其他指标");
        require(!code.equals(partOf), code, "part_of", partOf, "must be another indicator", "应为其他指标");
    }

    /** The side that is the headline. */
    public enum Headline {
        /** The month side: of a STOCK. */
        MONTH,
        /** The cumulative side: of a FLOW. */
        CUMULATIVE,
        /** Of a RATE, whichever side has a value; the cumulative one where both have. */
        PRESENT
    }

    /** Which side is the headline: cumulative of a FLOW, month of a STOCK, of a RATE the one present. */
    public Headline headline() {
        return switch (kind) {
            case FLOW -> Headline.CUMULATIVE;
            case STOCK -> Headline.MONTH;
            case RATE -> Headline.PRESENT;
        };
    }

    /** Whether it is a ratio with a declared numerator and denominator (U4). */
    public boolean isRatio() {
        return numerator != null;
    }

    /** Whether its figures are ranked: of direction NONE none is better than another. */
    public boolean isRanked() {
        return direction != Direction.NONE;
    }

    /** Whether values add up to a parent's: additive, and not published as growth only (U1, U4). */
    public boolean rollsUp() {
        return additive && publishes != Publishes.RATE;
    }

    /** Whether a measure exists in a period: M11 has no month of its own in February (C3). */
    public boolean hasRow(Measure measure, Period period) {
        boolean ofMonth = measure.isOfMonth() && kind == Kind.FLOW;
        return ofMonth ? scheme.hasOwnValue(period) : scheme.isRow(period);
    }

    private static void require(
            boolean holds, String code, String field, @Nullable Object value, String en, String zh) {
        DefinitionException.require(holds, "indicator " + code, field, value, en, zh);
    }
}
