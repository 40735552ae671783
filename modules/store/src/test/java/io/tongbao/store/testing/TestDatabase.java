package io.tongbao.store.testing;

/** An empty database that contract tests may fill, gone after {@link #close()}. */
public interface TestDatabase extends AutoCloseable {

    /** Which server this is, for the names of tests and for the log. */
    String name();

    /** JDBC URL, user and password included, of an empty database without extensions of ours. */
    String jdbcUrl();

    /** How many connections may be open at once; a pool must not be larger. */
    int maxConnections();

    @Override
    void close();
}
