package io.tongbao.statistics;

import java.time.LocalDate;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** What {@link ReportJudge} has to know besides the report. The processor knows it of its own, a gateway of what landed. */
public interface Knowledge {
    /** The day of the clock, Asia/Shanghai. */
    LocalDate today();

    /** Null where no such region is known. */
    @Nullable
    Region region(String code);

    /** Null where no such indicator is known. */
    @Nullable
    Indicator indicator(String code);

    /** All that are known. */
    Collection<Indicator> indicators();

    /**
     * What was taken for a cell under an id before (R1).
     *
     * @param said what the report that is judged says, as {@link Said} has it
     */
    Repeat repeat(String region, String indicator, Period period, String id, String said);

    /** The standing row of one data class in a cell (R2); null where there is none. */
    @Nullable
    ReportRow standing(String region, String indicator, Period period, DataClass dataClass);

    /** What stands for a region and an indicator from January of a year to a period. */
    History history(String region, Indicator indicator, int fromYear, Period to);

    /** The lock that keeps the report that is judged out (V05); null where there is none, or somebody admitted it. */
    @Nullable
    PeriodLock lock(String region, String indicator, Period period);
}
