package io.tongbao.statistics;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A ratio computed from its numerator and denominator (U4): of a region's own figures, and anew from a parent's. The
 * month side divides month values, the cumulative side cumulative ones; a STOCK beside a FLOW gives its balance to the
 * cumulative side, and two STOCKs have a month side only. What a month added to a cumulative value (C1) is no part of a
 * month's rate: a rate's month value does not follow from its cumulative one.
 */
public final class Ratio {
    private final Part numerator;
    private final Part denominator;
    private final RatioScale scale;

    /** One of the two: what it measures, and what stands for the region. */
    private record Part(Indicator indicator, Figure figure) {
        Side side(boolean ofMonth) {
            return isOfMonth(ofMonth) ? figure.month() : figure.cumulative();
        }

        /** Which regions the side lacks; an own value lacks none. */
        long lacking(boolean ofMonth) {
            if (side(ofMonth).dataClass() != null) {
                return 0;
            }
            return isOfMonth(ofMonth)
                    ? figure.lacking().month()
                    : figure.lacking().cumulative();
        }

        private boolean isOfMonth(boolean ofMonth) {
            return ofMonth || indicator.kind() == Kind.STOCK;
        }
    }

    private Ratio(Part numerator, Part denominator, RatioScale scale) {
        this.numerator = numerator;
        this.denominator = denominator;
        this.scale = scale;
    }

    /**
     * What stands for a region: what it reported of the ratio itself, side by side, and from the parts what it did not
     * (U3). A growth that it reported alone is shown with the computed value. What the parts give is kept beside it.
     * A RATE divides nothing: parts of that kind, and units that do not fit, leave the own figure alone, as does a
     * period that is no row of the ratio's scheme.
     *
     * @param ratio with a numerator and a denominator
     * @param own the region's own figure of the ratio; null where it did not report
     * @param numeratorFigure the region's standing figure of the period; null where there is none
     * @param denominatorFigure as the numerator's
     * @return null where there is neither an own figure nor one from the parts
     */
    public static @Nullable Figure standing(
            Indicator ratio,
            @Nullable OwnFigure own,
            Indicator numerator,
            @Nullable Figure numeratorFigure,
            Indicator denominator,
            @Nullable Figure denominatorFigure) {
        RatioScale scale = RatioScale.of(ratio.unit(), numerator.unit(), denominator.unit());
        if (numeratorFigure == null
                || denominatorFigure == null
                || !ratio.scheme().isRow(numeratorFigure.period())
                || scale == null
                || numerator.kind() == Kind.RATE
                || denominator.kind() == Kind.RATE) {
            return own == null ? null : Figure.of(own);
        }
        return new Ratio(new Part(numerator, numeratorFigure), new Part(denominator, denominatorFigure), scale)
                .beside(own);
    }

    private @Nullable Figure beside(@Nullable OwnFigure own) {
        boolean stocks = numerator.indicator.kind() == Kind.STOCK && denominator.indicator.kind() == Kind.STOCK;
        boolean sameKind = numerator.indicator.kind() == denominator.indicator.kind();
        boolean ofMonths = sameKind
                && !numerator.figure.month().derived()
                && !denominator.figure.month().derived();
        Side month = ofMonths ? side(true) : Side.empty(null);
        Side cumulative = stocks ? Side.empty(null) : side(false);
        if (month.value() == null && cumulative.value() == null) {
            return own == null ? null : Figure.of(own);
        }
        boolean decided = own != null && (own.status() == ObservationStatus.Q || own.status() == ObservationStatus.M);
        Side shownMonth = own == null ? month : decided ? own.month() : side(own.month(), month);
        Side shownCumulative =
                own == null ? cumulative : decided ? own.cumulative() : side(own.cumulative(), cumulative);
        boolean ofMonth = shownCumulative.value() == null;
        Side ownHeadline = own == null ? Side.empty(null) : ofMonth ? own.month() : own.cumulative();
        Figure counted = counted(ofMonth);
        boolean partial = counted != null && counted.isPartial();
        boolean known = own != null && (decided || ownHeadline.hasAny());
        return new Figure(
                numerator.figure.period(),
                shownMonth,
                shownCumulative,
                null,
                own == null ? null : own.twoYear(),
                own == null ? null : own.share(),
                known || !partial,
                List.of(),
                counted == null ? null : counted.reported(),
                counted == null ? null : counted.expected(),
                counted == null ? Lacking.NONE : counted.lacking(),
                own != null && known ? own.status() : status(),
                own != null && known ? own.dataClass() : dataClass(ofMonth),
                own != null && known ? own.revision() : 0,
                numerator.figure.classMixed() || denominator.figure.classMixed() || (own != null && own.classMixed()),
                own == null || (!own.month().hasAny() && !own.cumulative().hasAny() && !decided),
                month.value(),
                cumulative.value(),
                latest(own));
    }

