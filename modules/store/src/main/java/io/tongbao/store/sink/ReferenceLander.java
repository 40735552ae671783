package io.tongbao.store.sink;

import io.tongbao.contracts.ReferenceChange;
import io.tongbao.store.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Reference data that was taken: every version is kept, the highest one stands. */
final class ReferenceLander implements Lander {
    private static final String COLUMNS = "kind, code, version, withdrawn, body, known_at";

    private final String versions = Sql.of("reference_versions");

    @Override
    public long land(Connection connection, List<IncomingRecord> records) throws SQLException {
        Lander.temporary(connection, "incoming_reference", "select " + COLUMNS + " from tongbao.reference_version");
        CopyText rows = new CopyText();
        for (IncomingRecord each : records) {
            ReferenceChange change = (ReferenceChange) each.value();
            ReferenceKind kind = ReferenceKind.of(change);
            if (kind != null) {
                rows.field(change.getKind())
                        .field(change.getCode())
                        .field(change.getVersion())
                        .field(change.getWithdrawn())
                        .field(kind.json(change))
                        .field(each.timestamp())
                        .endRow();
            }
        }
        rows.into(connection, "incoming_reference", COLUMNS);
        long changed = Lander.run(connection, versions);
        for (ReferenceKind each : ReferenceKind.all()) {
            changed += Lander.run(connection, each.define());
            changed += Lander.run(connection, each.withdraw());
        }
        return changed;
    }
}
