package io.tongbao.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import io.tongbao.contracts.AlertKinds;
import io.tongbao.contracts.AlertStates;
import io.tongbao.contracts.AlertStep;
import io.tongbao.contracts.AvroCodec;
import io.tongbao.contracts.Topics;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever the settings name is told of alerts by the running system. */
class NotifierUpIT {
    @TempDir
    Path folder;

    @Test
    void aReceiverOfTheSettingsIsTold() throws Exception {
        List<String> told = new CopyOnWriteArrayList<>();
        HttpServer office = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        office.createContext("/", exchange -> {
            told.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        office.start();
        Map<String, String> settings = Map.of(
                "tongbao.notifier.receivers",
                "office",
                "tongbao.notifier.receiver.office.kind",
                "webhook",
                "tongbao.notifier.receiver.office.url",
                "http://127.0.0.1:" + office.getAddress().getPort() + "/",
                "tongbao.notifier.receiver.office.immediate",
                AlertKinds.BEHIND_PACE);
        try (RunningSystem system = RunningSystem.start(folder.resolve("data"), Clock.systemUTC(), settings)) {
            send(
                    system,
                    AlertStep.newBuilder()
                            .setAlertId("a")
                            .setStep(1)
                            .setKind(AlertKinds.BEHIND_PACE)
                            .setState(AlertStates.FIRING)
                            .setTextZh("落后序时8.3个百分点")
                            .setKnownAt(Instant.now())
                            .build());

            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(told).hasSize(1));
            assertThat(told.get(0)).contains("落后序时8.3个百分点");
            assertThat(system.pipeline().stages())
                    .filteredOn(each -> each.name().equals("notifier"))
                    .singleElement()
                    .satisfies(each -> assertThat(each.trouble().get()).isNull());
            assertThat(system.type("query", "deliveries", "--lang", "en").text())
                    .contains("office", "DELIVERED", "region_en");
        } finally {
            office.stop(0);
        }
    }

    private static void send(RunningSystem system, AlertStep step) throws Exception {
        Map<String, Object> config =
                Map.of("bootstrap.servers", system.endpoints().bootstrapServers());
        try (var producer = new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer())) {
            byte[] value = new AvroCodec<>(system.pipeline().registry(), Topics.ALERTS, AlertStep.class).encode(step);
            producer.send(new ProducerRecord<>(Topics.ALERTS.name(), step.getAlertId(), value))
                    .get();
        }
    }
}
