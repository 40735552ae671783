package io.tongbao.statistics.targets;

import io.tongbao.statistics.Period;
import io.tongbao.statistics.Precision;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How far a past year had come by the end of the same month.
 *
 * @param year that year
 * @param reached C(year, m)
 * @param whole C(year, 12), above 0
 */
public record Season(int year, BigDecimal reached, BigDecimal whole) {
    /** How many years before this one tell of it. */
    public static final int YEARS = 5;

    /** Its share of the year by then, in per cent. */
    public BigDecimal share() {
        return Precision.percent(reached, whole);
    }

    /**
     * What the year ends with that has reached {@code value} by then, if it goes on as this one did (T5); null where that
     * cannot be carried.
     */
    @Nullable
    BigDecimal projected(BigDecimal value) {
        return Precision.fitting(Precision.quotient(value.multiply(whole), reached));
    }

    /**
     * The years before a period of which both values are known, the last one first.
     *
     * @param cumulative the cumulative value of a period in the years before; null where it is not known in full
     */
    public static List<Season> before(Period period, Function<Period, @Nullable BigDecimal> cumulative) {
        List<Season> seasons = new ArrayList<>(YEARS);
        for (int back = 1; back <= YEARS; back++) {
            Period same = period.minusYears(back);
            BigDecimal reached = cumulative.apply(same);
            BigDecimal whole = cumulative.apply(new Period(same.year(), 12));
            if (reached != null && whole != null && whole.signum() > 0) {
                seasons.add(new Season(same.year(), reached, whole));
            }
        }
        return List.copyOf(seasons);
    }

    /** The one of the year before a period; null where it is not known. */
    static @Nullable Season ofLastYear(Period period, List<Season> seasons) {
        return seasons.isEmpty() || seasons.get(0).year() != period.year() - 1 ? null : seasons.get(0);
    }
}
