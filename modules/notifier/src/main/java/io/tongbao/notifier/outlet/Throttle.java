package io.tongbao.notifier.outlet;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.local.LocalBucketBuilder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Keeps within the limits of the other side, in every window and not on average only: half of what is allowed may go at
 * once, the other half is what comes in again within the window.
 */
public final class Throttle {
    /**
     * A limit.
     *
     * @param messages most, at least 2
     * @param window in which
     */
    record Rate(int messages, Duration window) {}

    private final Bucket bucket;

    Throttle(List<Rate> rates, Clock clock) {
        LocalBucketBuilder builder = Bucket.builder().withCustomTimePrecision(meter(clock));
        for (Rate each : rates) {
            int atOnce = each.messages() / 2;
            builder.addLimit(limit -> limit.capacity(atOnce).refillGreedy(each.messages() - atOnce, each.window()));
        }
        bucket = builder.build();
    }

    private static TimeMeter meter(Clock clock) {
        return new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                Instant now = clock.instant();
                return now.getEpochSecond() * 1_000_000_000L + now.getNano();
            }

            @Override
            public boolean isWallClockBased() {
                return true;
            }
        };
    }

    /** Takes the right to send one message: zero if it was there, else how long to wait before asking again. */
    public Duration take() {
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        // told rounded down, to 0 at last, which would mean that it was taken
        return probe.isConsumed() ? Duration.ZERO : Duration.ofNanos(probe.getNanosToWaitForRefill() + 1);
    }
}
