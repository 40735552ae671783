package io.tongbao.store;

import java.util.Locale;

/**
 * Tables of vintages: they grow for ever, and a year that is closed gets few rows more. Where TimescaleDB is there they are
 * hypertables by period; what stands is in plain tables on every tier.
 *
 * <p>Compressed, rows of one value of {@link #segmentBy()} lie together. They are ordered by period before anything else, so
 * that a batch of revisions, which is of one month, touches few of them (else it runs into the limit of what one
 * transaction may unpack), and by region next, by which as-of questions look for them.
 */
public enum VintageTable {
    /** Figures. */
    OBSERVATION_REVISION("indicator", "period, region, generation, sequence"),
    /** Places of rankings. */
    RANKING_ROW_HISTORY("ranking", "period, region, generation, sequence"),
    /** Progress on targets. */
    TARGET_PROGRESS_REVISION("indicator", "period, region, year, kind, generation, sequence");

    private final String segmentBy;
    private final String orderBy;

    VintageTable(String segmentBy, String orderBy) {
        this.segmentBy = segmentBy;
        this.orderBy = orderBy;
    }

    /** Without its schema. */
    public String table() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** With its schema. */
    public String qualified() {
        return in("tongbao");
    }

    /** With another schema, as that of a generation that is being built. */
    String in(String schema) {
        return schema + "." + table();
    }

    /** Column that compressed rows are grouped by. */
    String segmentBy() {
        return segmentBy;
    }

    /** Columns that compressed rows are ordered by. */
    String orderBy() {
        return orderBy;
    }
}
