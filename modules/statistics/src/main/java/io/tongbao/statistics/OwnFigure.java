package io.tongbao.statistics;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a region's own reports say for a period: values, cumulation and growth, without any children.
 *
 * @param period a row of the indicator's scheme
 * @param month the row's own value and its growth
 * @param cumulative the value since 1 January and its growth
 * @param twoYearGrowth as supplied, per cent
 * @param contribution as supplied, per cent
 * @param pull as supplied, percentage points
 * @param complete false where the cumulative value is unknown because of a gap (C2)
 * @param missing the rows of the year that a value of either side lacks, in order
 * @param status observation status of the headline
 * @param dataClass class of the headline
 * @param revision revision of the headline
 * @param classMixed whether a value is derived from, or a growth computed on, another class's number (R2)
 * @param knownAt the greatest of the rows looked at
 */
public record OwnFigure(
        Period period,
        Side month,
        Side cumulative,
        @Nullable BigDecimal twoYearGrowth,
        @Nullable BigDecimal contribution,
        @Nullable BigDecimal pull,
        boolean complete,
        List<Period> missing,
        ObservationStatus status,
        DataClass dataClass,
        int revision,
        boolean classMixed,
        Instant knownAt) {
    public OwnFigure {
        missing = List.copyOf(missing);
        twoYearGrowth = Precision.normalOrNull(twoYearGrowth);
        contribution = Precision.normalOrNull(contribution);
        pull = Precision.normalOrNull(pull);
    }

    /** Whether all but {@code knownAt} is equal: what shows the same is not sent again (C5). */
    public boolean showsSameAs(OwnFigure other) {
        return equals(other.at(knownAt));
    }

    /** The same, known at the given time if it would be known before: something else that it is made from came then. */
    public OwnFigure knownNotBefore(Instant time) {
        return knownAt.isBefore(time) ? at(time) : this;
    }

    private OwnFigure at(Instant time) {
        return new OwnFigure(
                period,
                month,
                cumulative,
                twoYearGrowth,
                contribution,
                pull,
                complete,
                missing,
                status,
                dataClass,
                revision,
                classMixed,
                time);
    }
}
