package io.tongbao.store.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongbao.statistics.Units;
import io.tongbao.store.Database;
import io.tongbao.store.testing.OnEveryServer;
import io.tongbao.store.testing.Store;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The oracle's table of units is the one that amounts are converted by (R4). */
@OnEveryServer
class OracleUnitsIT {
    private final Database database;

    OracleUnitsIT(Database database) {
        this.database = database;
    }

    @Test
    void r4_theOracleKnowsTheSameUnits() throws SQLException {
        List<String> known = Units.names().stream()
                .map(name -> {
                    var unit = Units.of(name).orElseThrow();
                    return name + "|" + unit.dimension() + "|" + unit.factor().toPlainString();
                })
                .toList();

        assertThat(new Store(database).rows("select name, dimension, factor from oracle.units()"))
                .containsExactlyInAnyOrderElementsOf(known);
    }
}
