package io.tongbao.notifier.testing;

import io.tongbao.contracts.AlertStep;
import io.tongbao.contracts.AvroCodec;
import io.tongbao.contracts.Registry;
import io.tongbao.contracts.TopicCreation;
import io.tongbao.contracts.Topics;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The topic of alerts on a real broker, written in transactions as the processor does. */
public final class AlertsTopic implements AutoCloseable {
    private static final int PARTITIONS = 2;

    private final KafkaProducer<String, byte[]> producer;
    private final AvroCodec<AlertStep> codec;

    public AlertsTopic(String bootstrapServers, Registry registry) {
        registry.register(List.of(Topics.ALERTS));
        codec = new AvroCodec<>(registry, Topics.ALERTS, AlertStep.class);
        Map<String, Object> config = new HashMap<>(Map.of("bootstrap.servers", bootstrapServers));
        try (Admin admin = Admin.create(config)) {
            TopicCreation.createMissing(admin, List.of(Topics.ALERTS.toCreate(PARTITIONS, (short) 1)));
        }
        config.put("transactional.id", "test");
        producer = new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer());
        producer.initTransactions();
    }

    /** Writes steps in one transaction. */
    public void send(AlertStep.Builder... steps) {
        producer.beginTransaction();
        for (AlertStep.Builder each : steps) {
            producer.send(new ProducerRecord<>(Topics.ALERTS.name(), each.getAlertId(), codec.encode(each.build())));
        }
        producer.commitTransaction();
    }

    @Override
    public void close() {
        producer.close();
    }
}
