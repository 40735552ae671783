package io.tongbao.store.sink;

import io.tongbao.store.Database;
import io.tongbao.store.generation.GenerationMovedException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.avro.Schema;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One consumer of the sink: polls, has it landed, and tries again when the environment fails. */
final class SinkWorker implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(SinkWorker.class);
    private static final Duration POLL = Duration.ofMillis(500);
    /** Where so many records came at once more are waiting: they are read while these land. */
    private static final int MANY = 1_000;

    private static final long FIRST_PAUSE_MS = 100;
    private static final long LONGEST_PAUSE_MS = 10_000;

    private final Consumer<String, byte[]> consumer;
    private final Database database;
    private final BatchReader reader;
    private final Positions positions;
    private final SinkProgress progress;
    private final Clock clock;
    private final Intake intake;
    private final Landing landing;
    private final LandingLine line;
    /** Records that were received and have neither landed nor are to be read again. */
    private final AtomicInteger onTheWay = new AtomicInteger();

    private volatile boolean closing;
    private volatile long pauseMs = FIRST_PAUSE_MS;
    private Instant pausedUntil = Instant.MIN;

    SinkWorker(
            Consumer<String, byte[]> consumer,
            Database database,
            Intake intake,
            BatchReader reader,
            Positions positions,
            LandingLine line,
            SinkProgress progress,
            Clock clock) {
        this.consumer = consumer;
        this.database = database;
        this.intake = intake;
        this.landing = new Landing(intake);
        this.reader = reader;
        this.positions = positions;
        this.line = line;
        this.progress = progress;
        this.clock = clock;
    }

    @Override
    public void run() {
        try (consumer;
                line) {
            while (!closing) {
                step();
            }
        } catch (WakeupException e) {
            if (!closing) {
                throw e;
            }
        }
    }

    /** Ends the loop; what is being landed ends first. */
    void close() {
        closing = true;
        consumer.wakeup();
    }

    /** One turn: place if need be, poll, land; of very many records the last part may still be underway after it. */
    void step() {
        try {
            Instant now = clock.instant();
            if (now.isBefore(pausedUntil)) {
                consumer.poll(Duration.between(now, pausedUntil)); // reads nothing, but stays in its group
                return;
            }
            if (!positions.placed()) {
                positions.place();
            }
            ConsumerRecords<String, byte[]> polled = consumer.poll(POLL);
            if (positions.placed()) {
                land(polled);
            }
            if (!line.isUnderway()) {
                pauseMs = FIRST_PAUSE_MS;
            }
        } catch (OffsetOutOfRangeException e) {
            throw SinkHaltedException.outOfRange(intake.offsets(), String.valueOf(e.getMessage()));
        } catch (OffsetsMovedException e) {
            LOG.info("{}; reading on from there", e.getMessage());
            readAgain();
        } catch (GenerationMovedException e) {
            forgetWhatIsOnTheWay(); // the next generation's worker reads on
            throw e;
        } catch (SQLException | RegistryAwayException | RetriableException e) {
            waitAndTryAgain(e);
        }
    }

    private void land(ConsumerRecords<String, byte[]> polled) throws SQLException {
        List<OffsetMove> moves = positions.moves();
        if (moves.isEmpty()) {
            line.settle();
            lookForAnotherGeneration();
            return;
        }
        Batch batch = reader.read(polled, moves);
        positions.handedOver(moves);
        onTheWay.addAndGet(batch.size());
        progress.received(batch.size());
        line.begin(() -> land(batch));
        if (polled.count() < MANY) {
            line.settle();
        }
    }

    /** Nothing comes any more in the topics of a generation that another has taken the place of. */
    private void lookForAnotherGeneration() throws SQLException {
        try (Connection connection = database.connection()) {
            intake.fence().look(connection);
        }
        if (pauseMs > FIRST_PAUSE_MS) {
            progress.recovered(); // after trouble of its own: what keeps another one from landing stays told
        }
    }

    private void land(Batch batch) throws SQLException {
        try (Connection connection = database.connection()) {
            Landed landed = landing.land(connection, batch);
            pauseMs = FIRST_PAUSE_MS;
            onTheWay.addAndGet(-batch.size());
            progress.landed(batch, landed, newest(batch), clock.instant());
        }
    }

    /** Reads again from where the database stands, after a pause that doubles each time. */
    private void waitAndTryAgain(Exception cause) {
        line.rest(); // what lands meanwhile must not say that all is well
        LOG.warn("landing will be tried again in {} ms: {}", pauseMs, cause.toString());
        progress.retrying(cause);
        readAgain();
        pausedUntil = clock.instant().plusMillis(pauseMs);
        pauseMs = Math.min(2 * pauseMs, LONGEST_PAUSE_MS);
    }

    private void readAgain() {
        forgetWhatIsOnTheWay();
        positions.unsettle();
    }

    private void forgetWhatIsOnTheWay() {
        progress.received(-onTheWay.getAndSet(0));
    }

    private static @Nullable Instant newest(Batch batch) {
        return batch.records().stream()
                .map(SinkWorker::knownAt)
                .filter(Objects::nonNull)
                .max(Instant::compareTo)
                .orElse(null);
    }

    private static @Nullable Instant knownAt(IncomingRecord each) {
        Schema.Field field = each.value().getSchema().getField("known_at");
        return field == null ? each.timestamp() : (Instant) each.value().get(field.pos());
    }
}
