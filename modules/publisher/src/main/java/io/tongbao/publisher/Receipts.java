package io.tongbao.publisher;

import io.tongbao.contracts.AcceptedProject;
import io.tongbao.contracts.AcceptedReport;
import io.tongbao.contracts.AcceptedTarget;
import io.tongbao.contracts.AvroCodec;
import io.tongbao.contracts.ReferenceChange;
import io.tongbao.contracts.Registry;
import io.tongbao.contracts.Rejected;
import io.tongbao.contracts.Rejudged;
import io.tongbao.contracts.Topic;
import io.tongbao.contracts.Topics;
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
import org.apache.kafka.common.TopicPartition;

/** Waits until what was sent is decided, by reading what was accepted, definitions and rejects. For one thread. */
public final class Receipts implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(100);
    private static final List<Topic> RESULTS = List.of(
            Topics.ACCEPTED, Topics.ACCEPTED_PROJECTS, Topics.ACCEPTED_TARGETS, Topics.DEFINITIONS, Topics.REJECTS);

    private final Consumer<byte[], byte[]> consumer;
    private final AvroCodec<AcceptedReport> accepted;
    private final AvroCodec<AcceptedProject> projects;
    private final AvroCodec<AcceptedTarget> targets;
    private final AvroCodec<ReferenceChange> defined;
    private final AvroCodec<Rejected> rejected;
    private final LongSupplier nanoTime;

    Receipts(Consumer<byte[], byte[]> consumer, Registry registry, LongSupplier nanoTime) {
        this.consumer = consumer;
        this.nanoTime = nanoTime;
        this.accepted = new AvroCodec<>(registry, Topics.ACCEPTED, AcceptedReport.class);
        this.projects = new AvroCodec<>(registry, Topics.ACCEPTED_PROJECTS, AcceptedProject.class);
        this.targets = new AvroCodec<>(registry, Topics.ACCEPTED_TARGETS, AcceptedTarget.class);
        this.defined = new AvroCodec<>(registry, Topics.DEFINITIONS, ReferenceChange.class);
        this.rejected = new AvroCodec<>(registry, Topics.REJECTS, Rejected.class);
    }

    /** Reads a cluster's results; {@code kafka} as for {@link Publisher#connect}. */
    public static Receipts connect(Map<String, String> kafka, Registry registry) {
        return new Receipts(Clients.consumer(kafka), registry, System::nanoTime);
    }

    /** Where results end now. Take it before anything is sent, and keep it in the journal. */
    public Map<TopicPartition, Long> mark() {
        return Map.copyOf(TopicReader.ends(consumer, RESULTS));
    }

    /**
     * Waits until every report, target, definition and retraction is decided, or nothing was heard of any of them for as long as
     * {@code patience}.
     *
     * @param from what {@link #mark()} gave before they were sent; other topics in it are not looked at
     * @param sent what was sent, of decisions retractions only: the others leave no event
     * @param decided gets how many are decided
     * @return receipts in the order of {@code sent}
     */
    public List<Receipt> await(
            Map<TopicPartition, Long> from, List<Sent> sent, Duration patience, LongConsumer decided) {
        Map<Place, Sent> open = new HashMap<>();
        sent.forEach(s -> open.put(s.place(), s));
        long judged = sent.stream().filter(Receipts::isJudged).count();
        List<Receipt> receipts = new ArrayList<>();
        TopicReader.begin(consumer, from, RESULTS);
        long missing = judged;
        long heard = nanoTime.getAsLong();
        while (missing > 0 && nanoTime.getAsLong() - heard < patience.toNanos()) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                int before = receipts.size();
                decide(record, open, receipts);
                if (receipts.size() > before) {
                    missing -= isJudged(receipts.get(before).sent()) ? 1 : 0;
                    heard = nanoTime.getAsLong();
                }
            }
            decided.accept(judged - missing);
        }
        open.values().stream().filter(Receipts::isJudged).forEach(s -> receipts.add(Receipt.undecided(s)));
        receipts.sort(Comparator.comparingLong(r -> r.sent().index()));
        return List.copyOf(receipts);
    }

    @Override
    public void close() {
        consumer.close();
    }

    private void decide(ConsumerRecord<byte[], byte[]> record, Map<Place, Sent> open, List<Receipt> receipts) {
        if (record.topic().equals(Topics.ACCEPTED.name())) {
            AcceptedReport report = accepted.decode(record.value());
            if (!isSumOfProjects(report)) {
                decided(
                        open,
                        report.getSourceTopic(),
                        report.getSourcePartition(),
                        report.getSourceOffset(),
                        sent -> receipts.add(Receipt.accepted(sent, report)));
            }
        } else if (record.topic().equals(Topics.ACCEPTED_PROJECTS.name())) {
            AcceptedProject project = projects.decode(record.value());
            if (!Rejudged.is(project)) {
                decided(
                        open,
                        project.getSourceTopic(),
                        project.getSourcePartition(),
                        project.getSourceOffset(),
                        sent -> receipts.add(Receipt.accepted(sent, project)));
            }
        } else if (record.topic().equals(Topics.ACCEPTED_TARGETS.name())) {
            AcceptedTarget target = targets.decode(record.value());
            decided(
                    open,
                    target.getSourceTopic(),
                    target.getSourcePartition(),
                    target.getSourceOffset(),
                    sent -> receipts.add(Receipt.accepted(sent, target)));
        } else if (record.topic().equals(Topics.DEFINITIONS.name())) {
            ReferenceChange change = defined.decode(record.value());
            decided(
                    open,
                    change.getSourceTopic(),
                    change.getSourcePartition(),
                    change.getSourceOffset(),
                    sent -> receipts.add(Receipt.defined(sent, change)));
        } else {
            Rejected reject = rejected.decode(record.value());
            decided(
                    open,
                    reject.getSourceTopic(),
                    reject.getSourcePartition(),
                    reject.getSourceOffset(),
                    sent -> receipts.add(Receipt.rejected(sent, reject)));
        }
    }

    private static void decided(
            Map<Place, Sent> open,
            String topic,
            int partition,
            long offset,
            java.util.function.Consumer<Sent> receipt) {
        Sent sent = open.remove(new Place(topic, partition, offset));
        if (sent != null) {
            receipt.accept(sent);
        }
    }

    /** What a progress report or a definition adds up to is not what became of it: that has an event of its own. */
    private static boolean isSumOfProjects(AcceptedReport report) {
        String topic = report.getSourceTopic();
        return topic.equals(Topics.PROJECTS.name()) || topic.equals(Topics.REFERENCE.name());
    }

    private static boolean isJudged(Sent sent) {
        String topic = sent.place().topic();
        return !topic.equals(Topics.CLOCK.name());
    }
}
