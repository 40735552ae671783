package io.tongbao.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.confluent.kafka.schemaregistry.avro.AvroSchemaProvider;
import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.List;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;

class AvroCodecTest {
    private final Registry registry =
            new Registry(new MockSchemaRegistryClient(List.of(new AvroSchemaProvider())), "mock");

    @Test
    void figureComesBackAsItWas() {
        registry.register(Topics.all());
        AvroCodec<GrowthFigure> codec = new AvroCodec<>(registry, Topics.GROWTH, GrowthFigure.class);
        GrowthFigure figure = GrowthFigure.newBuilder()
                .setRegion("a")
                .setIndicator("b")
                .setPeriod(LocalDate.of(2023, 4, 1))
                .setCumulativeValue(new BigDecimal("-12.5"))
                .build();

        GrowthFigure read = codec.decode(codec.encode(figure));

        assertThat(read.getCumulativeValue()).isEqualByComparingTo("-12.5");
        assertThat(read.getMonthValue()).isNull();
        assertThat(read.getPeriod()).isEqualTo(LocalDate.of(2023, 4, 1));
    }

    @Test
    void producerNeverRegistersASchema() {
        AvroCodec<ClockTick> codec = new AvroCodec<>(registry, Topics.CLOCK, ClockTick.class);

        assertThatThrownBy(() -> codec.encode(new ClockTick(LocalDate.of(2023, 4, 1))))
                .isInstanceOf(SerializationException.class);
        assertThatThrownBy(() -> registry.check(List.of(Topics.CLOCK)))
                .isInstanceOf(RegistryException.class)
                .hasMessageContaining("tongbao.clock-value")
                .hasMessageContaining("schemas register");
    }

    @Test
    void registryThatIsAwayIsNamed() {
        Registry away = new Registry(java.util.Map.of("schema.registry.url", "http://127.0.0.1:1"));

        assertThatThrownBy(() -> away.check(Topics.all()))
                .isInstanceOf(RegistryException.class)
                .hasMessageContaining("http://127.0.0.1:1")
                .hasMessageContaining("cannot be reached");
    }

    @Test
    void registryThatIsAwayIsNoFaultOfTheRecord() {
        Registry away = new Registry(java.util.Map.of("schema.registry.url", "http://127.0.0.1:1"));
        AvroCodec<ClockTick> codec = new AvroCodec<>(away, Topics.CLOCK, ClockTick.class);
        byte[] record = {0, 0, 0, 0, 1, 2, 3};

        assertThatThrownBy(() -> codec.decode(record))
                .isInstanceOf(RegistryUnreachableException.class)
                .isNotInstanceOf(SerializationException.class)
                .hasMessageContaining("tongbao.clock-value");
        assertThatThrownBy(() -> codec.decodeIfLegible(record)).isInstanceOf(RegistryUnreachableException.class);
    }

    @Test
    void bytesThatAreNoRecordAreTheirOwnFault() {
        AvroCodec<ClockTick> codec = new AvroCodec<>(registry, Topics.CLOCK, ClockTick.class);

        assertThat(codec.decodeIfLegible(null)).isNull();
        assertThat(codec.decodeIfLegible(new byte[] {7, 7, 7, 7, 7, 7, 7})).isNull();
        assertThat(codec.decodeIfLegible(new byte[] {0, 90, -27, 4, 61, 1, 2, 3}))
                .isNull();
    }

    @Test
    void aTextThatClaimsToBeLongerThanARecordTakesNoMemory() {
        registry.register(Topics.all());
        AvroCodec<EconomicReport> codec = new AvroCodec<>(registry, Topics.REPORTS, EconomicReport.class);
        byte[] record = codec.encode(EconomicReport.newBuilder().build());
        byte[] length = {(byte) 0x80, (byte) 0xCC, (byte) 0xFD, (byte) 0x93, 0x0E}; // 1.9 GB, zigzag
        byte[] forged = ByteBuffer.allocate(record.length + length.length - 1)
                .put(record, 0, 5)
                .put(length)
                .put(record, 6, record.length - 6)
                .array();

        assertThatThrownBy(() -> codec.decode(forged)).isInstanceOf(SerializationException.class);
    }

    @Test
    void bytesOfAnotherFormatAreRefused() {
        AvroCodec<ClockTick> codec = new AvroCodec<>(registry, Topics.CLOCK, ClockTick.class);

        assertThatThrownBy(() -> codec.decode(new byte[] {1, 2, 3})).isInstanceOf(SerializationException.class);
    }
}
