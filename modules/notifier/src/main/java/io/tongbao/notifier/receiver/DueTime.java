package io.tongbao.notifier.receiver;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/** When a step is told. */
public final class DueTime {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private DueTime() {}

    /**
     * The moment from which a step is due: now where it is told at once, else the next digest of the day; null where it
     * waits for a release.
     *
     * @param digestAt time of the daily digest, Asia/Shanghai
     */
    public static @Nullable Instant of(Interest interest, String kind, String level, Instant now, LocalTime digestAt) {
        return interest.isImmediate(kind, level) ? now : ofDigest(interest, now, digestAt);
    }

    /** The same of what is never told at once. */
    public static @Nullable Instant ofDigest(Interest interest, Instant now, LocalTime digestAt) {
        return interest.occasion() == Occasion.DAILY ? next(now, digestAt) : null;
    }

    private static Instant next(Instant now, LocalTime at) {
        ZonedDateTime today = now.atZone(ZONE).with(at);
        return (today.toInstant().isAfter(now) ? today : today.plusDays(1)).toInstant();
    }
}
