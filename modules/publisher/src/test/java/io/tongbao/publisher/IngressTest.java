package io.tongbao.publisher;

import static org.assertj.core.api.Assertions.assertThat;

import io.confluent.kafka.schemaregistry.avro.AvroSchemaProvider;
import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import io.tongbao.contracts.AvroCodec;
import io.tongbao.contracts.EconomicReport;
import io.tongbao.contracts.Registry;
import io.tongbao.contracts.Rejected;
import io.tongbao.contracts.Topics;
import io.tongbao.statistics.DataClass;
import io.tongbao.statistics.Entitlement;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What comes by an ingress topic stops nobody, whatever its size. */
class IngressTest {
    private final Registry registry =
            new Registry(new MockSchemaRegistryClient(List.of(new AvroSchemaProvider())), "mock");
    private final Ingress ingress = new Ingress(
            registry,
            name -> List.of(new Entitlement(name, Set.of("a"), Set.of(), List.of(), Set.of(DataClass.SELF_REPORTED))));

    @BeforeEach
    void register() {
        registry.register(Topics.all());
    }

    private ProducerRecord<String, byte[]> judge(byte[] value) {
        return ingress.judge(
                new ConsumerRecord<>(Topics.INGRESS + "town", 0, 5, new byte[0], value), Fixtures.producer(true));
    }

    private ProducerRecord<String, byte[]> judge(EconomicReport.Builder report) {
        return judge(new AvroCodec<>(registry, Topics.REPORTS, EconomicReport.class).encode(report.build()));
    }

    private Rejected refused(ProducerRecord<String, byte[]> judged) {
        assertThat(judged.topic()).isEqualTo(Topics.REJECTS.name());
        assertThat(judged.value()).hasSizeLessThan(100_000);
        return new AvroCodec<>(registry, Topics.REJECTS, Rejected.class).decode(judged.value());
    }

    private static EconomicReport.Builder report() {
        return EconomicReport.newBuilder()
                .setRegion("a")
                .setIndicator("gdp")
                .setPeriod("2023-03")
                .setCumulativeValue("1");
    }

    @Test
    void aReportOfTheOwnRegionGoesOnWithAnIdOfItsPlace() {
        ProducerRecord<String, byte[]> judged = judge(report());

        assertThat(judged.topic()).isEqualTo(Topics.REPORTS.name());
        assertThat(judged.headers().lastHeader(Ingress.CAME_IN_BY).value())
                .asString()
                .isEqualTo(Topics.INGRESS + "town-0@5");
        assertThat(new AvroCodec<>(registry, Topics.REPORTS, EconomicReport.class)
                        .decode(judged.value())
                        .getId())
                .isEqualTo(Topics.INGRESS + "town-0@5");
    }

    @Test
    void v03_aTextThatIsTooLongIsRefusedInAFewWords() {
        Rejected note = refused(judge(report().setNote("长".repeat(340_000))));
        Rejected region = refused(judge(report().setRegion("a\0".repeat(340_000))));

        assertThat(note.getReasons().get(0).getMessageEn())
                .isEqualTo("note has 340000 characters; at most 2000 are possible");
        assertThat(note.getEvent()).contains("(340000)");
        assertThat(region.getReasons().get(0).getField()).isEqualTo("region");
        assertThat(region.getRegion()).startsWith("a␀").hasSize(501);
    }

    @Test
    void ofWhatCannotBeReadTheBeginningIsKept() {
        byte[] garbage = new byte[1_000_000];
        garbage[0] = 7;

        Rejected refused = refused(judge(garbage));

        assertThat(refused.getReasons().get(0).getCheck()).isEqualTo("FORMAT");
        assertThat(refused.getRaw().remaining()).isEqualTo(65_536);
    }
}
