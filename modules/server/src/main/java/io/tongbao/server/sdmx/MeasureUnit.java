package io.tongbao.server.sdmx;

import io.tongbao.statistics.GrowthWording;
import io.tongbao.statistics.Kind;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the numbers of a measure are counted in: the attribute {@code UNIT_MEASURE} of its observations. */
enum MeasureUnit {
    /** That of the row: its indicator's or target's. */
    OF_ROW(null),
    /** That in which the indicator grows (G4). */
    OF_GROWTH(null),
    /** That of what a ranking compares: a growth or, as the row says, an amount, an attainment or a score. */
    OF_RANKING(null),
    /** Per cent. */
    PERCENT("%"),
    /** Percentage points. */
    POINTS("百分点"),
    /** Places of a ranking. */
    PLACES("位"),
    /** Members of a group. */
    MEMBERS("个");

    private final @Nullable String always;

    MeasureUnit(@Nullable String always) {
        this.always = always;
    }

    /**
     * The unit of an observation.
     *
     * @param row text of a column
     * @param kinds of the indicators, by code
     * @return null where the indicator is not defined any more
     */
    @Nullable
    String of(Function<String, @Nullable String> row, Map<String, Kind> kinds) {
        return switch (this) {
            case OF_ROW -> row.apply("unit");
            case OF_GROWTH -> growth(row, kinds);
            case OF_RANKING -> isRankedByGrowth(row.apply("measure")) ? growth(row, kinds) : row.apply("unit");
            case PERCENT, POINTS, PLACES, MEMBERS -> always;
        };
    }

    private static @Nullable String growth(Function<String, @Nullable String> row, Map<String, Kind> kinds) {
        String unit = row.apply("unit");
        Kind kind = kinds.get(row.apply("indicator"));
        return unit == null || kind == null ? null : GrowthWording.unit(kind, unit);
    }

    private static boolean isRankedByGrowth(@Nullable String measure) {
        return measure != null && io.tongbao.statistics.Measure.valueOf(measure).isGrowth();
    }
}
