package io.tongbao.embedded.registry;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The compacted topic with one partition in which all of a registry's state is. */
final class SchemaTopic implements AutoCloseable {
    static final String NAME = "_schemas";
    private static final TopicPartition ONLY = new TopicPartition(NAME, 0);
    private static final long PATIENCE_SECONDS = 30;

    private final String bootstrapServers;
    private final KafkaProducer<byte[], byte[]> producer;

    private SchemaTopic(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
        this.producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers", bootstrapServers,
                        "acks", "all",
                        "delivery.timeout.ms", "20000",
                        "request.timeout.ms", "5000",
                        "max.block.ms", "20000"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /** Creates the topic if there is none. */
    static SchemaTopic open(String bootstrapServers) throws IOException {
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            var topic = new NewTopic(NAME, 1, (short) 1).configs(Map.of("cleanup.policy", "compact"));
            admin.createTopics(List.of(topic)).all().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            if (!(failed.getCause() instanceof TopicExistsException)) {
                throw new IOException("topic " + NAME + " could not be created", failed.getCause());
            }
        } catch (TimeoutException failed) {
            throw new IOException("no answer from Kafka at " + bootstrapServers, failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while creating topic " + NAME, interrupted);
        }
        return new SchemaTopic(bootstrapServers);
    }

    /** Hands over every record from the first to the one that is last now. */
    void readAll(Consumer<SchemaRecord> reader) throws IOException {
        try (var consumer = new KafkaConsumer<>(
                // closing waits for the fetch that has nothing more to bring
                Map.of("bootstrap.servers", bootstrapServers, "auto.offset.reset", "none", "fetch.max.wait.ms", "10"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.assign(List.of(ONLY));
            consumer.seekToBeginning(List.of(ONLY));
            long end = consumer.endOffsets(List.of(ONLY)).getOrDefault(ONLY, 0L);
            while (consumer.position(ONLY) < end) {
                for (ConsumerRecord<byte[], byte[]> found : consumer.poll(Duration.ofSeconds(1))) {
                    reader.accept(read(found));
                }
            }
        }
    }

    /** Returns when the record is safe. */
    void append(SchemaRecord entry) {
        try {
            producer.send(new ProducerRecord<>(NAME, 0, SchemaRecordFormat.key(entry), SchemaRecordFormat.value(entry)))
                    .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException | KafkaException failed) {
            throw RegistryException.storage("no answer from Kafka at " + bootstrapServers + " (" + failed + ")");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw RegistryException.storage("interrupted while writing");
        }
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(2));
    }

    private static SchemaRecord read(ConsumerRecord<byte[], byte[]> found) throws IOException {
        try {
            return SchemaRecordFormat.read(found.key(), found.value());
        } catch (IOException unreadable) {
            throw new IOException(
                    "topic " + NAME + ", offset " + found.offset() + ": " + unreadable.getMessage(), unreadable);
        }
    }
}
