package io.tongbao.store.testing;

import io.tongbao.store.Database;
import io.tongbao.store.DatabaseConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Every database that this machine has, migrated once and kept until the tests end. */
public final class Servers {
    private static final Logger LOG = LoggerFactory.getLogger(Servers.class);
    private static final List<Named<Database>> ALL = start();

    private Servers() {}

    /** The databases, named for the log. */
    public static Stream<Named<Database>> all() {
        return ALL.stream();
    }

    /** Plain PostgreSQL alone, for what does not depend on the tier. */
    public static Stream<Named<Database>> plain() {
        return ALL.stream().limit(1);
    }

    private static List<Named<Database>> start() {
        PgliteTimescale.reasonForAbsence().ifPresent(LOG::warn);
        List<TestDatabase> found = new ArrayList<>();
        found.add(PlainPostgres.start());
        PgliteTimescale.startIfPresent().ifPresent(found::add);
        found.addAll(TimescaleFromUrl.createOnNamed());
        return found.stream().map(Servers::open).toList();
    }

    private static Named<Database> open(TestDatabase server) {
        Database database = new Database(new DatabaseConfig(server.jdbcUrl(), "", "", server.maxConnections()));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            database.close();
            server.close();
        }));
        database.migrate();
        return Named.of(server.name() + ", " + database.tier(), database);
    }
}
