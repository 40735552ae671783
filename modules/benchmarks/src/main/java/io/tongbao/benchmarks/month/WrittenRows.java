package io.tongbao.benchmarks.month;

import io.tongbao.contracts.GrowthFigure;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.avro.Schema;
import org.postgresql.PGConnection;

/**
 * The rows of a table that stand in the end, written once by COPY and merge alone: each into what stands, and with what says when it
 * became known into what is kept for ever, {@value #BATCH} in each transaction over one connection.
 */
final class WrittenRows {
    private static final int BATCH = 10_000;

    private final String table;
    private final String kept;
    private final String key;
    private final String columns;
    private final Map<String, String> others;

    /**
     * Of a table.
     *
     * @param kept where every vintage lies
     * @param key columns by comma
     * @param columns of both, by comma
     * @param others what {@code kept} has besides, and what to write there
     */
    private WrittenRows(String table, String kept, String key, String columns, Map<String, String> others) {
        this.table = table;
        this.kept = kept;
        this.key = key;
        this.columns = columns;
        this.others = others;
    }

    /** Growth and all that belongs to it. */
    static WrittenRows figures() {
        return new WrittenRows(
                "tongbao.observation",
                "tongbao.observation_revision",
                "indicator, region, period",
                GrowthFigure.getClassSchema().getFields().stream()
                        .map(Schema.Field::name)
                        .collect(Collectors.joining(", ")),
                Map.of());
    }

    /** Places in rankings. */
    static WrittenRows places() {
        return new WrittenRows(
                "tongbao.ranking_row",
                "tongbao.ranking_row_history",
                "ranking, period, region",
                "ranking, period, region, rank, tied, figure, previous_rank, moved, last_year_rank, moved_on_year, to_next,"
                        + " to_previous, to_aim, reason_unranked",
                Map.of(
                        "gone",
                        "false",
                        "snapshot",
                        "'1-0-1'",
                        "known_at",
                        "now()",
                        "generation",
                        "1",
                        "sequence",
                        "1"));
    }

    /** Saves the rows of a database, in the order of their keys, as text. */
    void save(String from, Path file) throws SQLException, IOException {
        try (Connection connection = DriverManager.getConnection(from);
                OutputStream out = Files.newOutputStream(file)) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut("copy (select " + columns + " from " + table + " order by " + key + ") to stdout", out);
        }
    }

    /** Writes what was saved into another database, whose tables are empty; how many seconds that takes. */
    double write(Path file, String to) throws SQLException, IOException {
        long nanos = 0;
        try (Connection connection = DriverManager.getConnection(to);
                Statement statement = connection.createStatement();
                BufferedReader lines = Files.newBufferedReader(file)) {
            connection.setAutoCommit(false);
            statement.execute("create temporary table incoming on commit delete rows as select " + columns + " from "
                    + table + " with no data");
            connection.commit();
            for (byte[] batch = batch(lines); batch.length > 0; batch = batch(lines)) {
                long start = System.nanoTime();
                write(connection, statement, batch);
                nanos += System.nanoTime() - start;
            }
        }
        return nanos / 1e9;
    }

    private void write(Connection connection, Statement statement, byte[] batch) throws SQLException, IOException {
        connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy incoming (" + columns + ") from stdin", new ByteArrayInputStream(batch));
        statement.execute("insert into " + kept + " (" + columns + more(others.keySet()) + ") select " + columns
                + more(others.values()) + " from incoming");
        String excluded = Arrays.stream(columns.split(", "))
                .map(each -> "excluded." + each)
                .collect(Collectors.joining(", "));
        statement.execute("insert into " + table + " (" + columns + ") select " + columns
                + " from incoming on conflict (" + key + ") do update set (" + columns + ") = row (" + excluded + ")");
        connection.commit();
    }

    private static String more(Collection<String> others) {
        return others.stream().map(each -> ", " + each).collect(Collectors.joining());
    }

    private static byte[] batch(BufferedReader lines) throws IOException {
        StringBuilder batch = new StringBuilder();
        for (int i = 0; i < BATCH; i++) {
            String line = lines.readLine();
            if (line == null) {
                break;
            }
            batch.append(line).append('\n');
        }
        return batch.toString().getBytes(StandardCharsets.UTF_8);
    }
}
