package io.tongbao.notifier.ledger;

import io.tongbao.contracts.AlertStates;
import io.tongbao.notifier.digest.Notice;
import io.tongbao.store.Sql;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one receiver is to be told, as the ledger has it, inside a transaction of the caller.
 *
 * @param connection of the transaction
 * @param receiver its name
 */
record Ledger(Connection connection, String receiver) {
    /** Whether nobody else tells this receiver just now; holds until the transaction ends. */
    boolean lock() throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select pg_try_advisory_xact_lock(hashtext('tongbao.notifier'), hashtext(?))")) {
            select.setString(1, receiver);
            try (ResultSet found = select.executeQuery()) {
                return found.next() && found.getBoolean(1);
            }
        }
    }

    /** Makes due what waited for a release that has come. */
    void released(Instant now) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(Sql.of("notifier_released"))) {
            update.setObject(1, SqlTime.of(now));
            update.setString(2, receiver);
            update.executeUpdate();
        }
    }

    /** Until when nothing is sent after tries that failed; null for no such moment. */
    @Nullable
    Instant pausedUntil() throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                """
                select max(next_try_at) as until
                from tongbao.notifier_delivery
                where receiver = ? and status = 'PENDING'
                """)) {
            select.setString(1, receiver);
            try (ResultSet found = select.executeQuery()) {
                found.next();
                return SqlTime.read(found, "until");
            }
        }
    }

    /** What is to be told by now, each alert up to how it stands. */
    List<Due> due(Instant now) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(Sql.of("notifier_due"))) {
            select.setString(1, receiver);
            select.setObject(2, SqlTime.of(now));
            try (ResultSet row = select.executeQuery()) {
                List<Due> due = new ArrayList<>();
                while (row.next()) {
                    due.add(new Due(
                            NoticeReader.read(row),
                            row.getBoolean("silenced"),
                            row.getString("release"),
                            row.getInt("tries"),
                            row.getBoolean("called"),
                            row.getBoolean("heard")));
                }
                return due;
            }
        }
    }

    /** Each alert that it was told of, as it stood then or has only gone on since. */
    List<Notice> told() throws SQLException {
        return notices("notifier_told");
    }

    /** The last step of each alert of which it was to be told nothing so far. */
    List<Notice> unheard() throws SQLException {
        return notices("notifier_unheard");
    }

    private List<Notice> notices(String statement) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(Sql.of(statement))) {
            select.setString(1, receiver);
            try (ResultSet row = select.executeQuery()) {
                List<Notice> notices = new ArrayList<>();
                while (row.next()) {
                    notices.add(NoticeReader.read(row));
                }
                return notices;
            }
        }
    }

    /** Codes of the regions of which a report is overdue. */
    Set<String> overdue() throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(Sql.of("notifier_overdue"));
                ResultSet row = select.executeQuery()) {
            Set<String> overdue = new HashSet<>();
            while (row.next()) {
                if (AlertStates.isOpen(row.getString("state"))) {
                    overdue.add(row.getString("region"));
                }
            }
            return overdue;
        }
    }

    /** Gives up what was refused of alerts of which a later step arrived. */
    void overtaken() throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(Sql.of("notifier_overtaken"))) {
            update.setString(1, receiver);
            update.executeUpdate();
        }
    }

    /**
     * Lets what was refused, and is not overtaken, be tried once more.
     *
     * @param triesBelow only what was tried fewer times than that
     * @return how many steps
     */
    int revive(int triesBelow) throws SQLException {
        overtaken(); // also what an earlier version left as refused
        try (PreparedStatement update = connection.prepareStatement(Sql.of("notifier_revive"))) {
            update.setString(1, receiver);
            update.setInt(2, triesBelow);
            return update.executeUpdate();
        }
    }
}
