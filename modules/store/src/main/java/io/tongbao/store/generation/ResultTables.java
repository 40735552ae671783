package io.tongbao.store.generation;

import java.util.List;

/** The tables that hold what a generation computed; all others hold what came in, the same for every generation. */
final class ResultTables {
    /** Of the generation that stands, and of what is no result. */
    static final String SCHEMA = "tongbao";

    static final List<String> NAMES = List.of(
            "observation",
            "observation_revision",
            "ranking_chunk",
            "ranking_staging",
            "ranking_snapshot",
            "ranking_snapshot_history",
            "ranking_row",
            "ranking_row_history",
            "target_progress",
            "target_progress_revision",
            "alert_step",
            "alert_month",
            "alert_month_revision",
            "settled");

    private ResultTables() {}

    /** Schema of a generation that does not stand. */
    static String schema(int generation) {
        return SCHEMA + "_g" + generation;
    }
}
