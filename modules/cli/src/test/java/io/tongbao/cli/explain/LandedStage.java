package io.tongbao.cli.explain;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tongbao.cli.drivers.Drivers;
import io.tongbao.cli.drivers.Emitted;
import io.tongbao.cli.golden.Result;
import io.tongbao.cli.golden.Stage;
import io.tongbao.contracts.EconomicReport;
import io.tongbao.contracts.ReferenceChange;
import io.tongbao.contracts.Sha256;
import io.tongbao.contracts.Topics;
import io.tongbao.publisher.Outgoing;
import io.tongbao.publisher.ReferenceVersions;
import io.tongbao.publisher.files.Batch;
import io.tongbao.publisher.sheets.FileSource;
import io.tongbao.store.Database;
import io.tongbao.store.sink.IncomingRecord;
import io.tongbao.store.sink.Landing;
import io.tongbao.store.sink.RecordPlace;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** The real topologies on test drivers, and the real landing of what comes out; files as a clerk sends them. */
public final class LandedStage implements Stage, AutoCloseable {
    private final Database database;
    private final ReferenceVersions versions = new ReferenceVersions();
    private final List<IncomingRecord> results = new ArrayList<>();
    private final Drivers drivers;
    private Instant now = Instant.parse("2025-01-15T00:00:00Z");
    private long landed;
    private int submissions;

    /** Starts the topologies, with their state in a folder. */
    public LandedStage(Database database, Path stateDir) {
        this.database = database;
        this.drivers = new Drivers(stateDir, now, this::keep);
    }

    /** Publishes a file, named as the files of a seed are, and waits until it has landed. */
    public LandedStage send(String file, String text) {
        submissions++;
        Batch batch = Batch.of(List.of(FileSource.of(file, text.getBytes(StandardCharsets.UTF_8))));
        if (!batch.problems().isEmpty()) {
            throw new IllegalArgumentException(batch.problems().toString());
        }
        try (Stream<Outgoing> rows = batch.rows("submission-" + submissions)) {
            publish(rows.toList());
        }
        landed();
        return this;
    }

    @Override
    public void publish(List<Outgoing> rows) {
        for (Outgoing each : rows) {
            if (each.value() instanceof ReferenceChange change) {
                versions.next(change).ifPresent(next -> send(each, next));
            } else {
                send(each, each.value());
            }
        }
    }

    private void send(Outgoing row, SpecificRecord value) {
        now = now.plusMillis(1);
        drivers.send(row.topic(), row.key(), value, now);
    }

    @Override
    public String digest(EconomicReport report) {
        return Sha256.of(drivers.codec(Topics.REPORTS).encode(report));
    }

    @Override
    public void landed() {
        drivers.runOutOfPatience();
        drivers.settle();
        try (Connection connection = database.connection()) {
            new Landing().land(connection, new io.tongbao.store.sink.Batch(results, List.of(), List.of()));
        } catch (SQLException e) {
            throw new IllegalStateException("nothing could be landed", e);
        }
        results.clear();
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public List<ObjectNode> rows(Result result, String prefix, @Nullable Instant asOf) {
        throw new UnsupportedOperationException("what was landed is in the database");
    }

    private void keep(Emitted each) {
        landed++;
        RecordPlace place = new RecordPlace(each.topic().name(), 0, landed);
        results.add(new IncomingRecord(place, "", each.bytes(), each.time(), each.value()));
    }

    @Override
    public void close() {
        drivers.close();
    }
}
