package io.tongbao.store.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A real PostgreSQL server without TimescaleDB. */
public final class PlainPostgres implements TestDatabase {
    private static final int MAX_CONNECTIONS = 10;

    private final EmbeddedPostgres server;

    private PlainPostgres(EmbeddedPostgres server) {
        this.server = server;
    }

    /** Starts one in a temporary folder. */
    public static PlainPostgres start() {
        try {
            return new PlainPostgres(EmbeddedPostgres.builder().start());
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not start; as root it needs `unshare`", e);
        }
    }

    @Override
    public String name() {
        return "plain PostgreSQL";
    }

    @Override
    public String jdbcUrl() {
        return server.getJdbcUrl("postgres", "postgres");
    }

    @Override
    public int maxConnections() {
        return MAX_CONNECTIONS;
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
