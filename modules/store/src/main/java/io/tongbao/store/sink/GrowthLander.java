package io.tongbao.store.sink;

import io.tongbao.contracts.GrowthFigure;
import io.tongbao.store.Sql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;

/** Figures: every vintage once, and of each region, indicator and period the newest as the current one. */
final class GrowthLander implements Lander {
    private static final Fields FIELDS = Fields.of(GrowthFigure.getClassSchema());

    private final String merge =
            Sql.of("land_growth", Map.of("columns", FIELDS.columns(), "excluded", FIELDS.columns("excluded.")));

    @Override
    public long land(Connection connection, List<IncomingRecord> records) throws SQLException {
        Lander.temporary(connection, "incoming_growth", "select " + FIELDS.columns() + " from tongbao.observation");
        CopyText rows = new CopyText();
        for (IncomingRecord each : records) {
            FIELDS.write(each.value(), rows);
            rows.endRow();
        }
        rows.into(connection, "incoming_growth", FIELDS.columns());
        try (Statement statement = connection.createStatement();
                ResultSet changed = statement.executeQuery(merge)) {
            changed.next();
            return changed.getLong(1);
        }
    }
}
