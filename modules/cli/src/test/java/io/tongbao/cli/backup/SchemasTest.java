package io.tongbao.cli.backup;

import static org.assertj.core.api.Assertions.assertThat;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import io.tongbao.contracts.AvroCodec;
import io.tongbao.contracts.ClockTick;
import io.tongbao.contracts.Registry;
import io.tongbao.contracts.Topics;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class SchemasTest {
    private final MockSchemaRegistryClient there = new MockSchemaRegistryClient();
    private final MockSchemaRegistryClient here = new MockSchemaRegistryClient();

    @Test
    void aRecordIsReadWithAnotherRegistryThatNumbersOtherwise() throws Exception {
        there.register("others-value", new AvroSchema("\"string\""));
        there.register("others-value-2", new AvroSchema("\"long\""));
        Registry from = new Registry(there, "mock://there");
        from.register(List.of(Topics.CLOCK));
        ClockTick tick =
                ClockTick.newBuilder().setToday(LocalDate.of(2023, 5, 8)).build();
        byte[] record = new AvroCodec<>(from, Topics.CLOCK, ClockTick.class).encode(tick);

        List<Manifest.KeptSchema> kept = Schemas.kept(from);
        Registry to = new Registry(here, "mock://here");
        Schemas schemas = Schemas.register(to, kept);
        byte[] translated = schemas.translated(record);

        assertThat(kept).singleElement().satisfies(each -> assertThat(each.subject())
                .isEqualTo(Topics.CLOCK.subject()));
        assertThat(translated).isNotEqualTo(record);
        assertThat(new AvroCodec<>(to, Topics.CLOCK, ClockTick.class).decode(translated))
                .isEqualTo(tick);
        assertThat(here.getCompatibility(Topics.CLOCK.subject())).isEqualTo(Registry.COMPATIBILITY);
    }

    @Test
    void whatIsNoRecordStaysAsItIs() throws Exception {
        Schemas schemas = Schemas.register(new Registry(here, "mock://here"), List.of());

        for (byte[] each : List.of(new byte[0], new byte[] {0, 1}, new byte[] {0, 0, 0, 0, 77, 1}, new byte[] {1, 2})) {
            assertThat(schemas.translated(each)).isSameAs(each);
        }
    }
}
