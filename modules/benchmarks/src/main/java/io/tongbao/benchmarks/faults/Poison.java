package io.tongbao.benchmarks.faults;

import io.tongbao.contracts.Topic;
import io.tongbao.contracts.Topics;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Bytes in every input topic that are no record: what must be refused by its place, and stop nobody. */
record Poison(long seed, Ledger ledger) implements Fault {
    /** How the serialisers begin: a zero, and the number of a schema in four bytes. */
    private static final int HEAD = 5;

    private static final int MOST_BYTES = 40;

    @Override
    public String what() {
        return "poison in every input topic";
    }

    @Override
    public Set<String> touches() {
        return Set.of(Cluster.KAFKA);
    }

    @Override
    public void inject(Cluster cluster) throws Exception {
        SplittableRandom random = new SplittableRandom(seed);
        Map<String, Object> config = Map.of("bootstrap.servers", cluster.bootstrapServers());
        try (Producer<byte[], byte[]> producer =
                new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer())) {
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            for (Topic topic : Topics.inputs()) {
                byte[] junk = bytes(random, 1 + random.nextInt(MOST_BYTES));
                byte[] looksRight = bytes(random, HEAD + random.nextInt(MOST_BYTES));
                looksRight[0] = 0; // the number that follows is no schema's
                sent.add(producer.send(new ProducerRecord<>(topic.name(), bytes(random, 4), junk)));
                sent.add(producer.send(new ProducerRecord<>(topic.name(), null, looksRight)));
            }
            for (Future<RecordMetadata> each : sent) {
                RecordMetadata place = each.get();
                ledger.poisoned(place.topic() + "-" + place.partition() + "@" + place.offset());
            }
        }
    }

    private static byte[] bytes(SplittableRandom random, int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    @Override
    public void heal(Cluster cluster) {
        // it stays where it is
    }
}
