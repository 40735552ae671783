package io.tongbao.store.sink;

import io.tongbao.contracts.AcceptedProject;
import io.tongbao.contracts.AcceptedReport;
import io.tongbao.contracts.AcceptedTarget;
import io.tongbao.contracts.Mark;
import io.tongbao.contracts.Rejected;
import io.tongbao.store.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** Accepted reports, projects and targets, and rejects: landed once, by where they came in. */
final class EventLander implements Lander {
    /** Columns that say where an event came in. */
    static final String SOURCE = "source_topic, source_partition, source_offset";

    private final String table;
    private final Fields fields;
    private final String merge;

    private EventLander(String table, Fields fields, String key) {
        this.table = table;
        this.fields = fields;
        this.merge = Sql.of("land_events", Map.of("table", table, "columns", fields.columns(), "key", key));
    }

    static EventLander reports() {
        // one progress report changes several sums
        return new EventLander(
                "report", Fields.of(AcceptedReport.getClassSchema()), SOURCE + ", region, indicator, period");
    }

    static EventLander projects() {
        // a correction may show later months anew
        return new EventLander(
                "project_report", Fields.of(AcceptedProject.getClassSchema()), SOURCE + ", region, project, period");
    }

    static EventLander targets() {
        return new EventLander("target", Fields.of(AcceptedTarget.getClassSchema()), SOURCE);
    }

    static EventLander rejects() {
        return new EventLander("reject", Fields.of(Rejected.getClassSchema()), SOURCE);
    }

    @Override
    public long land(Connection connection, List<IncomingRecord> records) throws SQLException {
        String incoming = "incoming_" + table;
        Lander.temporary(connection, incoming, "select " + fields.columns() + " from tongbao." + table);
        CopyText rows = new CopyText();
        for (IncomingRecord each : records) {
            if (!Mark.isMark(each.value())) { // the clock's place in the log is no event of it
                fields.write(each.value(), rows);
                rows.endRow();
            }
        }
        rows.into(connection, incoming, fields.columns());
        return Lander.run(connection, merge);
    }
}
