package io.tongbao.publisher;

import io.tongbao.contracts.LogKeys;
import io.tongbao.contracts.Registry;
import io.tongbao.contracts.Submission;
import io.tongbao.contracts.SubmittedRow;
import io.tongbao.contracts.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes what was handed in, all of it or nothing: the rows and the submission, which says where they lie, in one
 * transaction. Safe for several threads, one submission at a time.
 */
public final class SubmissionWriter implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SubmissionWriter.class);
    private static final Duration CLOSE = Duration.ofSeconds(5);
    private static final Duration TURN = Duration.ofSeconds(10);

    private final Supplier<Producer<String, byte[]>> connect;
    private final InputCodec codec;
    private final ReentrantLock turn = new ReentrantLock(true);
    private @Nullable Producer<String, byte[]> producer;

    SubmissionWriter(Supplier<Producer<String, byte[]>> connect, Registry registry) {
        this.connect = connect;
        this.codec = new InputCodec(registry);
    }

    /**
     * A writer to a cluster. It connects when the first submission comes, and anew after a failure.
     *
     * @param kafka as for {@link Publisher#connect}
     * @param instance which gateway this is: another of the same name takes its place
     */
    public static SubmissionWriter connect(Map<String, String> kafka, Registry registry, String instance) {
        return new SubmissionWriter(() -> Clients.transactional(kafka, "tongbao-gateway-" + instance), registry);
    }

    /**
     * Writes a submission.
     *
     * @param submission with all its rows; those that are published get topic, partition and offset here
     * @param published what to publish, by the number of its row
     * @throws PublishException when it is not known that all of it is there: try again, the same is never taken twice
     */
    public Submission write(Submission submission, Map<Integer, Outgoing> published) {
        takeTurn(submission);
        try {
            return writeNow(submission, published);
        } finally {
            turn.unlock();
        }
    }

    /** Who waits while Kafka is away hears so as soon as the one before. */
    private void takeTurn(Submission submission) {
        try {
            if (!turn.tryLock(TURN.toSeconds(), TimeUnit.SECONDS)) {
                throw new PublishException(
                        "submission " + submission.getReceipt() + " was not published: others wait for Kafka", null);
            }
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    private Submission writeNow(Submission submission, Map<Integer, Outgoing> published) {
        try {
            Producer<String, byte[]> connected = connected();
            connected.beginTransaction();
            Map<Integer, Future<RecordMetadata>> places = new TreeMap<>();
            published.forEach(
                    (row, each) -> places.put(row, connected.send(codec.record(each, each.value(), connected))));
            connected.flush();
            Submission placed = placed(submission, places);
            Future<RecordMetadata> last = connected.send(
                    new ProducerRecord<>(Topics.SUBMISSIONS.name(), placed.getReceipt(), codec.encode(placed)));
            connected.flush();
            last.get();
            connected.commitTransaction();
            LOG.atInfo()
                    .addKeyValue(LogKeys.RECEIPT, placed.getReceipt())
                    .log(
                            "{} of {} is {}: {} rows, {} of them published",
                            placed.getKind(),
                            placed.getPublisher(),
                            placed.getOutcome(),
                            placed.getRows().size(),
                            published.size());
            return placed;
        } catch (InterruptedException e) {
            drop();
            throw new InterruptException(e);
        } catch (KafkaException | ExecutionException e) {
            drop();
            throw new PublishException(
                    "submission " + submission.getReceipt() + " could not be published: " + e.getMessage(), e);
        }
    }

    private static Submission placed(Submission submission, Map<Integer, Future<RecordMetadata>> places)
            throws InterruptedException, ExecutionException {
        List<SubmittedRow> rows = new ArrayList<>(submission.getRows());
        for (Map.Entry<Integer, Future<RecordMetadata>> each : places.entrySet()) {
            RecordMetadata place = each.getValue().get();
            rows.set(
                    each.getKey(),
                    SubmittedRow.newBuilder(rows.get(each.getKey()))
                            .setTopic(place.topic())
                            .setPartition(place.partition())
                            .setOffset(place.offset())
                            .build());
        }
        return Submission.newBuilder(submission).setRows(rows).build();
    }

    private Producer<String, byte[]> connected() {
        if (producer == null) {
            Producer<String, byte[]> made = connect.get();
            try {
                made.initTransactions();
            } catch (KafkaException e) {
                made.close(Duration.ZERO);
                throw e;
            }
            producer = made;
        }
        return producer;
    }

    /** What is not committed is aborted by the next one of this name, or by the broker when its time is over. */
    private void drop() {
        if (producer != null) {
            try {
                producer.close(Duration.ZERO);
            } catch (KafkaException e) {
                LOG.warn("the gateway's producer could not be closed: {}", e.getMessage());
            }
            producer = null;
        }
    }

    @Override
    public void close() {
        turn.lock();
        try {
            if (producer != null) {
                producer.close(CLOSE);
                producer = null;
            }
        } finally {
            turn.unlock();
        }
    }
}
