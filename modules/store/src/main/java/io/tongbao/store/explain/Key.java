package io.tongbao.store.explain;

import io.tongbao.statistics.Period;
import org.jspecify.annotations.Nullable;

/** Whose figure, of what, when. */
record Key(String region, String indicator, Period period) {
    Key in(Period other) {
        return new Key(region, indicator, other);
    }

    Key of(String otherRegion) {
        return new Key(otherRegion, indicator, period);
    }

    Key measuring(String otherIndicator) {
        return new Key(region, otherIndicator, period);
    }

    Key yearsAgo(int years) {
        return in(period.minusYears(years));
    }

    Place place(String column) {
        return place(column, null);
    }

    Place place(String column, @Nullable String ranking) {
        return new Place(region, indicator, period.firstDay(), ranking, column);
    }
}
