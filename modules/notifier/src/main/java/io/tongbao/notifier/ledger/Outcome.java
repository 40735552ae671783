package io.tongbao.notifier.ledger;

import io.tongbao.notifier.digest.Notice;
import io.tongbao.notifier.outlet.Answer;
import io.tongbao.store.Sql;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Writes into the ledger what became of steps that were due, inside a transaction of the caller.
 *
 * @param connection of the transaction
 * @param receiver its name
 */
record Outcome(Connection connection, String receiver) {
    /**
     * They are held back.
     *
     * @param again gives when each is looked at again; null: all the time
     */
    void held(List<Notice> held, Function<Notice, @Nullable Instant> again) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(Sql.of("notifier_hold"))) {
            ids(update, 1, held);
            Object[] times = held.stream()
                    .map(each -> {
                        Instant at = again.apply(each);
                        return at == null ? null : at.toString();
                    })
                    .toArray();
            update.setArray(3, connection.createArrayOf("text", times));
            update.setString(4, receiver);
            update.executeUpdate();
        }
    }

    /** They were over before the receiver heard of them, and are not told. */
    void leftOut(List<Notice> over) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(Sql.of("notifier_left_out"))) {
            ids(update, 1, over);
            update.setString(3, receiver);
            update.executeUpdate();
        }
    }

    /** The other side has them. */
    void taken(List<Notice> told, Instant now, Answer answer, String message) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(Sql.of("notifier_taken"))) {
            update.setObject(1, SqlTime.of(now));
            update.setObject(2, SqlTime.of(now));
            update.setString(3, text(answer.text()));
            update.setString(4, message);
            update.setString(5, answer.missed().isEmpty() ? null : text(answer.missed()));
            ids(update, 6, told);
            update.setString(8, receiver);
            update.executeUpdate();
        }
    }

    /**
     * The other side has them not.
     *
     * @param again when to try again; null: it was refused for good
     */
    void notTaken(List<Notice> told, Instant now, @Nullable Instant again, Answer answer, String message)
            throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(Sql.of("notifier_not_taken"))) {
            update.setString(1, again == null ? "FAILED" : "PENDING");
            update.setObject(2, SqlTime.of(now));
            update.setObject(3, SqlTime.of(again));
            update.setString(4, text(answer.text()));
            update.setString(5, message);
            ids(update, 6, told);
            update.setString(8, receiver);
            update.executeUpdate();
        }
    }

    private void ids(PreparedStatement statement, int at, List<Notice> notices) throws SQLException {
        Object[] alerts = notices.stream().map(Notice::alertId).toArray();
        Object[] steps = notices.stream().map(Notice::step).toArray();
        statement.setArray(at, connection.createArrayOf("text", alerts));
        statement.setArray(at + 1, connection.createArrayOf("integer", steps));
    }

    private static String text(String answer) {
        return answer.replace('\0', '\uFFFD'); // PostgreSQL keeps no zero in text
    }
}
