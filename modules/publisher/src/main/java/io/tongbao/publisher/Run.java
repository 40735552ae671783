package io.tongbao.publisher;

import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongConsumer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;

/** What has been acknowledged so far; the producer's thread reports to it. */
final class Run {
    private final Journal journal;
    private final LongConsumer progress;
    private final List<Sent> sent = new ArrayList<>();
    private long unchanged;
    private @Nullable PublishException failure;

    Run(Journal journal, LongConsumer progress) {
        this.journal = journal;
        this.progress = progress;
    }

    synchronized void done(long index, Outgoing row, @Nullable RecordMetadata metadata, @Nullable Exception e) {
        if (e != null || metadata == null) {
            fail(failed(row, e));
            return;
        }
        if (row.knownAt() != null && metadata.timestamp() != row.knownAt().toEpochMilli()) {
            fail(new PublishException(
                    row.origin() + ": the broker stamped it "
                            + Instant.ofEpochMilli(metadata.timestamp()) + " instead of " + row.knownAt()
                            + "; somebody changed message.timestamp.type of " + metadata.topic() + " meanwhile",
                    null));
            return;
        }
        Place place = new Place(metadata.topic(), metadata.partition(), metadata.offset());
        try {
            journal.add(index, place);
        } catch (UncheckedIOException disk) {
            // the producer would only log it
            fail(failed(row, disk));
        }
        add(index, row, place);
    }

    synchronized void before(long index, Outgoing row, Place place) {
        add(index, row, place);
    }

    synchronized void unchanged() {
        unchanged++;
        progress.accept(sent.size() + unchanged);
    }

    synchronized void stopIfFailed() {
        if (failure != null) {
            throw failure;
        }
    }

    synchronized Published published() {
        stopIfFailed();
        sent.sort(Comparator.comparingLong(Sent::index));
        return new Published(sent, unchanged);
    }

    static PublishException failed(Outgoing row, @Nullable Exception cause) {
        String why = cause == null ? "no acknowledgement" : cause.getMessage();
        return new PublishException(
                row.origin() + ": could not be sent to " + row.topic().name() + " (" + why
                        + "); check that the broker runs, then run the same command again: it goes on from here",
                cause);
    }

    private void fail(PublishException e) {
        if (failure == null) {
            failure = e;
        }
    }

    private void add(long index, Outgoing row, Place place) {
        sent.add(new Sent(index, row.origin(), place));
        progress.accept(sent.size() + unchanged);
    }
}
