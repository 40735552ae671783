package io.tongbao.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class EmbeddedStackIT {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedStackIT.class);

    @TempDir
    Path directory;

    @Test
    void aRestartKeepsRecordsSchemasAndRows() throws Exception {
        // Given
        int id;
        try (var stack = EmbeddedStack.start(directory, StackPorts.any());
                var admin = Admin.create(
                        Map.of("bootstrap.servers", stack.endpoints().bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic("towns", 3, (short) 1)))
                    .all()
                    .get();
            Records.send(stack.endpoints().bootstrapServers(), "towns", List.of("a", "b"));
            id = new CachedSchemaRegistryClient(stack.endpoints().schemaRegistryUrl(), 10)
                    .register("towns-value", Towns.FIRST);
            run(stack.endpoints(), "create table town as select '官庄镇' as name");
        }

        // When
        try (var stack = EmbeddedStack.start(directory, StackPorts.any())) {

            // Then
            assertThat(Records.all(stack.endpoints().bootstrapServers(), "towns"))
                    .containsExactlyInAnyOrder("a", "b");
            assertThat(new CachedSchemaRegistryClient(stack.endpoints().schemaRegistryUrl(), 10)
                            .getId("towns-value", Towns.FIRST))
                    .isEqualTo(id);
            assertThat(column(stack.endpoints(), "select name from town")).containsExactly("官庄镇");
        }
    }

    @Test
    void aRunningStackIsFoundAndNotStartedTwice() throws Exception {
        assertThat(EmbeddedStack.find(directory)).isEmpty();
        try (var stack = EmbeddedStack.start(directory, StackPorts.any())) {
            assertThat(EmbeddedStack.find(directory)).contains(stack.endpoints());
            assertThatThrownBy(() -> EmbeddedStack.start(directory, StackPorts.any()))
                    .isInstanceOf(AlreadyRunningException.class)
                    .hasMessageContaining("already running, pid "
                            + ProcessHandle.current().pid() + ", on Kafka "
                            + stack.endpoints().bootstrapServers());

            stack.close();
            assertThat(EmbeddedStack.find(directory)).isEmpty();
        }
        assertThat(directory.resolve("stack.properties")).doesNotExist();
    }

    @Test
    void whatHadStartedIsStoppedWhenAPartFails() throws Exception {
        Files.createDirectory(directory.resolve("kafka"));

        assertThatThrownBy(() -> EmbeddedStack.start(directory, StackPorts.any()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("not a Kafka broker's");

        assertThat(directory.resolve("postgres/postmaster.pid")).doesNotExist();
        Files.delete(directory.resolve("kafka"));
        EmbeddedStack.start(directory, StackPorts.any()).close();
    }

    @Test
    void afterAKillNothingAcknowledgedIsLostAndTheStackIsBackAtOnce() throws Exception {
        // Given a process that was killed while it wrote
        List<String> acknowledged = new ArrayList<>();
        killWhileWriting(acknowledged);
        assertThat(EmbeddedStack.find(directory)).isEmpty();

        // When
        long began = System.nanoTime();
        try (var stack = EmbeddedStack.start(directory, StackPorts.any())) {
            LOG.info("back {} ms after a kill -9", millisSince(began));
            StackEndpoints endpoints = stack.endpoints();
            for (int writer = 0; writer < StackChild.WRITERS; writer++) {
                String id = StackChild.TOPIC + writer * StackChild.NUMBERS_PER_WRITER;
                try (var producer = Records.producer(endpoints.bootstrapServers(), Map.of("transactional.id", id))) {
                    producer.initTransactions();
                }
            }
            LOG.info("transactions usable {} ms after it", millisSince(began));

            // Then
            List<String> records = Records.all(endpoints.bootstrapServers(), StackChild.TOPIC);
            LOG.info("all {} records read {} ms after it", records.size(), millisSince(began));
            assertThat(records).containsAll(acknowledged).doesNotHaveDuplicates();
            assertThat(column(endpoints, "select number from report")).containsAll(acknowledged);
        }
    }

    private void killWhileWriting(List<String> acknowledged) throws Exception {
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        StackChild.class.getName(),
                        directory.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader output = child.inputReader(StandardCharsets.UTF_8)) {
            while (acknowledged.size() < 100) {
                read(output.readLine(), acknowledged);
            }
            // by its handle: what it said before it died is still to be read
            child.toHandle().destroyForcibly();
            output.lines().forEach(line -> read(line, acknowledged));
        } finally {
            child.destroyForcibly().waitFor();
        }
    }

    private static void read(String line, List<String> acknowledged) {
        assertThat(line).as("output of the process that writes").isNotNull();
        if (line.startsWith(StackChild.ACKNOWLEDGED)) {
            acknowledged.add(line.substring(StackChild.ACKNOWLEDGED.length()));
        }
    }

    private static long millisSince(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos).toMillis();
    }

    private static void run(StackEndpoints endpoints, String sql) throws Exception {
        try (var connection = DriverManager.getConnection(endpoints.jdbcUrl());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> column(StackEndpoints endpoints, String sql) throws Exception {
        try (var connection = DriverManager.getConnection(endpoints.jdbcUrl());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }
}
