package io.tongbao.cli;

import java.util.List;

/** What {@code query} can be asked for, and which columns its table shows. */
enum QuerySubject {
    /** Figures and their growth. */
    GROWTH(
            "region",
            "region_zh",
            "indicator",
            "period",
            "unit",
            "month_value",
            "cumulative_value",
            "cumulative_growth",
            "growth_source",
            "growth_code",
            "complete",
            "version"),
    /** Ranks. */
    RANKINGS(
            "ranking",
            "period",
            "rank",
            "tied",
            "region",
            "region_zh",
            "figure",
            "moved",
            "moved_on_year",
            "to_next",
            "ranked",
            "reason_unranked"),
    /** What each item gave to a composite score. */
    SCORES(
            "ranking",
            "period",
            "rank",
            "region",
            "region_zh",
            "item",
            "indicator",
            "item_period",
            "figure",
            "item_score",
            "weight",
            "reason_missing",
            "total"),
    /** Where units stand against their targets. */
    TARGETS(
            "region",
            "region_zh",
            "indicator",
            "period",
            "kind",
            "unit",
            "target",
            "actual",
            "attainment",
            "ahead_pp",
            "light",
            "needed",
            "needed_per_month",
            "outlook",
            "miss_probability",
            "reason"),
    /** Target letters. */
    LETTERS(
            "region",
            "region_zh",
            "indicator",
            "year",
            "kind",
            "value",
            "pace",
            "light_rule",
            "version",
            "standing",
            "signed_on",
            "origin"),
    /** Alerts as they stand. */
    ALERTS(
            "alert_id",
            "level",
            "state",
            "kind",
            "region_zh",
            "subject_zh",
            "period",
            "since_period",
            "gap",
            "taken_up_by",
            "text_zh"),
    /** Who is told of which step of an alert, and what became of it. */
    DELIVERIES(
            "receiver",
            "status",
            "missed",
            "answer",
            "alert_id",
            "step",
            "state",
            "level",
            "region_zh",
            "subject_zh",
            "due_at",
            "tries"),
    /** Accepted reports. */
    REPORTS(
            "region",
            "region_zh",
            "indicator",
            "period",
            "unit",
            "month_value",
            "cumulative_value",
            "month_growth",
            "cumulative_growth",
            "revision",
            "status",
            "data_class",
            "disposition",
            "known_at"),
    /** Projects as they were last reported. */
    PROJECTS(
            "region",
            "region_zh",
            "project",
            "name",
            "batch",
            "period",
            "stage",
            "pace",
            "contracted_amount",
            "plan_of_year",
            "year_investment",
            "physical_progress",
            "plan_start",
            "actual_start",
            "problems"),
    /** Refused events. */
    REJECTS(
            "known_at",
            "origin",
            "region",
            "indicator",
            "project",
            "period",
            "check_code",
            "field",
            "value",
            "message_zh"),
    /** What the checks found in reports that were taken and stand. */
    WARNINGS(
            "region",
            "indicator",
            "period",
            "check_code",
            "severity",
            "field",
            "value",
            "expected",
            "explained",
            "message_zh"),
    /** Locks, overrides, retractions, releases. */
    DECISIONS();

    /** Of an alert's life: each step, and who decided it. */
    private static final List<String> STEPS = List.of(
            "alert_id",
            "step",
            "known_at",
            "state",
            "level",
            "region_zh",
            "subject_zh",
            "period",
            "since_period",
            "decided_by",
            "reason",
            "text_zh");

    @SuppressWarnings("ImmutableEnumChecker") // List.of gives one that cannot change
    private final List<String> shown; // none for all

    QuerySubject(String... shown) {
        this.shown = List.of(shown);
    }

    boolean isExplained() {
        return this == GROWTH || this == RANKINGS || this == SCORES || this == TARGETS;
    }

    /**
     * Columns of a table that is not asked for all of them; none for all. Those in Chinese stand for the same in the
     * language that is asked for.
     */
    List<String> shown(boolean history) {
        return history && this == ALERTS ? STEPS : shown;
    }

    boolean hasHistory() {
        return this == GROWTH
                || this == RANKINGS
                || this == TARGETS
                || this == ALERTS
                || this == REPORTS
                || this == PROJECTS;
    }

    /** Whether its rows are about regions and indicators that are defined, and of nothing else. */
    boolean isOfKnownCodes() {
        return this != DELIVERIES && this != REJECTS && this != DECISIONS;
    }
}
