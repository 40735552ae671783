package io.tongbao.store.sink;

import io.tongbao.contracts.Settled;
import io.tongbao.store.KnownBy;
import io.tongbao.store.Sql;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/**
 * Which moments results tell exactly: statements, one after the other, as each voids some of those before. They change
 * nothing that is told, so nobody need look again because of them.
 */
final class SettledLander implements Lander {
    private final String statement;

    /** @param schema of the table */
    SettledLander(String schema) {
        this.statement = Sql.of("land_settled", Map.of("schema", schema));
    }

    @Override
    public long land(Connection connection, List<IncomingRecord> records) throws SQLException {
        try (PreparedStatement say = connection.prepareStatement(statement)) {
            for (IncomingRecord each : records) {
                Settled settled = (Settled) each.value();
                say.setString(1, settled.getKind());
                say.setString(2, settled.getCode());
                say.setObject(3, settled.getSince() == null ? null : KnownBy.sql(settled.getSince()));
                say.setBoolean(4, settled.getSettled());
                say.setInt(5, settled.getWriter());
                say.setInt(6, settled.getGeneration());
                say.setLong(7, settled.getSequence());
                say.executeUpdate();
            }
        }
        return 0;
    }
}
