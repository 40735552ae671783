package io.tongbao.cli;

import io.tongbao.store.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;

/** Releases of what was landed, without the command and its barrier. */
final class Released {
    private Released() {}

    static void insert(Database database, Instant at, String name, String period) throws SQLException {
        try (Connection connection = database.connection();
                PreparedStatement statement = connection.prepareStatement(
                        """
                        insert into tongbao.decision (id, kind, name, period, decided_by, reason, decided_at,
                            source_topic, source_partition, source_offset, known_at)
                        values (?, 'RELEASE', ?, ?::date, 'x', '', now(), 't', 0, ?, ?)
                        """)) {
            statement.setString(1, name);
            statement.setString(2, name);
            statement.setString(3, period);
            statement.setLong(4, at.toEpochMilli());
            statement.setObject(5, at.atOffset(ZoneOffset.UTC));
            statement.execute();
        }
    }
}
