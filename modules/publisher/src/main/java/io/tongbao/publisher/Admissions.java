package io.tongbao.publisher;

import io.tongbao.contracts.AvroCodec;
import io.tongbao.contracts.Registry;
import io.tongbao.contracts.Rejected;
import io.tongbao.contracts.Topic;
import io.tongbao.contracts.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * Waits until admission has looked at what was sent to an ingress topic, by reading the shared topics, where each record names
 * the place that it came in by, and the rejects. For one thread; it takes the right to read these.
 */
public final class Admissions implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(100);
    private static final List<Topic> READ = List.of(Topics.REPORTS, Topics.PROJECTS, Topics.TARGETS, Topics.REJECTS);

    private final Consumer<byte[], byte[]> consumer;
    private final AvroCodec<Rejected> rejected;
    private final LongSupplier nanoTime;

    Admissions(Consumer<byte[], byte[]> consumer, Registry registry, LongSupplier nanoTime) {
        this.consumer = consumer;
        this.nanoTime = nanoTime;
        this.rejected = new AvroCodec<>(registry, Topics.REJECTS, Rejected.class);
    }

    /** Reads those of a cluster; {@code kafka} as for {@link Publisher#connect}. */
    public static Admissions connect(Map<String, String> kafka, Registry registry) {
        return new Admissions(Clients.consumer(kafka), registry, System::nanoTime);
    }

    /** Whether a topic is there to be sent to. */
    public boolean isThere(Topic ingress) {
        List<PartitionInfo> partitions = consumer.partitionsFor(ingress.name());
        return partitions != null && !partitions.isEmpty();
    }

    /** Where the topics end now. Take it before anything is sent, and keep it in the journal. */
    public Map<TopicPartition, Long> mark() {
        return Map.copyOf(TopicReader.ends(consumer, READ));
    }

    /**
     * Waits until each is forwarded or refused, or nothing was heard of any for as long as {@code patience}.
     *
     * @param from what {@link #mark} gave before they were sent; other topics in it are not looked at
     * @param looked gets how many admission has looked at
     */
    public Admitted await(Map<TopicPartition, Long> from, List<Sent> sent, Duration patience, LongConsumer looked) {
        Map<Place, Sent> open = new HashMap<>();
        sent.forEach(each -> open.put(each.place(), each));
        List<Sent> forwarded = new ArrayList<>();
        List<Receipt> decided = new ArrayList<>();
        TopicReader.begin(consumer, from, READ);
        long heard = nanoTime.getAsLong();
        while (!open.isEmpty() && nanoTime.getAsLong() - heard < patience.toNanos()) {
            int before = open.size();
            consumer.poll(POLL).forEach(record -> look(record, open, forwarded, decided));
            if (open.size() < before) {
                heard = nanoTime.getAsLong();
            }
            looked.accept(sent.size() - open.size());
        }
        open.values().forEach(each -> decided.add(Receipt.undecided(each)));
        forwarded.sort(Comparator.comparingLong(Sent::index));
        return new Admitted(forwarded, decided);
    }

    @Override
    public void close() {
        consumer.close();
    }

    private void look(
            ConsumerRecord<byte[], byte[]> record, Map<Place, Sent> open, List<Sent> forwarded, List<Receipt> decided) {
        if (record.topic().equals(Topics.REJECTS.name())) {
            Rejected reject = rejected.decode(record.value());
            Sent refused = open.remove(
                    new Place(reject.getSourceTopic(), reject.getSourcePartition(), reject.getSourceOffset()));
            if (refused != null) {
                decided.add(Receipt.rejected(refused, reject));
            }
            return;
        }
        Sent taken = open.remove(cameInBy(record));
        if (taken != null) {
            Place shared = new Place(record.topic(), record.partition(), record.offset());
            forwarded.add(new Sent(taken.index(), taken.origin(), shared));
        }
    }

    /** Null where it came by no ingress topic. */
    private static @Nullable Place cameInBy(ConsumerRecord<byte[], byte[]> record) {
        Header header = record.headers().lastHeader(Ingress.CAME_IN_BY);
        return header == null ? null : Place.parse(new String(header.value(), StandardCharsets.UTF_8));
    }
}
