package io.tongbao.publisher;

import io.tongbao.contracts.AccessKey;
import io.tongbao.contracts.ClockTick;
import io.tongbao.contracts.Decision;
import io.tongbao.contracts.DecisionKinds;
import io.tongbao.contracts.EconomicReport;
import io.tongbao.contracts.EventTexts;
import io.tongbao.contracts.Keys;
import io.tongbao.contracts.ProjectReport;
import io.tongbao.contracts.ReferenceChange;
import io.tongbao.contracts.ReferenceKinds;
import io.tongbao.contracts.TargetLetter;
import io.tongbao.contracts.Topic;
import io.tongbao.contracts.Topics;
import io.tongbao.statistics.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * A record on its way to an input topic.
 *
 * @param topic where to
 * @param key as the topic has it; null for the clock
 * @param value an {@link EconomicReport}, {@link ProjectReport}, {@link TargetLetter}, {@link ReferenceChange},
 *     {@link Decision}, {@link AccessKey} or {@link ClockTick}
 * @param origin where it came from, for messages, as in {@code reports.csv, row 14}
 * @param knownAt when it was known, of imported history; null where the broker stamps it
 */
public record Outgoing(
        Topic topic, @Nullable String key, SpecificRecord value, String origin, @Nullable Instant knownAt) {
    private Outgoing(Topic topic, @Nullable String key, SpecificRecord value, String origin) {
        this(topic, key, value, origin, null);
    }

    /** A report; its origin is the one it carries. */
    public static Outgoing report(EconomicReport report) {
        String key = Keys.figure(report.getRegion(), report.getIndicator());
        return new Outgoing(Topics.REPORTS, key, report, Objects.requireNonNullElse(report.getOrigin(), ""));
    }

    /** A progress report; its origin is the one it carries. */
    public static Outgoing project(ProjectReport report) {
        return new Outgoing(
                Topics.PROJECTS, report.getProject(), report, Objects.requireNonNullElse(report.getOrigin(), ""));
    }

    /** A line of a target letter; its origin is the one it carries. */
    public static Outgoing target(TargetLetter letter) {
        String key = Keys.figure(letter.getRegion(), letter.getIndicator());
        return new Outgoing(Topics.TARGETS, key, letter, Objects.requireNonNullElse(letter.getOrigin(), ""));
    }

    /** A piece of reference data; the publisher gives it its version. */
    public static Outgoing reference(ReferenceChange change, String origin) {
        String key = ReferenceKinds.key(change.getKind(), change.getCode());
        return new Outgoing(Topics.REFERENCE, key, change, origin);
    }

    /**
     * What somebody in charge decided.
     *
     * @throws IllegalArgumentException where a text of it is longer than it may be, or has control characters
     */
    public static Outgoing decision(Decision decision) {
        List<Problem> texts = EventTexts.check(decision);
        if (!texts.isEmpty()) {
            throw new IllegalArgumentException(
                    texts.stream().map(Problem::messageEn).collect(Collectors.joining("; ")));
        }
        return new Outgoing(
                Topics.DECISIONS, DecisionKinds.key(decision), decision, decision.getKind() + " " + decision.getId());
    }

    /** A key to the gateway that is issued or revoked. */
    public static Outgoing accessKey(AccessKey key) {
        return new Outgoing(Topics.KEYS, key.getId(), key, "key " + key.getId());
    }

    /** The day, Asia/Shanghai. */
    public static Outgoing tick(LocalDate today) {
        return new Outgoing(
                Topics.CLOCK, null, ClockTick.newBuilder().setToday(today).build(), "clock");
    }

    /** The region whose partition it goes to; null where the key tells (or there is one partition only). */
    @Nullable
    String region() {
        return value instanceof ProjectReport report ? report.getRegion() : null;
    }

    /**
     * The same on the way to a publisher's own topic, from where admission forwards it.
     *
     * @throws IllegalArgumentException where admission takes no such record, or the name can be no part of a topic's
     */
    public Outgoing toIngress(String publisher) {
        if (!topic.equals(Topics.REPORTS) && !topic.equals(Topics.PROJECTS) && !topic.equals(Topics.TARGETS)) {
            throw new IllegalArgumentException(
                    origin + ": an ingress topic takes reports, projects and targets, no record of " + topic.name());
        }
        return new Outgoing(Topics.ingress(publisher), key, value, origin, knownAt);
    }

    /** The same as a part of history. */
    public Outgoing knownAt(Instant time) {
        return new Outgoing(topic, key, value, origin, time);
    }
}
