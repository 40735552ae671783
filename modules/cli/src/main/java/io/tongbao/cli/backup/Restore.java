package io.tongbao.cli.backup;

import io.tongbao.contracts.KafkaAnswers;
import io.tongbao.contracts.Registry;
import io.tongbao.contracts.Topics;
import io.tongbao.store.Database;
import io.tongbao.store.upkeep.Ledger;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.record.TimestampType;

/** Copies a backup to a system in which there is nothing yet, and in which nothing runs. */
public final class Restore {
    private static final long LOOK_AGAIN_MS = 200;
    private static final int LOOKS = 150;

    private final Map<String, String> kafka;
    private final Registry registry;
    private final Database database;
    private final short replication;

    /** @param replication factor of the topics */
    public Restore(Map<String, String> kafka, Registry registry, Database database, short replication) {
        this.kafka = Map.copyOf(kafka);
        this.registry = registry;
        this.database = database;
        this.replication = replication;
    }

    /**
     * Refuses a system that holds anything but what a restore that was cut short has left.
     *
     * @throws BackupException that names what is there
     */
    public void requireEmpty() {
        try (Admin admin = Admin.create(Map.copyOf(kafka))) {
            List<String> there = KeptTopics.there(admin);
            if (!there.isEmpty() && !isHalf(admin)) {
                throw new BackupException("there are topics already, " + there.get(0) + " and " + (there.size() - 1)
                        + " more: a backup is restored to a Kafka without any of Tongbao's / 已有主题" + there.get(0) + "等"
                        + there.size() + "个：只能恢复到没有通报主题的Kafka");
            }
        }
        // what a restore that was cut short has left there, no offsets beside it, is no use to anybody
        boolean hasTables = database.missingVersions().stream().noneMatch(each -> each.startsWith("V1__"));
        if (hasTables && !new Ledger(database).isFresh()) {
            throw new BackupException("the database holds figures or deliveries already: a backup is restored to an"
                    + " empty one / 数据库已有数据：只能恢复到空库");
        }
    }

    /**
     * Copies. Until it is done, nothing starts on what is there.
     *
     * @param progress takes how many records were written
     */
    public void from(BackupFolder folder, Manifest manifest, LongConsumer progress) throws IOException {
        requireEmpty();
        try (Admin admin = Admin.create(Map.copyOf(kafka))) {
            clear(admin);
            create(admin, List.of(new NewTopic(Topics.RESTORING, 1, replication)));
            Schemas schemas = Schemas.register(registry, manifest.schemas());
            create(admin, manifest.topics().stream().map(this::stampedBySender).toList());
            AtomicLong written = new AtomicLong();
            try (PartitionFiller filler = new PartitionFiller(kafka)) {
                for (Manifest.KeptTopic topic : manifest.topics()) {
                    for (Manifest.KeptPartition each : topic.files()) {
                        TopicPartition partition = new TopicPartition(topic.name(), each.partition());
                        try (KeptRecords.Reader records = new KeptRecords.Reader(folder.open(each.file()))) {
                            filler.fill(
                                    partition,
                                    records,
                                    each.end(),
                                    !topic.isCompacted(),
                                    schemas,
                                    () -> progress.accept(written.incrementAndGet()));
                        }
                    }
                }
            }
            requireEnds(admin, manifest);
            stampByBroker(admin, manifest);
            offsets(admin, manifest);
            tables(folder, manifest);
            delete(admin, List.of(Topics.RESTORING));
        }
    }

    private static boolean isHalf(Admin admin) {
        return KafkaAnswers.of(admin.listTopics().names()).contains(Topics.RESTORING);
    }

    /** Removes what a restore that was cut short has left. */
    private void clear(Admin admin) {
        if (isHalf(admin)) {
            delete(admin, KeptTopics.there(admin));
            delete(admin, List.of(Topics.RESTORING));
        }
        database.migrate();
        new Ledger(database).clear();
    }

