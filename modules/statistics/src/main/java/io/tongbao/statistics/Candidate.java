package io.tongbao.statistics;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A member of a group with what it is ranked by, or with the reason why it is not (K3): exactly one of the two.
 *
 * @param region its code
 * @param figure unrounded, in the measure's unit
 * @param reason why it is not ranked
 */
public record Candidate(String region, @Nullable BigDecimal figure, @Nullable UnrankedReason reason) {
    public Candidate {
        figure = Precision.normalOrNull(figure);
        if ((figure == null) == (reason == null)) {
            throw new IllegalArgumentException(
                    "candidate " + region + ": either a figure or a reason is needed, not " + figure + ", " + reason);
        }
    }

    /**
     * Decides whether a figure is eligible for a measure (K3, U1). A growth that was supplied counts even where the
     * value beside it is a partial sum.
     *
     * @param figure the member's standing figure; null where nothing was reported
     */
    public static Candidate of(String region, Measure measure, Indicator indicator, @Nullable Figure figure) {
        if (figure == null) {
            return new Candidate(region, null, UnrankedReason.NOT_REPORTED);
        }
        Side side = side(measure, indicator, figure);
        boolean growth = measure.isGrowth();
        BigDecimal number = growth ? side.growth() : side.value();
        boolean summed = growth
                ? side.source() == GrowthSource.ROLLED_UP || side.source() == GrowthSource.FROM_PARTS
                : side.dataClass() == null;
        if (number == null || (summed && figure.isPartial())) {
            return new Candidate(region, null, reason(side, measure, indicator, figure, growth));
        }
        return new Candidate(region, number, null);
    }

    private static Side side(Measure measure, Indicator indicator, Figure figure) {
        return switch (measure) {
            case MONTH_VALUE, MONTH_GROWTH -> figure.month();
            case CUMULATIVE_VALUE, CUMULATIVE_GROWTH -> figure.cumulative();
            case VALUE -> figure.headline(indicator);
            case ATTAINMENT, SCORE -> throw new IllegalArgumentException(measure + " is no number of a figure");
        };
    }

    private static UnrankedReason reason(
            Side side, Measure measure, Indicator indicator, Figure figure, boolean growth) {
        if (figure.status() == ObservationStatus.Q) {
            return UnrankedReason.SUPPRESSED;
        }
        if (figure.status() == ObservationStatus.M) {
            return UnrankedReason.CANNOT_EXIST;
        }
        if (!indicator.hasRow(measure, figure.period())) {
            return UnrankedReason.NOT_A_ROW;
        }
        if (side.value() != null && side.dataClass() == null && figure.isPartial()) {
            return UnrankedReason.PARTIAL;
        }
        if (!growth && side.code() != GrowthCode.INCOMPLETE) {
            return UnrankedReason.NOT_REPORTED;
        }
        return UnrankedReason.of(side.code());
    }
}
