package io.tongbao.store.sink;

import io.tongbao.contracts.AlertMonth;
import io.tongbao.contracts.GrowthFigure;
import io.tongbao.contracts.TargetProgress;
import io.tongbao.store.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;

/** Results of which every vintage is kept once, and the newest stands as the current one. */
final class VintageLander implements Lander {
    private static final String UNIQUE_VIOLATION = "23505";

    private final String schema;
    private final String table;
    private final List<Schema.Field> key;
    private final Fields fields;
    private final String newVintages;
    private final String vintagesAgain;
    private final String standing;

    /** @param key columns that a result is told apart by */
    private VintageLander(String schema, String table, Schema record, String... key) {
        this.schema = schema;
        this.table = table;
        this.key = Stream.of(key).map(record::getField).toList();
        this.fields = Fields.of(record);
        this.newVintages = statement("vintages_1_new");
        this.vintagesAgain = statement("vintages_1_again");
        this.standing = statement("vintages_2_standing");
    }

    private String statement(String name) {
        return Sql.of(
                name,
                Map.of(
                        "schema",
                        schema,
                        "table",
                        table,
                        "key",
                        key.stream().map(Schema.Field::name).collect(Collectors.joining(", ")),
                        "columns",
                        fields.columns(),
                        "excluded",
                        fields.columns("excluded.")));
    }

    /** Figures, by region, indicator and period. */
    static VintageLander figures(String schema) {
        return new VintageLander(schema, "observation", GrowthFigure.getClassSchema(), "indicator", "region", "period");
    }

    /** Targets compared, by region, indicator, year, kind and period. */
    static VintageLander targetProgress(String schema) {
        return new VintageLander(
                schema,
                "target_progress",
                TargetProgress.getClassSchema(),
                "indicator",
                "region",
                "year",
                "kind",
                "period");
    }

    /** Where alerts stand by the figures up to each month, by alert and month. */
    static VintageLander alertMonths(String schema) {
        return new VintageLander(schema, "alert_month", AlertMonth.getClassSchema(), "alert_id", "month");
    }

    @Override
    public long land(Connection connection, List<IncomingRecord> records) throws SQLException {
        String incoming = "incoming_" + table;
        Lander.temporary(
                connection, incoming, "select " + fields.columns() + ", true as is_newest from tongbao." + table);
        CopyText rows = new CopyText();
        for (Row each : vintagesOf(records)) {
            fields.write(each.value(), rows);
            rows.field(each.isNewest()).endRow();
        }
        rows.into(connection, incoming, fields.columns() + ", is_newest");
        return vintages(connection) + Lander.run(connection, standing);
    }

    /** A batch that has landed before is rare, and to look for each of its rows first is dear. */
    private long vintages(Connection connection) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try {
            long landed = Lander.run(connection, newVintages);
            connection.releaseSavepoint(before);
            return landed;
        } catch (SQLException e) {
            if (!UNIQUE_VIOLATION.equals(e.getSQLState())) {
                throw e;
            }
            connection.rollback(before);
            return Lander.run(connection, vintagesAgain);
        }
    }

    private record Row(IndexedRecord value, boolean isNewest) {}

    /** Each vintage once. */
    private List<Row> vintagesOf(List<IncomingRecord> records) {
        Map<List<Object>, NavigableMap<Version, IndexedRecord>> versions = new LinkedHashMap<>();
        for (IncomingRecord each : records) {
            versions.computeIfAbsent(keyOf(each.value()), unused -> new TreeMap<>())
                    .putIfAbsent(Version.of(each.value()), each.value());
        }
        List<Row> rows = new ArrayList<>(records.size());
        for (NavigableMap<Version, IndexedRecord> each : versions.values()) {
            Version newest = each.lastKey();
            each.forEach((version, value) -> rows.add(new Row(value, version.equals(newest))));
        }
        return rows;
    }

    private List<Object> keyOf(IndexedRecord value) {
        return key.stream().map(each -> value.get(each.pos())).toList();
    }

    /** What orders the vintages of a key: {@code generation}, and {@code sequence} within it. */
    private record Version(int generation, long sequence) implements Comparable<Version> {
        private static final Comparator<Version> ORDER =
                Comparator.comparingInt(Version::generation).thenComparingLong(Version::sequence);

        static Version of(IndexedRecord value) {
            Schema schema = value.getSchema();
            return new Version((int) value.get(schema.getField("generation").pos()), (long)
                    value.get(schema.getField("sequence").pos()));
        }

        @Override
        public int compareTo(Version other) {
            return ORDER.compare(this, other);
        }
    }
}
