package io.tongbao.contracts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The topic catalogue: the one place where topics are declared. Inputs are kept for ever, never compacted, and stamped
 * by the broker, since their append time is when a figure was known.
 */
public final class Topics {
    static {
        TrustedRecords.add(); // a builder makes lists of records by their class's name
    }

    private static final Map<String, String> INPUT = Map.of(
            "cleanup.policy", "delete",
            "retention.ms", "-1",
            "retention.bytes", "-1",
            "message.timestamp.type", "LogAppendTime");
    /** Of a log the time of a record is when its input was known, carried along. */
    private static final Map<String, String> LOG = Map.of(
            "cleanup.policy", "delete",
            "retention.ms", "-1",
            "retention.bytes", "-1",
            "message.timestamp.type", "CreateTime");

    /** Economic reports, key {@code region|indicator}. */
    public static final Topic REPORTS = new Topic("tongbao.reports", EconomicReport.getClassSchema(), true, INPUT);
    /** Progress of projects, key project: {@link RegionPartitioner#partition} of the region, which only the value names. */
    public static final Topic PROJECTS = new Topic("tongbao.projects", ProjectReport.getClassSchema(), true, INPUT);
    /** Target letters, key {@code region|indicator}. */
    public static final Topic TARGETS = new Topic("tongbao.targets", TargetLetter.getClassSchema(), true, INPUT);
    /** Reference data as sent, key kind and code. */
    public static final Topic REFERENCE =
            new Topic("tongbao.reference", ReferenceChange.getClassSchema(), false, INPUT);
    /** What people in charge decided, key {@link DecisionKinds#key}: one partition, so that decisions have one order. */
    public static final Topic DECISIONS = new Topic("tongbao.decisions", Decision.getClassSchema(), false, INPUT);
    /**
     * What was handed in at the gateway, key receipt: written in the transaction of its rows. One partition, so that the
     * trail of who sent what has one order.
     */
    public static final Topic SUBMISSIONS =
            new Topic("tongbao.submissions", Submission.getClassSchema(), false, large(INPUT));
    /** Keys to the gateway, issued and revoked, key their id. */
    public static final Topic KEYS = new Topic("tongbao.keys", AccessKey.getClassSchema(), false, INPUT);
    /** The day, and once more when inputs came in: alerts are judged at each record. */
    public static final Topic CLOCK = new Topic("tongbao.clock", ClockTick.getClassSchema(), false, INPUT);
    /** Which generation's results stand, each switch to another: the last one holds. */
    public static final Topic GENERATIONS =
            new Topic("tongbao.generations", GenerationSwitch.getClassSchema(), false, INPUT);
    /** Reference data that the checks took, in one order: what everything after starts from. */
    public static final Topic DEFINITIONS =
            new Topic("tongbao.definitions", ReferenceChange.getClassSchema(), false, LOG);
    /** Reports that passed the checks: what every computation starts from. */
    public static final Topic ACCEPTED = new Topic("tongbao.accepted", AcceptedReport.getClassSchema(), true, LOG);
    /** Progress reports that passed the checks, key {@code region|project}: judged once, as {@link #ACCEPTED} is. */
    public static final Topic ACCEPTED_PROJECTS =
            new Topic("tongbao.accepted-projects", AcceptedProject.getClassSchema(), true, LOG);
    /** Targets that passed the checks, key {@code region|indicator}. */
    public static final Topic ACCEPTED_TARGETS =
            new Topic("tongbao.accepted-targets", AcceptedTarget.getClassSchema(), true, LOG);
    /** Refused events with reasons. */
    public static final Topic REJECTS = new Topic("tongbao.rejects", Rejected.getClassSchema(), true, LOG);
    /** Every figure computed, each change once. */
    public static final Topic GROWTH = new Topic("tongbao.growth", GrowthFigure.getClassSchema(), true, LOG);
    /** Complete snapshots of rankings, in chunks. */
    public static final Topic RANKINGS = new Topic("tongbao.rankings", RankingChunk.getClassSchema(), true, LOG);
    /** Attainment, pace and light of each target, each change once. */
    public static final Topic TARGET_PROGRESS =
            new Topic("tongbao.target-progress", TargetProgress.getClassSchema(), true, LOG);
    /** Steps in the life of alerts, key alert id. */
    public static final Topic ALERTS = new Topic("tongbao.alerts", AlertStep.getClassSchema(), true, LOG);
    /** Where alerts stand by the figures up to each month, key alert id, each change once. */
    public static final Topic ALERT_MONTHS = new Topic("tongbao.alert-months", AlertMonth.getClassSchema(), true, LOG);
    /** Which moments the results tell exactly, key {@code code|kind}. */
    public static final Topic SETTLED = new Topic("tongbao.settled", Settled.getClassSchema(), true, LOG);

