package io.tongbao.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseIT {
    @TempDir
    Path directory;

    @Test
    void aRestartKeepsTheRows() throws Exception {
        // Given
        Path data = directory.resolve("postgres");
        try (var database = EmbeddedDatabase.start(data, 0)) {
            run(database, "create table town (name text)");
            run(database, "insert into town values ('官庄镇')");
        }

        // When
        try (var database = EmbeddedDatabase.start(data, 0)) {

            // Then
            assertThat(ask(database, "select name from town")).isEqualTo("官庄镇");
        }
    }

    @Test
    void everyCommitIsWrittenThrough() throws Exception {
        try (var database = EmbeddedDatabase.start(directory.resolve("postgres"), 0)) {
            assertThat(ask(database, "show fsync")).isEqualTo("on");
            assertThat(ask(database, "show synchronous_commit")).isEqualTo("on");
            assertThat(ask(database, "show full_page_writes")).isEqualTo("on");
        }
    }

    @Test
    void textIsUnicodeAndTheServerThinksInUtc() throws Exception {
        try (var database = EmbeddedDatabase.start(directory.resolve("postgres"), 0)) {
            assertThat(ask(database, "show server_version")).startsWith("17");
            assertThat(ask(database, "show server_encoding")).isEqualTo("UTF8");
            assertThat(ask(database, "select upper('é') || initcap('ñandú')")).isEqualTo("ÉÑandú");
            assertThat(ask(database, "select min(name) from (values ('b'), ('Z'), ('官')) as names (name)"))
                    .isEqualTo("Z");
            assertThat(ask(database, "select reset_val from pg_settings where name = 'log_timezone'"))
                    .isEqualTo("UTC");
        }
    }

    @Test
    void aDirectoryInUseIsRefusedAndItsOwnerNotDisturbed() throws Exception {
        Path data = directory.resolve("postgres");
        try (var owner = EmbeddedDatabase.start(data, 0)) {
            assertThatThrownBy(() -> EmbeddedDatabase.start(data, 0))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining(data + " is in use");

            assertThat(ask(owner, "select 'still here'")).isEqualTo("still here");
        }
    }

    @Test
    void aPidFileThatNamesAnotherProgramIsNoObstacle() throws Exception {
        // Given a number that has gone to another process since, as after a restart of a container
        Path data = directory.resolve("postgres");
        EmbeddedDatabase.start(data, 0).close();
        Files.writeString(
                data.resolve("postmaster.pid"),
                ProcessHandle.current().pid() + "\n" + data + "\n1700000000\n5432\n\n127.0.0.1\n");

        // When
        try (var database = EmbeddedDatabase.start(data, 0)) {

            // Then
            assertThat(ask(database, "select 'up'")).isEqualTo("up");
        }
    }

    @Test
    void aTakenPortIsNamed() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> EmbeddedDatabase.start(directory.resolve("postgres"), taken.getLocalPort()))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("port of PostgreSQL: " + taken.getLocalPort());
        }
    }

    private static void run(EmbeddedDatabase database, String sql) throws Exception {
        try (var connection = DriverManager.getConnection(database.jdbcUrl());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(EmbeddedDatabase database, String sql) throws Exception {
        try (var connection = DriverManager.getConnection(database.jdbcUrl());
                var statement = connection.createStatement();
                var answer = statement.executeQuery(sql)) {
            answer.next();
            return answer.getString(1);
        }
    }
}
