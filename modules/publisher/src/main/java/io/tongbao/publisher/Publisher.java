package io.tongbao.publisher;

import io.tongbao.contracts.AvroCodec;
import io.tongbao.contracts.ClockTick;
import io.tongbao.contracts.Decision;
import io.tongbao.contracts.EconomicReport;
import io.tongbao.contracts.ProjectReport;
import io.tongbao.contracts.RecordDigest;
import io.tongbao.contracts.ReferenceChange;
import io.tongbao.contracts.RegionPartitioner;
import io.tongbao.contracts.Registry;
import io.tongbao.contracts.TargetLetter;
import io.tongbao.contracts.Topic;
import io.tongbao.contracts.Topics;
import java.time.Duration;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/** Sends records to the input topics, idempotently and in order. Safe for several threads. */
public final class Publisher implements AutoCloseable {
    private static final Duration CLOSE = Duration.ofSeconds(10);

    private final Producer<String, byte[]> producer;
    private final Supplier<ReferenceVersions> standing;
    private final AvroCodec<EconomicReport> reports;
    private final AvroCodec<ProjectReport> projects;
    private final AvroCodec<TargetLetter> targets;
    private final AvroCodec<ReferenceChange> reference;
    private final AvroCodec<Decision> decisions;
    private final AvroCodec<ClockTick> clock;

    Publisher(Producer<String, byte[]> producer, Registry registry, Supplier<ReferenceVersions> standing) {
        this.producer = producer;
        this.standing = standing;
        this.reports = new AvroCodec<>(registry, Topics.REPORTS, EconomicReport.class);
        this.projects = new AvroCodec<>(registry, Topics.PROJECTS, ProjectReport.class);
        this.targets = new AvroCodec<>(registry, Topics.TARGETS, TargetLetter.class);
        this.reference = new AvroCodec<>(registry, Topics.REFERENCE, ReferenceChange.class);
        this.decisions = new AvroCodec<>(registry, Topics.DECISIONS, Decision.class);
        this.clock = new AvroCodec<>(registry, Topics.CLOCK, ClockTick.class);
    }

    /**
     * A publisher to a cluster.
     *
     * @param kafka {@code bootstrap.servers} and whatever else its clients need, such as TLS; delivery guarantees and
     *     partitioning are not for these settings to change
     */
    public static Publisher connect(Map<String, String> kafka, Registry registry) {
        return new Publisher(Clients.producer(kafka), registry, () -> {
            try (var consumer = Clients.consumer(kafka)) {
                return ReferenceVersions.read(consumer, registry);
            }
        });
    }

    /**
     * Sends what the journal does not know as sent, and waits until all of it is acknowledged. Where the topic changes,
     * all before is acknowledged first: put reference data before the reports that refer to it. Reference data that
     * stands already is not sent again.
     *
     * @param rows in an order that is the same when the run is resumed; closed at the end
     * @param acknowledged gets how many rows are done, from several threads
     * @throws PublishException if something could not be sent; the same call with the same journal goes on
     */
    public Published publish(Stream<Outgoing> rows, Journal journal, LongConsumer acknowledged) {
        Run run = new Run(journal, acknowledged);
        try (rows) {
            send(rows.iterator(), run, journal);
            producer.flush();
        } finally {
            journal.force();
        }
        return run.published();
    }

    /** What tells a report's record, as it is sent here, from any other. */
    public String digest(EconomicReport report) {
        return RecordDigest.of(encode(report));
    }

    @Override
    public void close() {
        producer.close(CLOSE);
    }

    private void send(Iterator<Outgoing> rows, Run run, Journal journal) {
        Topic topic = null;
        ReferenceVersions versions = null;
        for (long index = 0; rows.hasNext(); index++) {
            run.stopIfFailed();
            Outgoing row = rows.next();
            if (topic != null && !topic.name().equals(row.topic().name())) {
                producer.flush();
                run.stopIfFailed();
            }
            topic = row.topic();
            Optional<Place> before = journal.sent(index);
            if (before.isPresent()) {
                run.before(index, row, before.get());
                continue;
            }
            SpecificRecord value = row.value();
            if (value instanceof ReferenceChange change) {
                versions = versions == null ? standing.get() : versions;
                value = versions.next(change).orElse(null);
            }
            send(index, row, value, run);
        }
    }

    private void send(long index, Outgoing row, @Nullable SpecificRecord value, Run run) {
        if (value == null) {
            run.unchanged();
            return;
        }
        Long time = row.knownAt() == null ? null : row.knownAt().toEpochMilli();
        var record = new ProducerRecord<>(row.topic().name(), partition(row), time, row.key(), encode(value));
        try {
            var unused = producer.send(record, (metadata, failure) -> run.done(index, row, metadata, failure));
        } catch (KafkaException e) {
            throw Run.failed(row, e);
        }
    }

    /** Null where the producer's {@link RegionPartitioner} finds it by the key. */
    private @Nullable Integer partition(Outgoing row) {
        String region = row.region();
        String topic = row.topic().name();
        return region == null
                ? null
                : RegionPartitioner.partition(
                        region.strip(), producer.partitionsFor(topic).size());
    }

    /** Codecs are not safe for several threads. */
    private synchronized byte[] encode(SpecificRecord value) {
        if (value instanceof EconomicReport report) {
            return reports.encode(report);
        }
        if (value instanceof ProjectReport report) {
            return projects.encode(report);
        }
        if (value instanceof TargetLetter letter) {
            return targets.encode(letter);
        }
        if (value instanceof ReferenceChange change) {
            return reference.encode(change);
        }
        if (value instanceof Decision decision) {
            return decisions.encode(decision);
        }
        if (value instanceof ClockTick tick) {
            return clock.encode(tick);
        }
        throw new IllegalArgumentException("no input takes a "
                + value.getSchema().getName()
                + "; reports, projects, targets, reference data, decisions and the clock do");
    }
}
