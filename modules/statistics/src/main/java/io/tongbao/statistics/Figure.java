package io.tongbao.statistics;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is shown for a region, an indicator and a period: its own figure, the sum of its children or the ratio of its
 * parts, or one beside the other (U3, U4).
 *
 * @param period a row of the indicator's scheme
 * @param month the row's own value and its growth
 * @param cumulative the value since 1 January and its growth
 * @param previousMonth growth of the month value on the month before (G5); null where there is nothing to compare
 * @param twoYear two-year average growth (G6); null where there is nothing to average
 * @param share contribution and pull (G7); null where there is no whole to have a share in
 * @param complete false where the headline value is unknown because of a gap, or is a partial sum
 * @param missing the rows of the year that a value lacks, of the region itself or of the children summed
 * @param reported how many children gave the headline value in full (U1); null without children
 * @param expected how many children were expected to; null without children
 * @param lacking which regions below its sums lack
 * @param status observation status
 * @param dataClass class of the headline; null where it is a sum
 * @param revision revision of the headline; 0 where it is a sum
 * @param classMixed whether classes are mixed in it (R2)
 * @param rolledUp whether all of it is a sum of children, or of a ratio computed from its parts
 * @param rolledMonth the children's month sum or the ratio of the parts, also where an own value stands
 * @param rolledCumulative the same for the cumulative side
 * @param knownAt the greatest of what it is made from
 */
public record Figure(
        Period period,
        Side month,
        Side cumulative,
        @Nullable PreviousMonth previousMonth,
        @Nullable TwoYear twoYear,
        @Nullable Share share,
        boolean complete,
        List<Period> missing,
        @Nullable Integer reported,
        @Nullable Integer expected,
        Lacking lacking,
        ObservationStatus status,
        @Nullable DataClass dataClass,
        int revision,
        boolean classMixed,
        boolean rolledUp,
        @Nullable BigDecimal rolledMonth,
        @Nullable BigDecimal rolledCumulative,
        Instant knownAt) {
    public Figure {
        missing = List.copyOf(missing);
        rolledMonth = Precision.normalOrNull(rolledMonth);
        rolledCumulative = Precision.normalOrNull(rolledCumulative);
    }

    /** An own figure as it is, without children. */
    public static Figure of(OwnFigure own) {
        return new Figure(
                own.period(),
                own.month(),
                own.cumulative(),
                own.previousMonth(),
                own.twoYear(),
                own.share(),
                own.complete(),
                own.missing(),
                null,
                null,
                Lacking.NONE,
                own.status(),
                own.dataClass(),
                own.revision(),
                own.classMixed(),
                false,
                null,
                null,
                own.knownAt());
    }

    /** Whether the sum lacks expected children (U1). */
    public boolean isPartial() {
        return reported != null && expected != null && reported < expected;
    }

    /** Whether a side of it is a sum that lacks expected children; an own value is never partial. */
    public boolean isPartial(Side side) {
        return side.dataClass() == null && isPartial();
    }

    /** The side that is the indicator's headline. */
    public Side headline(Indicator indicator) {
        return switch (indicator.headline()) {
            case MONTH -> month;
            case CUMULATIVE -> cumulative;
            case PRESENT -> cumulative.value() != null ? cumulative : month;
        };
    }

    /** With another two-year growth, known at another time. */
    public Figure with(@Nullable TwoYear average, Instant known) {
        return copy(average, share, known);
    }

    /** With another share in its whole, known at another time. */
    public Figure with(@Nullable Share other, Instant known) {
        return copy(twoYear, other, known);
    }

    /** The same, known no earlier than a definition that it comes from. */
    public Figure knownNotBefore(Instant time) {
        return knownAt.isBefore(time) ? copy(twoYear, share, time) : this;
    }

    /** Whether all but {@code knownAt} is equal: what shows the same is not sent again (C5). */
    public boolean showsSameAs(Figure other) {
        // one by one: a record's own equality is slow where it has so many components
        return period.equals(other.period)
                && revision == other.revision
                && complete == other.complete
                && classMixed == other.classMixed
                && rolledUp == other.rolledUp
                && status == other.status
                && dataClass == other.dataClass
                && cumulative.equals(other.cumulative)
                && month.equals(other.month)
                && Objects.equals(previousMonth, other.previousMonth)
                && Objects.equals(twoYear, other.twoYear)
                && Objects.equals(share, other.share)
                && missing.equals(other.missing)
                && Objects.equals(reported, other.reported)
                && Objects.equals(expected, other.expected)
                && lacking.equals(other.lacking)
                && same(rolledMonth, other.rolledMonth)
                && same(rolledCumulative, other.rolledCumulative);
    }

    private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null ? other == null : other != null && one.compareTo(other) == 0;
    }

    private Figure copy(@Nullable TwoYear average, @Nullable Share part, Instant known) {
        return new Figure(
                period,
                month,
                cumulative,
                previousMonth,
                average,
                part,
                complete,
                missing,
                reported,
                expected,
                lacking,
                status,
                dataClass,
                revision,
                classMixed,
                rolledUp,
                rolledMonth,
                rolledCumulative,
                known);
    }
}
