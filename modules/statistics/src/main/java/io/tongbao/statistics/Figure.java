package io.tongbao.statistics;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is shown for a region, an indicator and a period: its own figure, the sum of its children, or one beside the
 * other (U3).
 *
 * @param period a row of the indicator's scheme
 * @param month the row's own value and its growth
 * @param cumulative the value since 1 January and its growth
 * @param twoYearGrowth as supplied, per cent
 * @param contribution as supplied, per cent
 * @param pull as supplied, percentage points
 * @param complete false where the headline value is unknown because of a gap, or is a partial sum
 * @param missing the rows of the year that a value lacks, of the region itself or of the children summed
 * @param reported how many children gave the headline value in full (U1); null without children
 * @param expected how many children were expected to; null without children
 * @param status observation status
 * @param dataClass class of the headline; null where it is a sum
 * @param revision revision of the headline; 0 where it is a sum
 * @param classMixed whether classes are mixed in it (R2)
 * @param rolledUp whether all of it is a sum of children
 * @param rolledMonth the children's month sum, also where an own value stands
 * @param rolledCumulative the children's cumulative sum, also where an own value stands
 * @param knownAt the greatest of what it is made from
 */
public record Figure(
        Period period,
        Side month,
        Side cumulative,
        @Nullable BigDecimal twoYearGrowth,
        @Nullable BigDecimal contribution,
        @Nullable BigDecimal pull,
        boolean complete,
        List<Period> missing,
        @Nullable Integer reported,
        @Nullable Integer expected,
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
        twoYearGrowth = Precision.normalOrNull(twoYearGrowth);
        contribution = Precision.normalOrNull(contribution);
        pull = Precision.normalOrNull(pull);
        rolledMonth = Precision.normalOrNull(rolledMonth);
        rolledCumulative = Precision.normalOrNull(rolledCumulative);
    }

    /** An own figure as it is, without children. */
    public static Figure of(OwnFigure own) {
        return new Figure(
                own.period(),
                own.month(),
                own.cumulative(),
                own.twoYearGrowth(),
                own.contribution(),
                own.pull(),
                own.complete(),
                own.missing(),
                null,
                null,
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

    /** Whether all but {@code knownAt} is equal: what shows the same is not sent again (C5). */
    public boolean showsSameAs(Figure other) {
        return equals(new Figure(
                other.period,
                other.month,
                other.cumulative,
                other.twoYearGrowth,
                other.contribution,
                other.pull,
                other.complete,
                other.missing,
                other.reported,
                other.expected,
                other.status,
                other.dataClass,
                other.revision,
                other.classMixed,
                other.rolledUp,
                other.rolledMonth,
                other.rolledCumulative,
                knownAt));
    }
}
