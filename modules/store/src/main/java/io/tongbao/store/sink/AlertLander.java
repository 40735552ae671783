package io.tongbao.store.sink;

import io.tongbao.contracts.AlertStep;
import io.tongbao.store.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** Steps in the lives of alerts: landed once, whichever computation brings them; one that comes to others replaces them. */
final class AlertLander implements Lander {
    private static final Fields FIELDS = Fields.of(AlertStep.getClassSchema());
    /** What a step says; the rest is of the computation that brought it. */
    private static final Fields SAID = Fields.of(AlertStep.getClassSchema(), "generation", "sequence");

    private final String diverged;
    private final String steps;

    /** @param schema of the table */
    AlertLander(String schema) {
        diverged = Sql.of(
                "land_alerts_1_diverged",
                Map.of("schema", schema, "said_i", SAID.columns("i."), "said_e", SAID.columns("e.")));
        steps = Sql.of("land_alerts_2_steps", Map.of("schema", schema, "columns", FIELDS.columns()));
    }

    @Override
    public long land(Connection connection, List<IncomingRecord> records) throws SQLException {
        Lander.temporary(connection, "incoming_alert_step", "select " + FIELDS.columns() + " from tongbao.alert_step");
        CopyText rows = new CopyText();
        for (IncomingRecord each : records) {
            require((AlertStep) each.value());
            FIELDS.write(each.value(), rows);
            rows.endRow();
        }
        rows.into(connection, "incoming_alert_step", FIELDS.columns());
        return Lander.run(connection, diverged) + Lander.run(connection, steps);
    }

    private static void require(AlertStep step) {
        if (step.getAlertId().isBlank() || step.getStep() < 1) {
            throw new IllegalArgumentException("alert_id '" + step.getAlertId() + "', step " + step.getStep()
                    + ": an alert has an id, and its steps count from 1");
        }
    }
}
