package io.tongbao.store.sink;

import io.tongbao.contracts.AccessKey;
import io.tongbao.contracts.Decision;
import io.tongbao.store.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;

/** Records that do not say themselves where they came in, such as decisions: landed once, by that. */
final class InputLander implements Lander {
    private final String table;
    private final Fields fields;
    private final String columns;
    private final String merge;

    private InputLander(String table, Schema schema) {
        this.table = table;
        this.fields = Fields.of(schema);
        this.columns = fields.columns() + ", " + EventLander.SOURCE + ", known_at";
        this.merge = Sql.of("land_events", Map.of("table", table, "columns", columns, "key", EventLander.SOURCE));
    }

    static InputLander decisions() {
        return new InputLander("decision", Decision.getClassSchema());
    }

    static InputLander keys() {
        return new InputLander("access_key", AccessKey.getClassSchema());
    }

    @Override
    public long land(Connection connection, List<IncomingRecord> records) throws SQLException {
        String incoming = "incoming_" + table;
        Lander.temporary(connection, incoming, "select " + columns + " from tongbao." + table);
        CopyText rows = new CopyText();
        for (IncomingRecord each : records) {
            fields.write(each.value(), rows);
            rows.field(each.at().topic())
                    .field(each.at().partition())
                    .field(each.at().offset())
                    .field(each.timestamp())
                    .endRow();
        }
        rows.into(connection, incoming, columns);
        return Lander.run(connection, merge);
    }
}
