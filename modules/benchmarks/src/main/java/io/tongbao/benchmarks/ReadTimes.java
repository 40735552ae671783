package io.tongbao.benchmarks;

import io.tongbao.benchmarks.Reads.When;
import io.tongbao.store.Database;
import io.tongbao.store.DatabaseConfig;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Times {@link Reads} on a {@link BigDatabase}: a table of rows, median and 95th percentile, now and as of a moment. */
public final class ReadTimes {
    private static final int WARM_UP = 3;

    /**
     * @param rows of the answer
     * @param median in milliseconds, until all rows have been read
     * @param slow 95th percentile, likewise
     */
    private record Times(int rows, double median, double slow) {}

    private ReadTimes() {}

    /** Writes the table: {@code ADDRESS} of a database of {@link Size#BIG}, how often each is asked, and the file. */
    public static void main(String... arguments) throws SQLException, IOException {
        if (arguments.length != 3) {
            throw new IllegalArgumentException("ADDRESS TIMES FILE");
        }
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(Path.of(arguments[2])))) {
            write(out, arguments[0], Integer.parseInt(arguments[1]));
        }
    }

    private static void write(PrintWriter out, String address, int asked) throws SQLException {
        out.println("| read | rows | median ms | p95 ms | as of, settled: rows | median ms | p95 ms | ratio"
                + " | as of, computed: rows | median ms | p95 ms | ratio |");
        out.println("|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|");
        try (Database database = new Database(new DatabaseConfig(address, "", "", 1));
                Connection connection = database.connection();
                Statement statement = connection.createStatement()) {
            for (String each : Reads.NAMES) {
                Times now = time(statement, Reads.of(each, When.NOW, Size.BIG), asked);
                out.printf(Locale.ROOT, "| %s | %d | %.1f | %.1f |", each, now.rows, now.median, now.slow);
                for (When when : List.of(When.SETTLED, When.COMPUTED)) {
                    Times then = time(statement, Reads.of(each, when, Size.BIG), asked);
                    out.printf(
                            Locale.ROOT,
                            " %d | %.1f | %.1f | %.1f |",
                            then.rows,
                            then.median,
                            then.slow,
                            then.median / now.median);
                }
                out.println();
            }
        }
    }

    private static Times time(Statement statement, String sql, int times) throws SQLException {
        for (int i = 0; i < WARM_UP; i++) {
            rows(statement, sql);
        }
        int rows = 0;
        double[] taken = new double[times];
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            rows = rows(statement, sql);
            taken[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(taken);
        return new Times(rows, taken[times / 2], taken[Math.min(times - 1, times * 95 / 100)]);
    }

    private static int rows(Statement statement, String sql) throws SQLException {
        int rows = 0;
        try (ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                rows++;
            }
        }
        return rows;
    }
}
