package io.tongbao.cli.golden;

import java.util.List;
import java.util.Locale;

/** What can be expected, by the name of its view in lower case: a new one is a line here and one in each stage. */
public enum Result {
    GROWTH(true, "v.period", "region", "indicator", "period"),
    GROWTH_HISTORY(false, "v.generation, v.sequence", "region", "indicator", "period"),
    RANKINGS(true, "v.rank nulls last, v.region", "ranking", "period"),
    SCORES(true, "v.rank nulls last, v.region, v.place", "ranking", "period"),
    TARGET_PROGRESS(true, "v.year", "region", "indicator", "kind", "period"),
    /** Alerts as they stand. */
    ALERTS(true, "v.alert_id", "region", "rule", "subject"),
    /** Every step in the life of alerts. */
    ALERT_HISTORY(false, "v.alert_id, v.step", "region", "rule", "subject"),
    REPORTS(false, "v.known_at, v.source_partition, v.source_offset", "region", "indicator", "period"),
    /** Progress reports of projects, every revision. */
    PROJECTS_HISTORY(false, "v.known_at, v.source_partition, v.source_offset", "region", "project", "period"),
    REJECTS(false, "v.known_at, v.source_partition, v.source_offset", "region", "indicator", "period"),
    WARNINGS(false, "v.known_at, v.revision, v.check_code, v.field", "region", "indicator", "period"),
    /** What the pulls leave of a growth (G7). */
    GROWTH_RESIDUALS(false, "v.parts, v.breakdown", "region", "indicator", "period"),
    /** What {@code tongbao bulletin} prints. */
    BULLETIN(false, "", "group", "period", "language");

    private final boolean asOf;
    private final String order;
    private final List<String> key;

    Result(boolean asOf, String order, String... key) {
        this.asOf = asOf;
        this.order = order;
        this.key = List.of(key);
    }

    /** As in {@code growth_history}. */
    public String view() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether only the real stack has it, since it comes about in the database. */
    public boolean isOfDatabase() {
        return this == GROWTH_RESIDUALS || this == BULLETIN;
    }

    /** Whether it is promised as of a past moment too. */
    public boolean hasAsOf() {
        return asOf;
    }

    /** What rows are sorted by, in SQL where the view is called {@code v}. */
    public String order() {
        return order;
    }

    /** Columns by which expected rows are found: all rows of a key are compared, in order. */
    List<String> key() {
        return key;
    }
}
