package io.tongbao.store.sink;

import io.tongbao.contracts.Settled;
import io.tongbao.store.KnownBy;
import io.tongbao.store.Sql;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/**
 * Which moments results tell exactly: statements, one after the other, as each voids some of those before. They change
 * nothing that is told, so nobody need look again because of them.
 */
final class SettledLander implements Lander {
    private static final String SAY = Sql.of("land_settled");

    @Override
    public long land(Connection connection, List<IncomingRecord> records) throws SQLException {
        try (PreparedStatement say = connection.prepareStatement(SAY)) {
            for (IncomingRecord each : records) {
                Settled statement = (Settled) each.value();
                say.setString(1, statement.getKind());
                say.setString(2, statement.getCode());
                say.setObject(3, statement.getSince() == null ? null : KnownBy.sql(statement.getSince()));
                say.setBoolean(4, statement.getSettled());
                say.setInt(5, statement.getWriter());
                say.setInt(6, statement.getGeneration());
                say.setLong(7, statement.getSequence());
                say.executeUpdate();
            }
        }
        return 0;
    }
}
