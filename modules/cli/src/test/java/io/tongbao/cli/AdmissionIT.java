package io.tongbao.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tongbao.contracts.AvroCodec;
import io.tongbao.contracts.EconomicReport;
import io.tongbao.contracts.Topics;
import io.tongbao.statistics.Period;
import io.tongbao.store.Database;
import io.tongbao.store.query.Filter;
import io.tongbao.store.query.RejectsQuery;
import io.tongbao.store.query.ReportsQuery;
import io.tongbao.store.query.Table;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A township's system that publishes over Kafka, to a topic of its own. */
class AdmissionIT {
    private static final String OWN = "x-guanzhuang-1";
    private static final String OTHER = "x-guanzhuang-2";
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @TempDir
    static Path folder;

    private static RunningSystem system;

    @BeforeAll
    static void start() throws IOException {
        system = RunningSystem.start(folder.resolve("data"));
        system.seed("guanzhuang").landed();
    }

    @AfterAll
    static void stop() {
        if (system != null) {
            system.close();
        }
    }

    private static Database database() {
        return system.pipeline().database();
    }

    private static byte[] report(String region, String id) {
        return new AvroCodec<>(system.pipeline().registry(), Topics.REPORTS, EconomicReport.class)
                .encode(EconomicReport.newBuilder()
                        .setId(id)
                        .setRegion(region)
                        .setIndicator("budget_revenue")
                        .setPeriod("2023-05")
                        .setCumulativeValue("2300")
                        .setExplanation("over Kafka")
                        .build());
    }

    private static void send(String topic, byte[]... values) {
        Map<String, Object> config =
                Map.of("bootstrap.servers", system.endpoints().bootstrapServers());
        try (var producer = new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (byte[] each : values) {
                producer.send(new ProducerRecord<>(topic, each));
            }
        }
    }

    private static Table accepted(String region) {
        return new ReportsQuery(database())
                .accepted(Filter.ALL
                        .withRegion(region)
                        .withIndicator("budget_revenue")
                        .withPeriod(Period.of("2023-05").firstDay()));
    }

    private static Table refused(String topic) {
        Table all = new RejectsQuery(database()).refused(Filter.ALL);
        List<Integer> rows = IntStream.range(0, all.rows().size())
                .filter(row -> topic.equals(all.value(row, "source_topic")))
                .boxed()
                .toList();
        return new Table(all.columns(), rows.stream().map(all.rows()::get).toList());
    }

    @Test
    void v02_theTopicSaysWhoSendsAndWhatIsNotItsOwnIsRefusedOnRecord() {
        String topic = Topics.INGRESS + "guanzhuang";
        assertThat(system.type("topics", "create", "--ingress", "guanzhuang").text())
                .contains(topic);
        assertThat(system.type(
                                "keys",
                                "issue",
                                "--holder",
                                "guanzhuang",
                                "--region",
                                OWN,
                                "--by",
                                "Wang",
                                "--reason",
                                "x")
                        .status())
                .isZero();

        send(topic, report(OWN, ""), report(OTHER, "foreign"), new byte[] {1, 2, 3}, report(OWN, "second"));

        await().atMost(LIMIT).untilAsserted(() -> {
            assertThat(accepted(OWN).values("id")).hasSize(2).contains("second");
            assertThat(refused(topic).values("check_code")).containsExactlyInAnyOrder("V02", "FORMAT");
        });
        assertThat(accepted(OWN).values("origin"))
                .allSatisfy(each -> assertThat(each.toString()).startsWith(topic + "-"));
        assertThat(refused(topic).values("message_en").toString())
                .contains("publisher 'guanzhuang' may not report for region '" + OTHER + "'");
        assertThat(accepted(OTHER).rows()).isEmpty();
    }

    @Test
    void whoHasNoKeyIsEntitledToNothing() {
        String topic = Topics.INGRESS + "stranger";
        system.type("topics", "create", "--ingress", "stranger");

        send(topic, report(OWN, "stranger's"));

        await().atMost(LIMIT).untilAsserted(() -> assertThat(refused(topic).values("check_code"))
                .containsExactly("V02"));
        assertThat(accepted(OWN).values("id")).doesNotContain("stranger's");
        assertThat(system.type("topics", "create", "--ingress", "官庄").status()).isEqualTo(2);
    }
}
