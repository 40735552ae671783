package io.tongbao.store;

import static io.tongbao.store.testing.Samples.figure;
import static io.tongbao.store.testing.Samples.progress;
import static io.tongbao.store.testing.Samples.snapshot;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.tongbao.contracts.Topics;
import io.tongbao.store.testing.OnEveryServer;
import io.tongbao.store.testing.Store;
import io.tongbao.store.upkeep.Chunk;
import io.tongbao.store.upkeep.Conversion;
import io.tongbao.store.upkeep.Maintenance;
import io.tongbao.store.upkeep.TierUpgrade;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A filled database gets TimescaleDB. */
@OnEveryServer
class TierUpgradeIT {
    private final Database database;

    TierUpgradeIT(Database database) {
        this.database = database;
    }

    @Test
    void showsTheSameAfterwardsEvenWhenItWasCutShort() throws SQLException {
        assumeTrue(database.tier().timescale());
        // Given: a database as plain PostgreSQL would hold it
        try (Connection connection = database.connection()) {
            connection.createStatement().execute("drop schema tongbao, stats, oracle cascade");
            Migrations.run(connection);
        }
        Store store = new Store(database);
        store.land(Topics.GROWTH.name(), figure("a", 1, "10"), figure("b", 2, "20"), figure("a", 3, "11"));
        store.land(Topics.RANKINGS.name(), snapshot(4, "a", "b"));
        store.land(Topics.RANKINGS.name(), snapshot(5, "b", "a"));
        store.land(Topics.TARGET_PROGRESS.name(), progress("LEVEL", 6, "-3"));
        Map<String, String> before = views(store);
        database.migrate();
        TierUpgrade upgrade = new TierUpgrade(database);
        assertThat(upgrade.plan())
                .as("what holds rows is not converted by the way")
                .extracting(Conversion::table)
                .containsExactly(VintageTable.values());

        // When: it ends after the first table, and is called again
        upgrade.convert(upgrade.plan().get(0));
        assertThat(upgrade.plan()).hasSize(2);
        upgrade.plan().forEach(upgrade::convert);
        boolean compresses = database.tier() == Tier.COMMUNITY;
        assertThat(upgrade.makeCompressible()).hasSize(compresses ? 3 : 0);
        assertThat(upgrade.makeCompressible()).isEmpty();

        // Then
        assertThat(upgrade.plan()).isEmpty();
        assertThat(views(store)).isEqualTo(before);
        Maintenance maintenance = new Maintenance(database, 1);
        for (Chunk each : maintenance.due(LocalDate.of(2030, 1, 1))) {
            maintenance.compress(each);
        }
        assertThat(views(store)).isEqualTo(before);
    }

    /** The rows of each view. */
    private static Map<String, String> views(Store store) throws SQLException {
        Map<String, String> views = new TreeMap<>();
        for (String each : store.rows("select viewname from pg_views where schemaname = 'stats'")) {
            views.put(each, String.join("\n", store.rows("select v::text from stats." + each + " v order by 1")));
        }
        assertThat(views.get("growth_history").lines()).hasSize(3);
        return views;
    }

    @Test
    void saysWhatAnOperatorHasToDoWhereThereIsNone() {
        assumeFalse(database.tier().timescale());
        assertThatThrownBy(database::requireTimescale)
                .isInstanceOf(TimescaleMissingException.class)
                .hasMessageContaining("TimescaleDB is not on this server")
                .hasMessageContaining("shared_preload_libraries")
                .hasMessageContaining("服务器未安装TimescaleDB");
        assertThat(new TierUpgrade(database).plan()).hasSize(VintageTable.values().length);
    }
}
