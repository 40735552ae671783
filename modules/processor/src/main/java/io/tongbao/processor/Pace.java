package io.tongbao.processor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/**
 * When the parents and rankings of a sheet are computed. A single report is ranked at the next tick. A burst is ranked
 * when it is over, or has gone on for 2 s, or longer, up to 5 s, the more of it there is; rankings of n rows are not sent
 * again before n / 2 ms, at most 2 s, have passed, so that a steady stream does not rewrite all rows with each report. Sheets changed by records that come late
 * wait for the end of the backlog, though no longer than they are late: what is ranked then stands.
 *
 * <p>Times are milliseconds of the machine's clock. They throttle what is sent, and decide nothing else.
 */
final class Pace {
    /** Figures looked at in one tick: a quarter of a second, so that the transaction stays short. */
    private static final int MOST_IN_A_TICK = 30_000;

    private static final long LATE = 2_000;
    private static final long BACKLOG_OVER = 2_000;
    /** A backlog is over when for a tenth of its lateness nothing late has come. */
    private static final long OF_LATENESS = 10;

    private static final long LONGEST_OF_FEW = 2_000;
    private static final long LONGEST_OF_MANY = 5_000;
    /** That many changes let a burst go on for a millisecond more. */
    private static final int CHANGES_A_MILLISECOND = 2;

    /** Records come in transactions of the stage before, 100 ms apart and as long as one takes: a burst outlasts two. */
    private static final long BURST_OVER = 350;

    private static final long LARGE_BURST_OVER = 500; // a stage under load commits later
    private static final int OF_A_LARGE_BURST = 20;
    private static final long FOR_EACH_CHANGE = 10;
    private static final int ROWS_A_MILLISECOND = 2;
    private static final long LONGEST_PAUSE = 250;

    private final Map<SheetKey, Long> sentUntil = new HashMap<>();
    private long lastLate;
    private boolean cameSince;
    private long pausedUntil;

    /** Begins as in a backlog: what the last run left may be followed by more. */
    Pace(long now) {
        this.lastLate = now;
    }

    /** @param lateness of a record that came: now, less the time at which its input came in */
    void came(long now, long lateness) {
        cameSince = true;
        if (lateness > LATE) {
            lastLate = now;
        }
    }

    /** False in the pause that lets records through after a tick. */
    boolean mayTick(long now) {
        return !cameSince || now >= pausedUntil;
    }

    /** @param took how long the tick took */
    void ticked(long now, long took) {
        pausedUntil = now + Math.min(LONGEST_PAUSE, took);
        cameSince = false;
        sentUntil.values().removeIf(until -> until <= now);
    }

    /** Notes that rankings of a sheet were sent, with so many rows. */
    void sent(SheetKey sheet, int rows, long now) {
        long until = now + Math.min(LONGEST_OF_FEW, rows / ROWS_A_MILLISECOND);
        if (until > now) {
            sentUntil.put(sheet, until);
        }
    }

    /**
     * Computes what is due, and then ends the tick.
     *
     * @param all whether everything is due, since a mark waits for it; what comes in waits for that too
     * @param settle takes a sheet out of the work and computes it; gives how many figures it looked at
     */
    void tick(Work work, long now, boolean all, ToIntFunction<SheetKey> settle, Runnable end) {
        List<SheetKey> due =
                all || mayTick(now) ? work.which((key, changes) -> all || isDue(key, changes, now)) : List.of();
        if (due.isEmpty()) {
            return;
        }
        long began = System.nanoTime();
        int lookedAt = 0;
        for (SheetKey each : due) {
            if (lookedAt < MOST_IN_A_TICK) { // what is left waits for the next tick
                lookedAt += settle.applyAsInt(each);
            }
        }
        end.run();
        ticked(now, (System.nanoTime() - began) / 1_000_000);
    }

    boolean isDue(SheetKey sheet, Work.Changes changes, long now) {
        long waited = now - changes.since;
        if (changes.lateness > LATE && now - lastLate < Math.min(BACKLOG_OVER, changes.lateness / OF_LATENESS)) {
            return waited >= changes.lateness;
        }
        if (now < sentUntil.getOrDefault(sheet, 0L)) {
            return false;
        }
        return waited >= longest(changes.count) || now - changes.last >= quiet(changes.count);
    }

    private static long longest(int changes) {
        return Math.min(LONGEST_OF_MANY, LONGEST_OF_FEW + changes / CHANGES_A_MILLISECOND);
    }

    /** How long nothing has to come for a burst to be over. */
    private static long quiet(int changes) {
        long ofMany = Math.min(LARGE_BURST_OVER, changes / OF_A_LARGE_BURST);
        return Math.max(Math.min(BURST_OVER, FOR_EACH_CHANGE * changes), ofMany);
    }
}
