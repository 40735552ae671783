package io.tongbao.processor;

import io.tongbao.statistics.alert.ReportedFact;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** What alerts of a task's regions are judged by, as it stands. */
final class Facts {
    private final KeyValueStore<String, byte[]> store;

    Facts(KeyValueStore<String, byte[]> store) {
        this.store = store;
    }

    /** Puts a fact in the place of what stood of the same. */
    void put(Fact fact) {
        if (fact.body() == null) {
            store.delete(fact.key());
        } else if (fact.group().type() == FactType.REPORTED) {
            store.put(fact.key(), firstReported(store.get(fact.key()), fact.body()));
        } else {
            store.put(fact.key(), fact.body());
        }
    }

    /** What stands of a group, by period; of a project with all years before, since it stands as it was last reported. */
    List<byte[]> of(Fact.Group group) {
        boolean standsOn = group.type() == FactType.PROJECT;
        String prefix = standsOn ? group.subjectPrefix() : group.prefix() + "-";
        List<byte[]> bodies = new ArrayList<>();
        try (KeyValueIterator<String, byte[]> found = store.prefixScan(prefix, new StringSerializer())) {
            found.forEachRemaining(each -> {
                if (!standsOn || Fact.Group.of(each.key).year() <= group.year()) {
                    bodies.add(each.value);
                }
            });
        }
        return bodies;
    }

    /** All groups of which anything stands. */
    void groups(Consumer<Fact.Group> each) {
        Fact.Group[] last = new Fact.Group[1];
        try (KeyValueIterator<String, byte[]> found = store.all()) {
            found.forEachRemaining(entry -> {
                Fact.Group group = Fact.Group.of(entry.key);
                if (!group.equals(last[0])) {
                    each.accept(group);
                }
                last[0] = group;
            });
        }
    }

    /** A correction does not make a report late that came in time. */
    private static byte[] firstReported(byte @Nullable [] before, byte[] now) {
        if (before == null) {
            return now;
        }
        ReportedFact first = FactFormat.reported(before);
        ReportedFact last = FactFormat.reported(now);
        boolean isCorrection = first.reportedOn() != null
                && last.reportedOn() != null
                && !first.reportedOn().isAfter(last.reportedOn());
        return isCorrection ? before : now;
    }
}
