package io.tongbao.notifier.testing;

import static io.tongbao.notifier.testing.Steps.notice;
import static io.tongbao.notifier.testing.Steps.step;

import io.tongbao.contracts.AlertStep;
import io.tongbao.notifier.digest.Digest;
import io.tongbao.notifier.digest.Notice;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Digests to send. */
public final class Digests {
    /** 9 o'clock in Shanghai, on 8 May 2023. */
    public static final Instant AT = Instant.parse("2023-05-08T01:00:00Z");

    private Digests() {}

    /** Of steps that nobody was told of. */
    public static Digest of(AlertStep.Builder... due) {
        return of(Arrays.stream(due).map(Steps::notice).toList(), List.of());
    }

    /** Of steps, for one who was told of others. */
    public static Digest of(List<Notice> due, List<Notice> told) {
        return Digest.of("bureau", AT, null, due, told, 0);
    }

    /** Of so many alerts. */
    public static Digest of(int alerts) {
        return of(
                IntStream.range(0, alerts)
                        .mapToObj(i -> notice(step("a" + i, 1)))
                        .toList(),
                List.of());
    }
}
