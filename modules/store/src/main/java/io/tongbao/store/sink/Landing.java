package io.tongbao.store.sink;

import io.tongbao.contracts.LogKeys;
import io.tongbao.contracts.Topics;
import io.tongbao.store.generation.GenerationMovedException;
import io.tongbao.store.generation.GenerationState;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lands a batch: rows, rejects and offsets in one transaction, all or nothing. Not for several threads at once. */
public final class Landing {
    private static final Logger LOG = LoggerFactory.getLogger(Landing.class);
    private static final String LIMIT_OF_UNPACKING = "timescaledb.max_tuples_decompressed_per_dml_transaction";

    private final Intake intake;

    /** A landing of everything that people read, of the first generation. */
    public Landing() {
        this(Intake.standing(1));
    }

    /** A landing of what an intake reads. */
    public Landing(Intake intake) {
        this.intake = intake;
    }

    /**
     * Lands a batch and commits.
     *
     * @param connection the batch's own; left in auto-commit
     * @throws OffsetsMovedException when the database does not stand where the batch begins; nothing is written
     * @throws GenerationMovedException when the results are no longer what they were to readers; nothing is written
     * @throws SQLException when the environment fails; nothing is written, and the same batch may be tried again
     */
    public Landed land(Connection connection, Batch batch) throws SQLException {
        connection.setAutoCommit(false);
        try {
            Landed landed = write(connection, batch);
            connection.commit();
            return landed;
        } catch (SQLException | RuntimeException | Error e) { // to go back to auto-commit would commit half of it
            rollBack(connection, e);
            throw e;
        } finally {
            if (!connection.isClosed()) {
                connection.setAutoCommit(true);
            }
        }
    }

    private Landed write(Connection connection, Batch batch) throws SQLException {
        intake.fence().require(connection);
        liftLimitOfUnpacking(connection);
        List<Poison> poison = new ArrayList<>(batch.unreadable());
        Map<String, Long> changed = new LinkedHashMap<>();
        for (LandedTopic<?> each : intake.topics()) {
            String topic = each.read().name();
            List<IncomingRecord> records = batch.records().stream()
                    .filter(record -> record.at().topic().equals(topic))
                    .toList();
            if (!records.isEmpty()) {
                Isolation isolation = new Isolation(connection, each.lander());
                changed.put(each.topic().name(), isolation.land(records));
                poison.addAll(isolation.poison());
            }
        }
        long putAside = putAside(connection, poison);
        intake.offsets().move(connection, batch.moves());
        if (putAside > 0) {
            changed.merge(Topics.REJECTS.name(), putAside, Long::sum);
        }
        if (intake.fence().state() == GenerationState.STANDING) {
            LandedCounter.add(connection, changed);
        }
        return new Landed(changed.values().stream().mapToLong(Long::longValue).sum(), poison.size());
    }

    /**
     * TimescaleDB refuses a transaction that has to look into very many rows of compressed years, as a batch of a rebuild
     * does. Where there is no such limit nothing happens.
     */
    private static void liftLimitOfUnpacking(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("select set_config('" + LIMIT_OF_UNPACKING + "', '0', true) where current_setting('"
                    + LIMIT_OF_UNPACKING + "', true) is not null");
        }
    }

    private static long putAside(Connection connection, List<Poison> poison) throws SQLException {
        long rows = 0;
        for (Poison each : poison) {
            LOG.atWarn()
                    .addKeyValue(LogKeys.PLACE, each.at())
                    .log("record {} could not be landed and is put aside: {}", each.at(), each.problem());
            try (PreparedStatement insert = connection.prepareStatement(
                    """
                    insert into tongbao.sink_reject (topic, partition, "offset", key, value, problem, known_at)
                    values (?, ?, ?, ?, ?, ?, ?)
                    on conflict do nothing
                    """)) {
                insert.setString(1, each.at().topic());
                insert.setInt(2, each.at().partition());
                insert.setLong(3, each.at().offset());
                insert.setString(4, each.key() == null ? null : each.key().replace('\0', '\uFFFD'));
                insert.setBytes(5, each.raw());
                insert.setString(6, each.problem().replace('\0', '\uFFFD'));
                insert.setTimestamp(7, Timestamp.from(each.timestamp()));
                rows += insert.executeUpdate();
            }
        }
        return rows;
    }

    private static void rollBack(Connection connection, Throwable cause) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            cause.addSuppressed(e); // the connection is lost, and with it the transaction
        }
    }
}
