package io.tongbao.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** The settings of a server that loses nothing and is modest enough for a laptop. */
final class PostgresSettings {
    // recovery after a crash reads up to max_wal_size
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private PostgresSettings() {}

    static EmbeddedPostgres.Builder of(Path dataDirectory, int port, Path log) throws IOException {
        Files.createDirectories(dataDirectory);
        Redirect output = Redirect.appendTo(log.toFile());
        return EmbeddedPostgres.builder()
                .setDataDirectory(dataDirectory)
                .setCleanDataDirectory(false)
                // who uses the database decides when it may go
                .setRegisterShutdownHook(false)
                .setOverrideWorkingDirectory(PostgresBinaries.directory().toFile())
                .setPGStartupWait(PATIENCE)
                .setOutputRedirector(output)
                .setErrorRedirector(output)
                .setPort(port)
                // the library asks for speed: -F and synchronous_commit=off
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("listen_addresses", Ports.LOOPBACK)
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("timezone", "UTC")
                .setServerConfig("log_timezone", "UTC")
                .setServerConfig("shared_buffers", "128MB")
                .setServerConfig("work_mem", "16MB")
                .setServerConfig("maintenance_work_mem", "128MB")
                .setServerConfig("max_connections", "50")
                .setServerConfig("wal_compression", "on")
                .setServerConfig("jit", "off")
                // PostgreSQL's own, so that order and case mapping are the same on every system
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8");
    }
}
