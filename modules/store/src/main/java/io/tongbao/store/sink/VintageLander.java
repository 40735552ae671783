package io.tongbao.store.sink;

import io.tongbao.contracts.AlertMonth;
import io.tongbao.contracts.GrowthFigure;
import io.tongbao.contracts.TargetProgress;
import io.tongbao.store.Sql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;

/** Results of which every vintage is kept once, and the newest stands as the current one. */
final class VintageLander implements Lander {
    private final String table;
    private final Fields fields;
    private final String merge;

    /** @param key columns that a result is told apart by */
    private VintageLander(String table, String key, Fields fields) {
        this.table = table;
        this.fields = fields;
        this.merge = Sql.of(
                "land_vintages",
                Map.of(
                        "table",
                        table,
                        "key",
                        key,
                        "columns",
                        fields.columns(),
                        "excluded",
                        fields.columns("excluded.")));
    }

    /** Figures, by region, indicator and period. */
    static VintageLander figures() {
        return new VintageLander("observation", "indicator, region, period", Fields.of(GrowthFigure.getClassSchema()));
    }

    /** Targets compared, by region, indicator, year, kind and period. */
    static VintageLander targetProgress() {
        return new VintageLander(
                "target_progress", "indicator, region, year, kind, period", Fields.of(TargetProgress.getClassSchema()));
    }

    /** Where alerts stand by the figures up to each month, by alert and month. */
    static VintageLander alertMonths() {
        return new VintageLander("alert_month", "alert_id, month", Fields.of(AlertMonth.getClassSchema()));
    }

    @Override
    public long land(Connection connection, List<IncomingRecord> records) throws SQLException {
        String incoming = "incoming_" + table;
        Lander.temporary(connection, incoming, "select " + fields.columns() + " from tongbao." + table);
        CopyText rows = new CopyText();
        for (IncomingRecord each : records) {
            fields.write(each.value(), rows);
            rows.endRow();
        }
        rows.into(connection, incoming, fields.columns());
        try (Statement statement = connection.createStatement();
                ResultSet changed = statement.executeQuery(merge)) {
            changed.next();
            return changed.getLong(1);
        }
    }
}
