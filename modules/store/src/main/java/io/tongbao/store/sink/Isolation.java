package io.tongbao.store.sink;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.List;

/** Finds poison records by bisection, so that all others land. */
final class Isolation {
    private final Connection connection;
    private final Lander lander;
    private final List<Poison> poison = new ArrayList<>();

    Isolation(Connection connection, Lander lander) {
        this.connection = connection;
        this.lander = lander;
    }

    /** Lands all records but the poison ones, giving the rows changed. */
    long land(List<IncomingRecord> records) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try {
            long changed = lander.land(connection, records);
            connection.releaseSavepoint(before);
            return changed;
        } catch (SQLException | IllegalArgumentException e) {
            if (!Faults.ofData(e)) {
                throw e;
            }
            connection.rollback(before);
            if (records.size() > 1) {
                int half = records.size() / 2;
                return land(records.subList(0, half)) + land(records.subList(half, records.size()));
            }
            IncomingRecord found = records.get(0);
            poison.add(new Poison(
                    found.at(), found.key(), found.raw(), found.timestamp(), String.valueOf(e.getMessage())));
            return 0;
        }
    }

    List<Poison> poison() {
        return List.copyOf(poison);
    }
}
