package io.tongbao.processor;

import io.tongbao.contracts.AvroCodec;
import io.tongbao.contracts.Definitions;
import io.tongbao.contracts.ReferenceChange;
import io.tongbao.contracts.ReferenceKinds;
import io.tongbao.contracts.Registry;
import io.tongbao.contracts.Topics;
import io.tongbao.statistics.DefinitionException;
import io.tongbao.statistics.Indicator;
import io.tongbao.statistics.Membership;
import io.tongbao.statistics.Problem;
import io.tongbao.statistics.Region;
import io.tongbao.statistics.Units;
import io.tongbao.statistics.alert.AlertRule;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Judges reference data, once for everybody: a definition is taken, and gets its place on {@code tongbao.definitions},
 * or is refused with its reason and exists nowhere else.
 */
final class DefinitionJudge {
    /** Bytes of the largest definition: with its place and its headers it is a record in every stage's topic. */
    private static final int MOST = 900_000;

    private final KeyValueStore<String, byte[]> store;
    private final Control standing;
    private final Upward upward = new Upward();
    private final AvroCodec<ReferenceChange> sent;
    private final AvroCodec<ReferenceChange> taken;
    private final Refusals refusals;

    DefinitionJudge(KeyValueStore<String, byte[]> store, Registry registry) {
        this.store = store;
        this.standing = new Control(store, registry);
        standing.memberships().forEach((code, each) -> upward.replace(code, null, each));
        this.sent = new AvroCodec<>(registry, Topics.REFERENCE, ReferenceChange.class);
        this.taken = new AvroCodec<>(registry, Topics.DEFINITIONS, ReferenceChange.class);
        this.refusals = new Refusals(registry);
    }

    /**
     * Gives the one event that a change leaves; null where the same stands already, which changes nothing.
     *
     * @param mark number of the last record of the clock before it
     */
    Judge.@Nullable Verdict judge(Arrival arrival, long mark) {
        ReferenceChange change;
        try {
            change = sent.decode(arrival.value());
        } catch (SerializationException e) {
            return refusals.of(arrival, Verdicts.unreadable(arrival, String.valueOf(e.getMessage())));
        }
        String key = ReferenceKinds.key(change.getKind(), change.getCode());
        ReferenceChange placed = ReferenceChange.newBuilder(change)
                .setPosition(standing.position() + 1)
                .setSourceTopic(arrival.topic())
                .setSourcePartition(arrival.partition())
                .setSourceOffset(arrival.offset())
                .setKnownAt(arrival.knownAt())
                .setMark(mark)
                .build();
        if (standsAlready(key, placed)) {
            return null;
        }
        Problem problem = problem(change);
        if (problem != null) {
            return refusals.of(arrival, Verdicts.rejected(arrival, change, List.of(problem)));
        }
        byte[] value = taken.encode(placed);
        if (value.length > MOST) {
            List<Problem> tooLarge = List.of(DefinitionProblems.tooLarge(change, value.length, MOST));
            return refusals.of(arrival, Verdicts.rejected(arrival, change, tooLarge));
        }
        take(key, value);
        return new Judge.Verdict(key, new Emission(Topics.DEFINITIONS.name(), value));
    }

    private void take(String key, byte[] value) {
        Redefinition change = Objects.requireNonNull(standing.apply(key, value), key);
        upward.replace(change.code(), change.before(Membership.class), change.after(Membership.class));
    }

    private boolean standsAlready(String key, ReferenceChange placed) {
        byte[] bytes = store.get(key);
        if (bytes == null) {
            return false;
        }
        ReferenceChange before = taken.decode(bytes);
        ReferenceChange again = ReferenceChange.newBuilder(placed)
                .setPosition(before.getPosition())
                .setSourceTopic(before.getSourceTopic())
                .setSourcePartition(before.getSourcePartition())
                .setSourceOffset(before.getSourceOffset())
                .setKnownAt(before.getKnownAt())
                .setMark(before.getMark())
                .build();
        return again.toString().equals(before.toString()); // as text: Avro's lists cannot compare decimals
    }

    private @Nullable Problem problem(ReferenceChange change) {
        Problem version = DefinitionProblems.ofVersion(change, standing.version(change.getKind(), change.getCode()));
        if (version != null) {
            return version;
        }
        Problem text = DefinitionProblems.ofText(change);
        if (text != null) {
            return text;
        }
        Object definition;
        try {
            definition = Definitions.of(change);
        } catch (DefinitionException e) {
            return DefinitionProblems.of(change, e);
        }
        if (definition instanceof Indicator indicator) {
            Indicator before = standing.indicator(change.getCode());
            return before == null || Units.same(before.unit(), indicator.unit())
                    ? null
                    : DefinitionProblems.unit(before, indicator);
        }
        if (definition instanceof Region region) {
            return LineageProblems.of(region, standing.lineage());
        }
        if (definition instanceof AlertRule rule) {
            return AlertRuleProblems.of(rule, standing);
        }
        return definition instanceof Membership membership ? circle(membership, change.getCode()) : null;
    }

    private @Nullable Problem circle(Membership membership, String code) {
        try {
            membership.requireNoCycle(region -> upward.beside(code, membership.hierarchy(), region));
            return null;
        } catch (IllegalArgumentException e) {
            return DefinitionProblems.circle(membership, String.valueOf(e.getMessage()));
        }
    }
}
