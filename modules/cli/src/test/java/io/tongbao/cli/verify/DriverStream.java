package io.tongbao.cli.verify;

import io.tongbao.cli.drivers.Drivers;
import io.tongbao.cli.drivers.Emitted;
import io.tongbao.store.Database;
import io.tongbao.store.sink.Batch;
import io.tongbao.store.sink.IncomingRecord;
import io.tongbao.store.sink.Landing;
import io.tongbao.store.sink.RecordPlace;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The real topologies on test drivers, and the real landing of what comes out: a stream without a broker. */
final class DriverStream implements AutoCloseable {
    private final Database database;
    private final List<IncomingRecord> results = new ArrayList<>();
    private final Landing landing = new Landing();
    private final Drivers drivers;
    private long emitted;

    DriverStream(Database database, Path stateDir, Instant began) {
        this.database = database;
        this.drivers = new Drivers(stateDir, began, this::keep);
    }

    /** An input with the time at which the broker would have appended it. */
    void send(History.Event event) {
        drivers.send(event.topic(), event.key(), event.value(), event.knownAt());
    }

    /** Lets parents and rankings be computed. */
    void tick() {
        drivers.tick();
    }

    /** Lands all that came out. */
    void land() throws SQLException {
        drivers.settle();
        try (Connection connection = database.connection()) {
            landing.land(connection, new Batch(results, List.of(), List.of()));
        }
        results.clear();
    }

    private void keep(Emitted each) {
        emitted++;
        RecordPlace place = new RecordPlace(each.topic().name(), 0, emitted);
        results.add(new IncomingRecord(place, "", each.bytes(), each.time(), each.value()));
    }

    @Override
    public void close() {
        drivers.close();
    }
}
