package io.tongbao.publisher;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what waits in an outbox, in its order, for as long as it takes. The producer itself tries again while Kafka is away, which
 * keeps the order and sends nothing twice; after a failure that it cannot mend, all that is not acknowledged is sent anew from
 * the oldest on, under the same ids (R1).
 */
final class Delivery implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);
    private static final Duration CLOSE = Duration.ofSeconds(5);
    private static final long PAUSE_MS = 500;

    /** Is told what became of entries, from several threads. */
    interface Told {
        void sent(long number, Place place);

        void refused(long number, PublishException why);
    }

    /** Makes the record of a row, addressed to its topic. */
    interface Addressing {
        ProducerRecord<String, byte[]> record(Outgoing row, Producer<String, byte[]> producer);
    }

    private final Supplier<Producer<String, byte[]>> connect;
    private final Addressing addressing;
    private final Outbox outbox;
    private final Told told;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final Thread thread = new Thread(this::run, "report-publisher");
    private volatile @Nullable String trouble;

    Delivery(Supplier<Producer<String, byte[]>> connect, Addressing addressing, Outbox outbox, Told told) {
        this.connect = connect;
        this.addressing = addressing;
        this.outbox = outbox;
        this.told = told;
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /** What keeps it from sending now; null when all is well. */
    @Nullable
    String trouble() {
        return trouble;
    }

    private void run() {
        boolean goesOn = true;
        while (goesOn) {
            Producer<String, byte[]> producer = null;
            boolean isClean = false;
            try {
                producer = connect.get();
                send(producer);
                isClean = true;
                goesOn = false;
            } catch (InterruptedException | InterruptException e) {
                goesOn = false;
            } catch (RuntimeException e) { // of the environment: whatever it is, what waits is kept
                trouble = String.valueOf(e.getMessage());
                LOG.warn("{} reports wait: {}", outbox.size(), trouble);
                goesOn = pause();
            } finally {
                if (producer != null) {
                    producer.close(isClean ? CLOSE : Duration.ZERO);
                }
            }
        }
    }

    private void send(Producer<String, byte[]> producer) throws InterruptedException {
        AtomicReference<@Nullable KafkaException> failed = new AtomicReference<>();
        long next = 0;
        while (stop.getCount() > 0) {
            OutboxEntry entry = outbox.from(next, PAUSE_MS);
            KafkaException failure = failed.get();
            if (failure != null) {
                throw failure;
            }
            if (entry != null) {
                next = entry.number() + 1;
                Outgoing row = entry.outgoing();
                var unused = producer.send(
                        addressing.record(row, producer), (place, e) -> acknowledged(entry.number(), place, e, failed));
            }
        }
    }

    private void acknowledged(
            long number,
            @Nullable RecordMetadata place,
            @Nullable Exception e,
            AtomicReference<@Nullable KafkaException> failed) {
        if (e == null && place != null) {
            trouble = null;
            if (outbox.done(number)) {
                told.sent(number, new Place(place.topic(), place.partition(), place.offset()));
            }
        } else if (e
                instanceof RecordTooLargeException) { // it will never be taken, and must not keep the others waiting
            if (outbox.done(number)) {
                told.refused(number, new PublishException("a report is larger than Kafka takes: " + e.getMessage(), e));
            }
        } else {
            failed.compareAndSet(null, e instanceof KafkaException k ? k : new KafkaException(e));
        }
    }

    private boolean pause() {
        try {
            return !stop.await(PAUSE_MS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Gives what is under way a little time; what is not acknowledged then waits in the outbox. */
    @Override
    public void close() {
        stop.countDown();
        try {
            thread.join(2 * PAUSE_MS + CLOSE.toMillis());
            thread.interrupt();
            thread.join(CLOSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
