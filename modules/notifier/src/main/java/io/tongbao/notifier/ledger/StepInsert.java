package io.tongbao.notifier.ledger;

import io.tongbao.contracts.AlertStep;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

/** Inserts steps; columns are called as the schema's fields. */
final class StepInsert implements AutoCloseable {
    private static final List<Schema.Field> FIELDS = AlertStep.getClassSchema().getFields();
    private static final String SQL = "insert into tongbao.notifier_step ("
            + String.join(", ", FIELDS.stream().map(Schema.Field::name).toList()) + ") values ("
            + String.join(", ", Collections.nCopies(FIELDS.size(), "?")) + ") on conflict do nothing";

    private final PreparedStatement insert;

    StepInsert(Connection connection) throws SQLException {
        insert = connection.prepareStatement(SQL);
    }

    void add(AlertStep step) throws SQLException {
        for (int i = 0; i < FIELDS.size(); i++) {
            insert.setObject(i + 1, sql(step.get(FIELDS.get(i).pos())));
        }
        insert.addBatch();
    }

    /** Runs it, giving how many were not there yet. */
    long run() throws SQLException {
        long inserted = 0;
        for (int rows : insert.executeBatch()) {
            inserted += rows;
        }
        return inserted;
    }

    private static @Nullable Object sql(@Nullable Object value) {
        return value instanceof Instant moment ? SqlTime.of(moment) : value;
    }

    @Override
    public void close() throws SQLException {
        insert.close();
    }
}
