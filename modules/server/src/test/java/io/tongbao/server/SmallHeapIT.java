package io.tongbao.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongbao.server.table.TableFormat;
import io.tongbao.server.table.TableWriter;
import io.tongbao.store.Database;
import io.tongbao.store.DatabaseConfig;
import io.tongbao.store.query.ReferenceQuery;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Exports of more than the memory holds. */
class SmallHeapIT {
    private static final int ROWS = 150_000;

    /** What runs in a process of its own, whose heap is smaller than what it exports. */
    static final class Exporting {
        private Exporting() {}

        public static void main(String[] args) throws IOException {
            try (Database database = new Database(new DatabaseConfig(args[0], "postgres", "postgres", 1))) {
                for (TableFormat format : TableFormat.values()) {
                    TableWriter writer = format.to(OutputStream.nullOutputStream(), "regions");
                    new ReferenceQuery(database).listRegions().to(writer);
                    writer.end();
                }
            }
        }
    }

    @Test
    @Timeout(300)
    void everyFormatIsWrittenAtConstantMemory() throws Exception {
        try (Running running = new Running(List.of())) {
            try (Connection connection = DriverManager.getConnection(running.jdbcUrl(), "postgres", "postgres");
                    Statement insert = connection.createStatement()) {
                insert.execute(
                        """
                        insert into tongbao.region
                        select p.*
                        from (select to_jsonb(x) as body from tongbao.region x limit 1) r,
                             generate_series(1, %d) g,
                             jsonb_populate_record(null::tongbao.region, r.body || jsonb_build_object(
                                 'code', 'm' || g, 'name_en', repeat(md5(g::text), 30))) p
                        """
                                .formatted(ROWS));
            }
            Process exporting = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx64m",
                            "-XX:+ExitOnOutOfMemoryError",
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            Exporting.class.getName(),
                            running.jdbcUrl())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(exporting.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(exporting.waitFor()).as(said).isZero();
        }
    }
}
