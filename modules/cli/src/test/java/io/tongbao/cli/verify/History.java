package io.tongbao.cli.verify;

import io.tongbao.contracts.ClockTick;
import io.tongbao.contracts.Decision;
import io.tongbao.contracts.DecisionKinds;
import io.tongbao.contracts.EconomicReport;
import io.tongbao.contracts.Keys;
import io.tongbao.contracts.ReferenceChange;
import io.tongbao.contracts.ReferenceKinds;
import io.tongbao.contracts.TargetLetter;
import io.tongbao.contracts.Topic;
import io.tongbao.contracts.Topics;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;

/** Inputs in the order of their arrival. */
final class History {
    /**
     * An input.
     *
     * @param knownAt when the broker appended it
     */
    record Event(Topic topic, String key, SpecificRecord value, Instant knownAt) {}

    private final List<Event> events = new ArrayList<>();
    private final Map<String, Integer> versions = new HashMap<>();
    private Instant now = Instant.parse("2024-01-15T00:00:00Z");

    List<Event> events() {
        return events;
    }

    /** The moment of the last event. */
    Instant now() {
        return now;
    }

    void pass(long millis) {
        now = now.plusMillis(millis);
    }

    History today(String day) {
        events.add(new Event(Topics.CLOCK, "CLOCK", new ClockTick(LocalDate.parse(day)), now));
        return this;
    }

    /** The next version of a definition. */
    History define(ReferenceChange.Builder change) {
        String key = ReferenceKinds.key(change.getKind(), change.getCode());
        change.setVersion(versions.merge(key, 1, Integer::sum));
        events.add(new Event(Topics.REFERENCE, key, change.build(), now));
        return this;
    }

    History report(EconomicReport report) {
        events.add(new Event(Topics.REPORTS, Keys.figure(report.getRegion(), report.getIndicator()), report, now));
        return this;
    }

    History target(TargetLetter letter) {
        events.add(new Event(Topics.TARGETS, Keys.figure(letter.getRegion(), letter.getIndicator()), letter, now));
        return this;
    }

    History decide(Decision decision) {
        events.add(new Event(Topics.DECISIONS, DecisionKinds.key(decision), decision, now));
        return this;
    }
}