    /** How the names of ingress topics begin; the publisher's name follows. */
    public static final String INGRESS = "tongbao.ingress.";

    /** There while a backup is being restored, and after a restore that was cut short: nothing may run on what is half there. */
    public static final String RESTORING = "tongbao.restoring";

    /** Bytes of the largest submission. */
    public static final int LARGEST_SUBMISSION = 8 * 1024 * 1024;

    private static final Pattern OF_GROWTH = Pattern.compile(Pattern.quote(GROWTH.name()) + "-(\\d{1,9})");

    private Topics() {}

    /**
     * The topic of a direct publisher, by which it is known; admission forwards what it sends.
     *
     * @throws IllegalArgumentException when Kafka has no topics of such a name
     */
    public static Topic ingress(String publisher) {
        if (!publisher.matches("[A-Za-z0-9_-][A-Za-z0-9._-]{0,99}")) {
            throw new IllegalArgumentException("publisher '" + publisher
                    + "': must be of letters, digits, '-', '_' and '.' as names of topics are, at most 100");
        }
        return new Topic(INGRESS + publisher, EconomicReport.getClassSchema(), true, INPUT);
    }

    private static Map<String, String> large(Map<String, String> config) {
        Map<String, String> larger = new HashMap<>(config);
        larger.put("max.message.bytes", Integer.toString(LARGEST_SUBMISSION));
        return larger;
    }

    /** All of them, with the results of the first generation: inputs first. */
    public static List<Topic> all() {
        return Stream.concat(common().stream(), results(1).stream()).toList();
    }

    /**
     * All of them as a cluster has them: with the results of the latest generation that it holds, of the first where it holds
     * none.
     *
     * @param names of the cluster's topics
     */
    public static List<Topic> asIn(Set<String> names) {
        int latest = names.stream()
                .map(OF_GROWTH::matcher)
                .filter(Matcher::matches)
                .mapToInt(each -> Integer.parseInt(each.group(1)))
                .max()
                .orElse(1);
        return Stream.concat(common().stream(), results(latest).stream()).toList();
    }

    /** Whether a name is one of the catalogue's, of whichever generation. */
    public static boolean isOne(String name) {
        String first = name.replaceFirst("-\\d{1,9}$", "");
        return all().stream().anyMatch(each -> each.name().equals(name))
                || results(1).stream().anyMatch(each -> each.name().equals(first));
    }

    /** Those that all generations of the computation have in common: inputs first. */
    public static List<Topic> common() {
        return List.of(
                REPORTS,
                PROJECTS,
                TARGETS,
                REFERENCE,
                DECISIONS,
                CLOCK,
                SUBMISSIONS,
                KEYS,
                GENERATIONS,
                DEFINITIONS,
                ACCEPTED,
                ACCEPTED_PROJECTS,
                ACCEPTED_TARGETS,
                REJECTS);
    }

    /** What a generation of the computation makes, in topics of its own. */
    public static List<Topic> results(int generation) {
        return Stream.of(GROWTH, RANKINGS, TARGET_PROGRESS, ALERTS, ALERT_MONTHS, SETTLED)
                .map(each -> each.of(generation))
                .toList();
    }

    /** What publishers and operators write, and the checks judge. */
    public static List<Topic> inputs() {
        return List.of(REPORTS, PROJECTS, TARGETS, REFERENCE, DECISIONS, CLOCK);
    }
}
