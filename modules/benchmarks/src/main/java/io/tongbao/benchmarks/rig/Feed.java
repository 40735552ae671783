package io.tongbao.benchmarks.rig;

import io.tongbao.contracts.AvroCodec;
import io.tongbao.contracts.Topic;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/**
 * Writes records to a topic as fast as the broker takes them.
 *
 * @param <T> the topic's record
 */
public final class Feed<T extends SpecificRecord> implements AutoCloseable {
    private static final int BATCH_BYTES = 256 * 1024;

    private final String topic;
    private final AvroCodec<T> codec;
    private final Producer<String, byte[]> producer;
    private volatile @Nullable Exception failure;

    /** A feed of a topic of the rig's broker. */
    public Feed(Rig rig, Topic topic, Class<T> type) {
        this.topic = topic.name();
        this.codec = new AvroCodec<>(rig.registry(), topic, type);
        Map<String, Object> config = Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                rig.bootstrapServers(),
                ProducerConfig.LINGER_MS_CONFIG,
                5,
                ProducerConfig.BATCH_SIZE_CONFIG,
                BATCH_BYTES);
        this.producer = new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer());
    }

    /** Sends a record. */
    public void send(String key, T value) {
        var unused = producer.send(new ProducerRecord<>(topic, key, codec.encode(value)), (at, problem) -> {
            if (problem != null) {
                failure = problem;
            }
        });
    }

    /** Waits until the broker has all of it. */
    @Override
    public void close() {
        producer.close();
        if (failure != null) {
            throw new IllegalStateException("not all could be written to " + topic, failure);
        }
    }
}
