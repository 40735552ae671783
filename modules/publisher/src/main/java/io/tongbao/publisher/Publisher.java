package io.tongbao.publisher;

import io.tongbao.contracts.EconomicReport;
import io.tongbao.contracts.ReferenceChange;
import io.tongbao.contracts.Registry;
import io.tongbao.contracts.Sha256;
import io.tongbao.contracts.Topic;
import java.time.Duration;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/** Sends records to the input topics, idempotently and in order. Safe for several threads. */
public final class Publisher implements AutoCloseable {
    private static final Duration CLOSE = Duration.ofSeconds(10);

    private final Producer<String, byte[]> producer;
    private final Supplier<ReferenceVersions> standing;
    private final InputCodec codec;

    Publisher(Producer<String, byte[]> producer, Registry registry, Supplier<ReferenceVersions> standing) {
        this.producer = producer;
        this.standing = standing;
        this.codec = new InputCodec(registry);
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
        return Sha256.of(codec.encode(report));
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
        try {
            var unused = producer.send(
                    codec.record(row, value, producer), (metadata, failure) -> run.done(index, row, metadata, failure));
        } catch (KafkaException e) {
            throw Run.failed(row, e);
        }
    }
}
