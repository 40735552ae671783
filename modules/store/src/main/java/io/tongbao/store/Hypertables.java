package io.tongbao.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** What is done on top of the migrations where TimescaleDB is there. */
final class Hypertables {
    private Hypertables() {}

    /** Makes the vintages a hypertable in chunks of a year; does nothing when they are one already. */
    static void create(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    """
                    select create_hypertable(
                        'tongbao.observation_revision',
                        'period',
                        chunk_time_interval => interval '1 year',
                        create_default_indexes => false,
                        migrate_data => true,
                        if_not_exists => true)
                    """);
        }
    }
}
