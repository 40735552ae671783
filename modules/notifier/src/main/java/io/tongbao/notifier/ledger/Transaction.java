package io.tongbao.notifier.ledger;

import io.tongbao.store.Database;
import java.sql.Connection;
import java.sql.SQLException;

/** Runs work in one transaction. */
final class Transaction {
    /** What is done in it. */
    interface Work {
        void run(Connection connection) throws SQLException, InterruptedException;
    }

    private Transaction() {}

    /** Commits when the work is done; whatever it throws, nothing of it is written. */
    static void run(Database database, Work work) throws SQLException, InterruptedException {
        try (Connection connection = database.connection()) {
            connection.setAutoCommit(false);
            boolean done = false;
            try {
                work.run(connection);
                connection.commit();
                done = true;
            } finally {
                if (!connection.isClosed()) {
                    if (!done) {
                        connection.rollback();
                    }
                    connection.setAutoCommit(true);
                }
            }
        }
    }
}
