package io.tongbao.statistics.targets;

import io.tongbao.statistics.Period;
import io.tongbao.statistics.Precision;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The share of the year's target that should be reached by the end of a period (T2). 序时进度. */
final class Pace {
    private Pace() {}

    /**
     * In per cent.
     *
     * @param period the figure's own
     * @param seasons what past years had reached by then
     * @return null for SEASONAL where last year is not known
     */
    static @Nullable BigDecimal of(Target target, Period period, List<Season> seasons) {
        int month = period.month();
        return switch (target.pacing()) {
            case LINEAR -> steps(month, 12);
            case QUARTERLY -> steps(month / 3, 4);
            case CUSTOM -> target.curve().get(month - 1);
            case SEASONAL -> {
                Season last = Season.ofLastYear(period, seasons);
                yield last == null ? null : Precision.fitting(last.share());
            }
        };
    }

    private static BigDecimal steps(int done, int all) {
        return Precision.percent(BigDecimal.valueOf(done), BigDecimal.valueOf(all));
    }
}