    private NewTopic stampedBySender(Manifest.KeptTopic topic) {
        Map<String, String> config = new HashMap<>(topic.config());
        config.put(TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, TimestampType.CREATE_TIME.name);
        return new NewTopic(topic.name(), topic.files().size(), replication).configs(config);
    }

    /** From now on the broker says when something came in, where it did. */
    private static void stampByBroker(Admin admin, Manifest manifest) {
        Map<ConfigResource, Collection<AlterConfigOp>> changes = new HashMap<>();
        for (Manifest.KeptTopic each : manifest.topics()) {
            String type = each.config().get(TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG);
            if (type != null && !type.equals(TimestampType.CREATE_TIME.name)) {
                changes.put(
                        new ConfigResource(ConfigResource.Type.TOPIC, each.name()),
                        List.of(new AlterConfigOp(
                                new ConfigEntry(TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, type),
                                AlterConfigOp.OpType.SET)));
            }
        }
        KafkaAnswers.of(admin.incrementalAlterConfigs(changes).all());
    }

    /** That every record came to its offset. */
    private static void requireEnds(Admin admin, Manifest manifest) {
        for (Manifest.KeptTopic topic : manifest.topics()) {
            Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
            topic.files()
                    .forEach(
                            each -> asked.put(new TopicPartition(topic.name(), each.partition()), OffsetSpec.latest()));
            var ends = KafkaAnswers.of(admin.listOffsets(asked).all());
            for (Manifest.KeptPartition each : topic.files()) {
                TopicPartition partition = new TopicPartition(topic.name(), each.partition());
                long end = Objects.requireNonNull(ends.get(partition)).offset();
                if (!topic.isCompacted() && end != each.end()) {
                    throw new BackupException(partition + " ends at offset " + end + ", in the backup at " + each.end()
                            + ": somebody else has written to it; stop that, and run the same restore again"
                            + " / 恢复期间有其他写入，请停止后重新恢复");
                }
            }
        }
    }

    private static void offsets(Admin admin, Manifest manifest) {
        Map<String, Map<TopicPartition, OffsetAndMetadata>> groups = new HashMap<>();
        for (Manifest.KeptOffset each : manifest.offsets()) {
            groups.computeIfAbsent(each.group(), group -> new HashMap<>())
                    .put(
                            new TopicPartition(each.topic(), each.partition()),
                            new OffsetAndMetadata(each.offset(), each.metadata()));
        }
        groups.forEach((group, offsets) ->
                KafkaAnswers.of(admin.alterConsumerGroupOffsets(group, offsets).all()));
    }

    private void tables(BackupFolder folder, Manifest manifest) throws IOException {
        Ledger ledger = new Ledger(database);
        for (Manifest.KeptTable each : manifest.tables()) {
            try (InputStream rows = folder.open(each.file())) {
                ledger.fill(each.name(), each.columns(), rows);
            }
        }
    }

    private static void create(Admin admin, List<NewTopic> topics) {
        KafkaAnswers.of(admin.createTopics(topics).all());
        Set<String> wanted = new TreeSet<>(topics.stream().map(NewTopic::name).toList());
        await(admin, there -> there.containsAll(wanted), "topics " + wanted + " do not come up");
    }

    private static void delete(Admin admin, List<String> topics) {
        List<String> there = new ArrayList<>(topics);
        there.retainAll(KafkaAnswers.of(admin.listTopics().names()));
        KafkaAnswers.of(admin.deleteTopics(there).all());
        await(admin, now -> there.stream().noneMatch(now::contains), "topics " + there + " do not go away");
    }

    private static void await(Admin admin, Predicate<Set<String>> done, String otherwise) {
        for (int look = 0; !done.test(KafkaAnswers.of(admin.listTopics().names())); look++) {
            if (look == LOOKS) {
                throw new BackupException(otherwise + "; run the same restore again / 主题状态未更新，请重新恢复");
            }
            try {
                TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN_MS);
            } catch (InterruptedException e) {
                throw new InterruptException(e);
            }
        }
    }
}
