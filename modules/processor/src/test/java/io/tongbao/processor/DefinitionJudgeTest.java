package io.tongbao.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.confluent.kafka.schemaregistry.avro.AvroSchemaProvider;
import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import io.tongbao.contracts.AlertRuleDefinition;
import io.tongbao.contracts.AvroCodec;
import io.tongbao.contracts.Reason;
import io.tongbao.contracts.ReferenceChange;
import io.tongbao.contracts.ReferenceKinds;
import io.tongbao.contracts.Registry;
import io.tongbao.contracts.Rejected;
import io.tongbao.contracts.Topics;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The judge of definitions goes on where it was stopped. */
class DefinitionJudgeTest {
    private final Registry registry =
            new Registry(new MockSchemaRegistryClient(List.of(new AvroSchemaProvider())), "mock");
    private KeyValueStore<String, byte[]> store;
    private long offset;

    @BeforeEach
    void start() {
        registry.register(Topics.all());
        MockProcessorContext<Void, Void> context = new MockProcessorContext<>();
        store = org.apache.kafka.streams.state.Stores.keyValueStoreBuilder(
                        org.apache.kafka.streams.state.Stores.inMemoryKeyValueStore("definitions"),
                        Serdes.String(),
                        Serdes.ByteArray())
                .withLoggingDisabled()
                .build();
        store.init(context.getStateStoreContext(), store);
    }

    /** What another process makes of it, with the store that the one before left. */
    private Judge.Verdict judge(ReferenceChange change) {
        byte[] value = new AvroCodec<>(registry, Topics.REFERENCE, ReferenceChange.class).encode(change);
        Arrival arrival = new Arrival(Topics.REFERENCE.name(), 0, offset++, "k", value, Instant.EPOCH);
        return Objects.requireNonNull(new DefinitionJudge(store, registry).judge(arrival, 3));
    }

    private ReferenceChange taken(ReferenceChange change) {
        Judge.Verdict verdict = judge(change);
        assertThat(verdict.emission().topic()).isEqualTo(Topics.DEFINITIONS.name());
        return new AvroCodec<>(registry, Topics.DEFINITIONS, ReferenceChange.class)
                .decode(verdict.emission().value());
    }

    @Test
    void positionsGoOnAfterARestart() {
        ReferenceChange again = Events.member("a", "zone");
        again.setVersion(2);
        again.getMembership().setValidFrom("2023-01-01");

        assertThat(taken(Events.region("a")).getPosition()).isEqualTo(1);
        assertThat(taken(Events.member("a", "zone")).getPosition()).isEqualTo(2);
        assertThat(taken(again).getPosition()).isEqualTo(3);
        assertThat(taken(Events.region("b")).getPosition()).isEqualTo(4);
    }

    @Test
    void u5_circleIsFoundAfterARestart() {
        taken(Events.member("a", "zone"));

        assertThat(judge(Events.member("zone", "a")).emission().topic()).isEqualTo(Topics.REJECTS.name());
    }

    @Test
    void r4_theUnitOfAnIndicatorStaysWhatItsFiguresAreStoredIn() {
        taken(Events.flow("sales"));
        ReferenceChange alias = Events.flow("sales");
        alias.setVersion(2);
        alias.getIndicator().setUnit("10k yuan");
        ReferenceChange other = Events.flow("sales");
        other.setVersion(3);
        other.getIndicator().setUnit("亿元");

        assertThat(judge(alias).emission().topic()).isEqualTo(Topics.DEFINITIONS.name());
        assertThat(judge(other).emission().topic()).isEqualTo(Topics.REJECTS.name());
    }

    @Test
    void a1_anAlertRuleIsTakenOnceWhatItNamesIsDefinedAndStaysWhenThatIsWithdrawn() {
        assertThat(refused(drop(1)).getField()).isEqualTo("ranking");
        taken(Events.ranking("places", "towns", "sales", "CUMULATIVE_VALUE"));
        ReferenceChange gone = Events.ranking("places", "towns", "sales", "CUMULATIVE_VALUE");
        gone.setVersion(2);
        gone.setWithdrawn(true);
        ReferenceChange off = drop(4);
        off.getAlertRule().setActive(false);

        assertThat(taken(drop(2)).getPosition()).isEqualTo(2);
        taken(gone);
        assertThat(refused(drop(3)).getField()).isEqualTo("ranking");
        assertThat(taken(off).getVersion()).isEqualTo(4);
    }

    @Test
    void a1_theCodeOfARuleThatComesWithTheSystemIsNotForAnotherKind() {
        taken(Events.ranking("places", "towns", "sales", "CUMULATIVE_VALUE"));
        ReferenceChange odd = drop(1);
        odd.setCode("behind_pace");

        Reason reason = refused(odd);

        assertThat(reason.getField()).isEqualTo("kind");
        assertThat(reason.getValue()).isEqualTo("RANK_DROP");
        assertThat(reason.getMessageEn()).contains("must be BEHIND_PACE, or take another code");
    }

    private Reason refused(ReferenceChange change) {
        Judge.Verdict verdict = judge(change);
        assertThat(verdict.emission().topic()).isEqualTo(Topics.REJECTS.name());
        return new AvroCodec<>(registry, Topics.REJECTS, Rejected.class)
                .decode(verdict.emission().value())
                .getReasons()
                .get(0);
    }

    private static ReferenceChange drop(int version) {
        return ReferenceChange.newBuilder()
                .setKind(ReferenceKinds.ALERT_RULE)
                .setCode("drop")
                .setVersion(version)
                .setAlertRule(AlertRuleDefinition.newBuilder()
                        .setKind("RANK_DROP")
                        .setRanking("places")
                        .setCount(2)
                        .build())
                .build();
    }
}
