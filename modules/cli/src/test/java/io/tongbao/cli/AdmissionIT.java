package io.tongbao.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tongbao.contracts.AvroCodec;
import io.tongbao.contracts.EconomicReport;
import io.tongbao.contracts.TargetLetter;
import io.tongbao.contracts.Topics;
import io.tongbao.publisher.FileJournal;
import io.tongbao.publisher.PublisherSettings;
import io.tongbao.publisher.ReportPublisher;
import io.tongbao.publisher.ToResume;
import io.tongbao.publisher.files.Batch;
import io.tongbao.publisher.sheets.FileSource;
import io.tongbao.statistics.Period;
import io.tongbao.store.Database;
import io.tongbao.store.query.Filter;
import io.tongbao.store.query.RejectsQuery;
import io.tongbao.store.query.ReportsQuery;
import io.tongbao.store.query.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
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
        // as many partitions as the commands beside it make without being told
        system = RunningSystem.start(folder.resolve("data"), Clock.systemUTC(), Map.of(SettingKeys.PARTITIONS, "4"));
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
        assertThat(system.type("rejects", "list", "--publisher", "guanzhuang").text())
                .contains(topic + "-", "V02", "publisher 报送方 guanzhuang", OTHER);
        assertThat(system.type("rejects", "list", "--publisher", "nobody").text())
                .contains("nothing was refused");
    }

    @Test
    void v02_theClientLibrarySendsToTheTownsOwnTopic() throws Exception {
        system.type("topics", "create", "--ingress", "zone");
        assertThat(system.type(
                                "keys",
                                "issue",
                                "--holder",
                                "zone",
                                "--region",
                                "x-guanzhuang",
                                "--by",
                                "Wang",
                                "--reason",
                                "x")
                        .status())
                .isZero();
        PublisherSettings settings = PublisherSettings.of(
                        Map.of("bootstrap.servers", system.endpoints().bootstrapServers()),
                        Map.of("schema.registry.url", system.endpoints().schemaRegistryUrl()),
                        folder.resolve("library"))
                .toIngress("zone");

        try (ReportPublisher publisher = ReportPublisher.open(settings)) {
            var report = publisher.publish(EconomicReport.newBuilder()
                    .setRegion("x-guanzhuang-3")
                    .setIndicator("budget_revenue")
                    .setPeriod("2023-05")
                    .setCumulativeValue("2300")
                    .setExplanation("by the library")
                    .build());
            var letters = publisher.publishAll(List.of(letter("x-guanzhuang-3"), letter("x-guanzhuang")));

            assertThat(report.get(60, TimeUnit.SECONDS).topic()).isEqualTo(Topics.INGRESS + "zone");
            for (var each : letters) {
                assertThat(each.get(60, TimeUnit.SECONDS).topic()).isEqualTo(Topics.INGRESS + "zone");
            }
        }

        await().atMost(LIMIT).untilAsserted(() -> {
            assertThat(accepted("x-guanzhuang-3").values("explanation")).contains("by the library");
            assertThat(refused(Topics.INGRESS + "zone").values("message_en").toString())
                    .contains("may not set the target of its own region 'x-guanzhuang'")
                    .doesNotContain("x-guanzhuang-3");
        });
    }

    @Test
    void v02_aFileIsPublishedToTheOwnTopicAndEachRowIsToldWhatBecameOfIt() throws IOException {
        system.type("topics", "create", "--ingress", "office");
        system.type("keys", "issue", "--holder", "office", "--region", OWN, "--by", "Wang", "--reason", "x");
        Path file = Files.writeString(
                folder.resolve("own.csv"),
                """
                地区,指标,期别,累计,上报说明
                x-guanzhuang-1,tax_revenue,2023-05,1700,属实
                x-guanzhuang-2,tax_revenue,2023-05,1700,属实
                x-guanzhuang-1,tax_revenue,2023-06,x,属实
                x-guanzhuang-1,nothing,2023-05,1,属实
                """);
        Path definitions = Files.writeString(folder.resolve("regions.csv"), "code,name_zh,kind\nx-a,甲,TOWN\n");

        RunningSystem.Answer told = system.type("publish", "--ingress", "office", "--json", file.toString());
        RunningSystem.Answer reference = system.type("publish", "--ingress", "office", definitions.toString());
        RunningSystem.Answer missing = system.type("publish", "--ingress", "unknown", file.toString());

        assertThat(told.status()).as(told.text()).isEqualTo(1);
        assertThat(told.text())
                .contains(
                        "own.csv, row 3: refused by V02: publisher 'office' may not report for region 'x-guanzhuang-2'")
                .contains("\"topic\":\"tongbao.ingress.office\"");
        JsonNode results = new ObjectMapper()
                .readTree(told.text().lines().reduce((a, b) -> b).orElseThrow())
                .get("results");
        assertThat(results.findValuesAsText("state")).startsWith("ACCEPTED", "REJECTED");
        assertThat(results.get(0).get("topic").asText()).isEqualTo("tongbao.reports");
        assertThat(folder.resolve("data").resolve("journal")).isEmptyDirectory();
        assertThat(reference.status()).isEqualTo(2);
        assertThat(reference.text()).contains("regions.csv", "hold reference data", "基础资料");
        assertThat(missing.status()).isEqualTo(2);
        assertThat(missing.text()).contains("topics create --ingress unknown");

        String run = Submission.run(
                Batch.of(List.of(FileSource.of(file))).hash(),
                "office",
                Wiring.of(system.endpoints(), Settings.read(null, Map.of(), Map.of())));
        FileJournal.open(folder.resolve("data").resolve("journal"), run, new ToResume(List.of(file), "office"))
                .close();
        RunningSystem.Answer resumed = system.type("publish", "--resume");
        assertThat(resumed.status()).as(resumed.text()).isEqualTo(1);
        assertThat(resumed.text()).contains("own.csv, row 3: refused by V02: publisher 'office'");
    }

    private static TargetLetter letter(String region) {
        return TargetLetter.newBuilder()
                .setRegion(region)
                .setIndicator("tax_revenue")
                .setYear("2024")
                .setKind("LEVEL")
                .setValue("2000")
                .build();
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

    @Nested
    class Kept extends KeptRecords {
        Kept() {
            super(system, folder);
        }
    }
}
