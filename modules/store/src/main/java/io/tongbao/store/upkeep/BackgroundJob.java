package io.tongbao.store.upkeep;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A policy that the server runs by itself, and how it fares.
 *
 * @param id of the job, as TimescaleDB counts them
 * @param table that it compresses, without schema
 * @param state how it fares
 * @param lastRun when it was last started; null where it never was
 * @param lastError what its last failure said; null where there was none
 */
public record BackgroundJob(int id, String table, State state, @Nullable Instant lastRun, @Nullable String lastError) {

    /** How a job fares. */
    public enum State {
        /** Its last run came to its end. */
        RUNS,
        /** Its last run failed. */
        FAILED,
        /** The server has not started it yet; it may have no workers. */
        NEVER_RAN,
        /** Somebody has switched it off. */
        PAUSED
    }
}
