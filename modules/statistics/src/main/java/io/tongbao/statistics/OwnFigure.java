package io.tongbao.statistics;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a region's own reports say for a period: values, cumulation and growth, without any children.
 *
 * @param period a row of the indicator's scheme
 * @param month the row's own value and its growth
 * @param cumulative the value since 1 January and its growth
 * @param previousMonth growth of the month value on the month before (G5); null where there is nothing to compare
 * @param twoYear two-year average growth (G6); null where there is nothing to average
 * @param share contribution and pull (G7); null where none was supplied
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
        @Nullable PreviousMonth previousMonth,
        @Nullable TwoYear twoYear,
        @Nullable Share share,
        boolean complete,
        List<Period> missing,
        ObservationStatus status,
        DataClass dataClass,
        int revision,
        boolean classMixed,
        Instant knownAt) {
    public OwnFigure {
        missing = List.copyOf(missing);
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
                previousMonth,
                twoYear,
                share,
                complete,
                missing,
                status,
                dataClass,
                revision,
                classMixed,
                time);
    }
}
