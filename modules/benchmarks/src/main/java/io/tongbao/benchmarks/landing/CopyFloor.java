package io.tongbao.benchmarks.landing;

import io.tongbao.contracts.GrowthFigure;
import io.tongbao.store.Sql;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.avro.Schema;
import org.postgresql.PGConnection;

/**
 * What a landing by one connection cannot beat: rows that lie ready as text go through COPY into a temporary table and from there, by two
 * statements, into the figures and their vintages, {@value #BATCH} in each transaction.
 *
 * @param warmUp share that is written before time is taken
 */
record CopyFloor(double warmUp) {
    private static final int BATCH = 10_000;
    private static final String COLUMNS = GrowthFigure.getClassSchema().getFields().stream()
            .map(Schema.Field::name)
            .collect(Collectors.joining(", "));
    private static final Map<String, String> PARTS = Map.of(
            "table",
            "observation",
            "key",
            "indicator, region, period",
            "columns",
            COLUMNS,
            "excluded",
            GrowthFigure.getClassSchema().getFields().stream()
                    .map(each -> "excluded." + each.name())
                    .collect(Collectors.joining(", ")));
    private static final List<String> MERGE =
            List.of(Sql.of("vintages_1_new", PARTS), Sql.of("vintages_2_standing", PARTS));

    /** Writes the vintages of one database into another, giving rows of the topic per second. */
    double rate(String from, String to) throws SQLException, IOException {
        List<byte[]> batches = batches(from);
        try (Connection connection = DriverManager.getConnection(to);
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("create temporary table incoming_observation on commit delete rows as select " + COLUMNS
                    + ", true as is_newest from tongbao.observation with no data");
            statement.execute("alter table incoming_observation alter is_newest set default true");
            connection.commit();
            int warm = (int) (batches.size() * warmUp);
            long start = 0;
            long rows = 0;
            for (int i = 0; i < batches.size(); i++) {
                if (i == warm) {
                    start = System.nanoTime();
                    rows = 0;
                }
                rows += connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn(
                                "copy incoming_observation (" + COLUMNS + ") from stdin",
                                new ByteArrayInputStream(batches.get(i)));
                for (String each : MERGE) {
                    statement.execute(each);
                }
                connection.commit();
            }
            return rows / ((System.nanoTime() - start) / 1e9);
        }
    }

    private static List<byte[]> batches(String from) throws SQLException, IOException {
        List<byte[]> batches = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(from)) {
            while (true) {
                ByteArrayOutputStream batch = new ByteArrayOutputStream();
                long rows = connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyOut(
                                "copy (select " + COLUMNS + " from tongbao.observation_revision where sequence >= "
                                        + (long) batches.size() * BATCH + " and sequence < "
                                        + (batches.size() + 1L) * BATCH + " order by sequence) to stdout",
                                batch);
                if (rows == 0) {
                    return batches;
                }
                batches.add(batch.toByteArray());
            }
        }
    }
}
