package io.tongbao.cli.backup;

import io.tongbao.contracts.KafkaAnswers;
import io.tongbao.contracts.Registry;
import io.tongbao.store.upkeep.Ledger;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongConsumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Copies a system, which may run meanwhile, to a folder. */
public final class Backup {
    private static final Duration POLL = Duration.ofMillis(500);

    private final Map<String, String> kafka;
    private final Registry registry;
    private final Ledger ledger;
    private final Clock clock;

    /** @param kafka settings of every Kafka client */
    public Backup(Map<String, String> kafka, Registry registry, Ledger ledger, Clock clock) {
        this.kafka = Map.copyOf(kafka);
        this.registry = registry;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * What would be copied: the end of each topic now, in offsets over all its partitions.
     *
     * @param patience how long to wait for a moment without open transactions
     * @throws BackupException when there was no such moment
     */
    public Map<String, Long> plan(Duration patience) {
        try (Admin admin = Admin.create(Map.copyOf(kafka))) {
            Map<String, Long> plan = new LinkedHashMap<>();
            Cut cut = Cut.find(admin, partitions(admin, KeptTopics.of(admin).keySet()), patience);
            cut.ends().forEach((each, end) -> plan.merge(each.topic(), end, Long::sum));
            return plan;
        }
    }

    /**
     * Copies.
     *
     * @param partitions of topics that are spread
     * @param seeds that were loaded, by their marks
     * @param patience how long to wait for a moment without open transactions
     * @param progress takes how many offsets were passed
     * @throws BackupException when the folder is in use, or there was no such moment
     */
    public Manifest to(
            BackupFolder folder, int partitions, List<String> seeds, Duration patience, LongConsumer progress)
            throws IOException {
        folder.begin();
        try (Admin admin = Admin.create(Map.copyOf(kafka))) {
            Map<String, Map<String, String>> topics = KeptTopics.of(admin);
            Cut cut = Cut.find(admin, partitions(admin, topics.keySet()), patience);
            List<Manifest.KeptTopic> kept = new ArrayList<>();
            long passed = 0;
            // what is compacted first: the sooner, the less of it a later value has taken the place of
            List<String> inOrder = topics.keySet().stream()
                    .sorted((a, b) -> Boolean.compare(isCompacted(topics, b), isCompacted(topics, a)))
                    .toList();
            try (Consumer<byte[], byte[]> consumer = consumer()) {
                for (String topic : inOrder) {
                    List<Manifest.KeptPartition> files = new ArrayList<>();
                    for (TopicPartition each : ofTopic(cut, topic)) {
                        long end = Objects.requireNonNull(cut.ends().get(each));
                        files.add(copy(consumer, each, end, folder, passed, progress));
                        passed += end;
                    }
                    kept.add(new Manifest.KeptTopic(topic, Objects.requireNonNull(topics.get(topic)), files));
                }
            }
            // after the topics: what was told by then is not told again
            List<Manifest.KeptTable> tables = tables(folder);
            Manifest manifest = new Manifest(
                    Manifest.FORMAT,
                    clock.instant().toString(),
                    partitions,
                    seeds,
                    Schemas.kept(registry),
                    kept,
                    offsets(cut),
                    tables);
            folder.finish(manifest);
            return manifest;
        }
    }

    private static boolean isCompacted(Map<String, Map<String, String>> topics, String topic) {
        return new Manifest.KeptTopic(topic, Objects.requireNonNull(topics.get(topic)), List.of()).isCompacted();
    }

    private static List<TopicPartition> ofTopic(Cut cut, String topic) {
        return cut.ends().keySet().stream()
                .filter(each -> each.topic().equals(topic))
                .sorted((a, b) -> Integer.compare(a.partition(), b.partition()))
                .toList();
    }

    private static List<TopicPartition> partitions(Admin admin, Iterable<String> topics) {
        List<String> names = new ArrayList<>();
        topics.forEach(names::add);
        List<TopicPartition> partitions = new ArrayList<>();
        for (TopicDescription topic :
                KafkaAnswers.of(admin.describeTopics(names).allTopicNames()).values()) {
            topic.partitions().forEach(each -> partitions.add(new TopicPartition(topic.name(), each.partition())));
        }
        return partitions;
    }

    private static Manifest.KeptPartition copy(
            Consumer<byte[], byte[]> consumer,
            TopicPartition partition,
            long end,
            BackupFolder folder,
            long before,
            LongConsumer progress)
            throws IOException {
        HashedFile file = folder.create(partition + ".avro");
        long count;
        try (file;
                KeptRecords.Writer writer = new KeptRecords.Writer(file)) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long position = end == 0 ? 0 : consumer.position(partition);
            while (position < end) {
                for (ConsumerRecord<byte[], byte[]> each : consumer.poll(POLL)) {
                    if (each.offset() < end) {
                        writer.add(each);
                    }
                }
                position = consumer.position(partition);
                progress.accept(before + Math.min(position, end));
            }
            count = writer.count();
        }
        return new Manifest.KeptPartition(partition.partition(), end, count, file.kept());
    }

    private List<Manifest.KeptTable> tables(BackupFolder folder) throws IOException {
        Map<String, HashedFile> files = new HashMap<>();
        Map<String, Ledger.Copied> copied = ledger.copy(table -> {
            HashedFile file = folder.create(table + ".copy");
            files.put(table, file);
            return file;
        });
        return copied.entrySet().stream()
                .map(each -> new Manifest.KeptTable(
                        each.getKey(),
                        each.getValue().columns(),
                        each.getValue().rows(),
                        Objects.requireNonNull(files.get(each.getKey())).kept()))
                .toList();
    }

    private static List<Manifest.KeptOffset> offsets(Cut cut) {
        List<Manifest.KeptOffset> kept = new ArrayList<>();
        cut.offsets()
                .forEach((group, offsets) -> offsets.forEach((each, offset) -> kept.add(new Manifest.KeptOffset(
                        group, each.topic(), each.partition(), offset.offset(), offset.metadata()))));
        return kept;
    }

    private Consumer<byte[], byte[]> consumer() {
        Map<String, Object> config = new HashMap<>(kafka);
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        return new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }
}