    /** Whose counts speak for the ratio: the part whose sum lacks children, else one that is a sum; null for none. */
    private @Nullable Figure counted(boolean ofMonth) {
        Figure sum = null;
        for (Part each : List.of(numerator, denominator)) {
            Side side = each.side(ofMonth);
            if (each.figure.isPartial(side)) {
                return each.figure;
            }
            sum = sum == null && side.dataClass() == null ? each.figure : sum;
        }
        return sum;
    }

    private Side side(boolean ofMonth) {
        Side above = numerator.side(ofMonth);
        Side below = denominator.side(ofMonth);
        BigDecimal value = quotient(above.value(), below.value());
        if (value == null || !coverAlike(ofMonth)) {
            return Side.empty(null);
        }
        BigDecimal base = quotient(above.rollupBase(), below.rollupBase());
        Growth growth = Growth.inPoints(value, base);
        GrowthCode code = base == null ? whyNoBase(above, below) : null;
        GrowthSource source = growth.growth() == null ? null : GrowthSource.FROM_PARTS;
        return new Side(value, false, base, null, growth.growth(), source, code, null, dataClass(ofMonth), null);
    }

    private @Nullable BigDecimal quotient(@Nullable BigDecimal above, @Nullable BigDecimal below) {
        return above == null || below == null || below.signum() <= 0
                ? null
                : Precision.fitting(scale.quotient(above, below));
    }

    /** A sum that lacks regions is divided only by one that lacks the same: else the ratio is of different regions. */
    private boolean coverAlike(boolean ofMonth) {
        return numerator.lacking(ofMonth) == denominator.lacking(ofMonth);
    }

    /** A ratio to 0 was none: last year's is missing, and not 0, which would be a base like any other (G4). */
    private static GrowthCode whyNoBase(Side above, Side below) {
        return above.code() == GrowthCode.BASE_PARTIAL || below.code() == GrowthCode.BASE_PARTIAL
                ? GrowthCode.BASE_PARTIAL
                : GrowthCode.BASE_MISSING;
    }

    private Side side(Side own, Side computed) {
        if (own.value() != null || computed.value() == null) {
            return own;
        }
        return own.growth() == null
                ? computed
                : new Side(
                        computed.value(),
                        false,
                        computed.base(),
                        null,
                        own.growth(),
                        GrowthSource.SUPPLIED,
                        null,
                        computed.growth(),
                        computed.dataClass(),
                        own.growthClass());
    }

    /** The weaker of the parts' classes; null where one of them is a sum. */
    private @Nullable DataClass dataClass(boolean ofMonth) {
        DataClass above = numerator.side(ofMonth).dataClass();
        DataClass below = denominator.side(ofMonth).dataClass();
        return above == null || below == null ? null : above.compareTo(below) >= 0 ? above : below;
    }

    private ObservationStatus status() {
        ObservationStatus above = numerator.figure.status();
        return above == denominator.figure.status() ? above : ObservationStatus.P;
    }

    private Instant latest(@Nullable OwnFigure own) {
        Instant latest = Cell.later(numerator.figure.knownAt(), denominator.figure.knownAt());
        return own == null ? latest : Cell.later(latest, own.knownAt());
    }
}
