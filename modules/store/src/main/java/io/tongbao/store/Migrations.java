package io.tongbao.store;

import java.sql.Connection;
import java.util.Arrays;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.database.postgresql.PostgreSQLConfigurationExtension;

/** Tables, views and functions, the same on every tier. */
final class Migrations {
    private Migrations() {}

    /** Brings them up to date. */
    static void run(Connection connection) {
        of(connection).migrate();
    }

    /** The migrations that {@link #run} would run, in its order, by their file names. */
    static List<String> pending(Connection connection) {
        return Arrays.stream(of(connection).info().pending())
                .map(MigrationInfo::getScript)
                .toList();
    }

    /** Those of them that change tables; views and functions may be of a later version of this program. */
    static List<String> missingVersions(Connection connection) {
        return Arrays.stream(of(connection).info().pending())
                .filter(each -> each.getVersion() != null)
                .map(MigrationInfo::getScript)
                .toList();
    }

    private static Flyway of(Connection connection) {
        FluentConfiguration migrations = Flyway.configure()
                .dataSource(new SameConnection(connection))
                .schemas("tongbao")
                .loggers("slf4j");
        // a lock of the session, as lock and migrations share one connection
        migrations
                .getConfigurationExtension(PostgreSQLConfigurationExtension.class)
                .setTransactionalLock(false);
        return migrations.load();
    }
}
