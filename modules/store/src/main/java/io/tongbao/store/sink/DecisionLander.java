package io.tongbao.store.sink;

import io.tongbao.contracts.Decision;
import io.tongbao.store.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** Decisions of every kind: landed once, by where they came in. */
final class DecisionLander implements Lander {
    private static final Fields FIELDS = Fields.of(Decision.getClassSchema());
    private static final String COLUMNS =
            FIELDS.columns() + ", source_topic, source_partition, source_offset, known_at";

    private final String merge =
            Sql.of("land_events", Map.of("table", "decision", "columns", COLUMNS, "key", EventLander.SOURCE));

    @Override
    public long land(Connection connection, List<IncomingRecord> records) throws SQLException {
        Lander.temporary(connection, "incoming_decision", "select " + COLUMNS + " from tongbao.decision");
        CopyText rows = new CopyText();
        for (IncomingRecord each : records) {
            FIELDS.write(each.value(), rows);
            rows.field(each.at().topic())
                    .field(each.at().partition())
                    .field(each.at().offset())
                    .field(each.timestamp())
                    .endRow();
        }
        rows.into(connection, "incoming_decision", COLUMNS);
        return Lander.run(connection, merge);
    }
}
