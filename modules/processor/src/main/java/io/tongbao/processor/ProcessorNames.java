package io.tongbao.processor;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of what Kafka Streams keeps in the cluster: application ids, internal topics, stores. Renaming one loses state. */
public final class ProcessorNames {
    static final String DEFINITIONS_STORE = "definitions";
    static final String REFERENCE_STORE = "reference";
    static final String CELLS_STORE = "cells";
    static final String INHERITED_CELLS_STORE = "inherited-cells";
    static final String TAKEN_STORE = "taken";
    static final String TARGETS_STORE = "targets";
    static final String DECISIONS_STORE = "decisions";
    static final String PROJECTS_STORE = "projects";
    static final String PROJECT_TOTALS_STORE = "project-totals";
    static final String WAITING_STORE = "waiting";
    static final String CLOCK_STORE = "clock";
    static final String HELD_STORE = "held";
    static final String MARKS_STORE = "marks";
    static final String SUSPECTS_STORE = "suspects";
    static final String YEARS_STORE = "years";
    static final String INHERITED_STORE = "inherited";
    static final String TREE_REFERENCE_STORE = "tree-reference";
    static final String TREE_HELD_STORE = "tree-held";
    static final String TREE_MARKS_STORE = "tree-marks";
    static final String OWN_STORE = "own";
    static final String ROLLED_STORE = "rolled";
    static final String BOARDS_STORE = "boards";
    static final String TREE_TARGETS_STORE = "tree-targets";
    static final String PROGRESS_STORE = "progress";
    static final String PENDING_STORE = "pending";
    static final String SETTLED_STORE = "settled";
    static final String SEQUENCE_STORE = "sequence";
    static final String SCORE_REFERENCE_STORE = "score-reference";
    static final String SCORE_HELD_STORE = "score-held";
    static final String SCORE_MARKS_STORE = "score-marks";
    static final String SCORE_FIGURES_STORE = "score-figures";
    static final String SCORE_BOARDS_STORE = "score-boards";
    static final String SCORE_TARGETS_STORE = "score-targets";
    static final String SCORE_PROGRESS_STORE = "score-progress";
    static final String SCORE_PENDING_STORE = "score-pending";
    static final String SCORE_SETTLED_STORE = "score-settled";
    static final String SCORE_SEQUENCE_STORE = "score-sequence";
    static final String BY_INDICATOR = "by-indicator";
    static final String BY_RANKING = "by-ranking";
    static final String ALERT_REFERENCE_STORE = "alert-reference";
    static final String ALERT_HELD_STORE = "alert-held";
    static final String ALERT_MARKS_STORE = "alert-marks";
    static final String ALERT_SEQUENCE_STORE = "alert-sequence";
    static final String FACTS_STORE = "facts";
    static final String ALERTS_STORE = "alerts";
    static final String ALERT_MONTHS_STORE = "alert-months";

    /** Stages of the computation, each with a topic of reference data of its own. */
    static final List<String> STAGES = List.of("region", "indicator", "ranking", "alert");

    /** Application id of the checks, which judge once for all generations. */
    public static final String CHECKS = "tongbao-checks";

    private static final String FIGURES = "tongbao-figures-";
    private static final Pattern OF_FIGURES = Pattern.compile(Pattern.quote(FIGURES) + "(\\d{1,9})-.*");

    private ProcessorNames() {}

    /** Application id of the computation of one generation. */
    public static String figures(int generation) {
        return FIGURES + generation;
    }

    /** The generation whose computation a topic belongs to; empty for any other topic. */
    static Optional<Integer> generation(String topic) {
        Matcher matcher = OF_FIGURES.matcher(topic);
        return matcher.matches() ? Optional.of(Integer.valueOf(matcher.group(1))) : Optional.empty();
    }

    /** Topic by which every task of an application's stage gets reference data and clock. */
    static String control(String applicationId, String stage) {
        return applicationId + "-control-" + stage;
    }

    /** Internal topic that brings own figures from regions to indicators. */
    static String byIndicator(String applicationId) {
        return applicationId + "-" + BY_INDICATOR + "-repartition";
    }

    /** Topic that brings a region's reports to the regions that came out of it. */
    static String bySuccessor(String applicationId) {
        return applicationId + "-by-successor";
    }

    /** Topic that brings what alerts are judged by, and the marks at which they are, back to the regions. */
    static String byRegion(String applicationId) {
        return applicationId + "-by-region";
    }

    /** Internal topic that brings the figures of scores from indicators to rankings. */
    static String byRanking(String applicationId) {
        return applicationId + "-" + BY_RANKING + "-repartition";
    }

    /** Changelog of a store. */
    static String changelog(String applicationId, String store) {
        return applicationId + "-" + store + "-changelog";
    }
}
