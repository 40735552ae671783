package io.tongbao.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedKafkaIT {
    @TempDir
    Path directory;

    @Test
    void aRestartKeepsTheClusterTheTopicsAndTheRecords() throws Exception {
        // Given
        Path data = directory.resolve("kafka");
        String cluster;
        try (var kafka = EmbeddedKafka.start(data, 0);
                var admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            cluster = kafka.clusterId();
            admin.createTopics(List.of(new NewTopic("towns", 3, (short) 1)))
                    .all()
                    .get();
            Records.send(kafka.bootstrapServers(), "towns", List.of("a", "b", "c"));
        }

        // When
        try (var kafka = EmbeddedKafka.start(data, 0);
                var admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {

            // Then
            assertThat(kafka.clusterId()).isEqualTo(cluster);
            assertThat(admin.describeCluster().clusterId().get()).isEqualTo(cluster);
            assertThat(Records.all(kafka.bootstrapServers(), "towns")).containsExactlyInAnyOrder("a", "b", "c");
        }
    }

    @Test
    void aNewDirectoryUsesTheSecondTransactionProtocol() throws Exception {
        try (var kafka = EmbeddedKafka.start(directory.resolve("kafka"), 0);
                var admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            var features = admin.describeFeatures().featureMetadata().get().finalizedFeatures();

            assertThat(features.get("transaction.version").maxVersionLevel()).isEqualTo((short) 2);
        }
    }

    @Test
    void onlyCommittedTransactionsAreRead() throws Exception {
        try (var kafka = EmbeddedKafka.start(directory.resolve("kafka"), 0);
                var admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()));
                var producer = Records.producer(kafka.bootstrapServers(), Map.of("transactional.id", "reports"))) {
            // Given
            admin.createTopics(List.of(new NewTopic("reports", 2, (short) 1)))
                    .all()
                    .get();
            producer.initTransactions();

            // When
            producer.beginTransaction();
            producer.send(Records.record("reports", "aborted")).get();
            producer.abortTransaction();
            producer.beginTransaction();
            producer.send(Records.record("reports", "kept 1")).get();
            producer.send(Records.record("reports", "kept 2")).get();
            producer.commitTransaction();

            // Then
            assertThat(Records.all(kafka.bootstrapServers(), "reports")).containsExactlyInAnyOrder("kept 1", "kept 2");
        }
    }

    @Test
    void aDirectoryOfSomethingElseIsRefused() throws Exception {
        Files.writeString(directory.resolve("notes.txt"), "mine");

        assertThatThrownBy(() -> EmbeddedKafka.start(directory, 0))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(directory.toString())
                .hasMessageContaining("not a Kafka broker's");
    }
}
