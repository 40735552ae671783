package io.tongbao.notifier.ledger;

import java.time.Duration;

/** How long to wait before a message is sent again: twice as long each time, five minutes at most. */
final class BackOff {
    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofMinutes(5);
    /** Beyond it the longest pause holds anyway, and the power of two would overflow. */
    private static final int MOST_DOUBLINGS = 10;

    private BackOff() {}

    /**
     * The pause.
     *
     * @param failed tries, this one included
     * @param least that the other side asks for
     */
    static Duration after(int failed, Duration least) {
        Duration pause = FIRST.multipliedBy(1L << Math.min(failed - 1, MOST_DOUBLINGS));
        Duration capped = pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
        return capped.compareTo(least) > 0 ? capped : least;
    }
}
