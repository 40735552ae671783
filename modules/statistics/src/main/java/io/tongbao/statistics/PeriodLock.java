package io.tongbao.statistics;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A period that takes no more ordinary reports (V05).
 *
 * @param period locked
 * @param indicator code of the only one that is locked; null for all
 * @param by who locked it
 * @param since when that was known
 * @param reason why
 */
public record PeriodLock(Period period, @Nullable String indicator, String by, Instant since, String reason) {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneId.of("Asia/Shanghai"));

    /** V05 for a report that would change something. */
    public Problem refuse(@Nullable String periodAsSent) {
        String time = TIME.format(since);
        String whatEn = indicator == null ? "all indicators" : "indicator " + indicator;
        String whatZh = indicator == null ? "全部指标" : "指标" + indicator;
        return new Problem(
                "V05",
                "period",
                periodAsSent,
                "period " + period + " is locked for " + whatEn + " by " + by + " since " + time + " (" + reason
                        + "); ask the operator, who can unlock it or publish the correction over the lock",
                period + "已由" + by + "于" + time + "锁定（" + whatZh + "，" + reason + "）；更正请联系管理员解锁或由其代为更正");
    }
}
