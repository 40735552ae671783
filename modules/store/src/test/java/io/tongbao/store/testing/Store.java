package io.tongbao.store.testing;

import io.tongbao.store.Database;
import io.tongbao.store.sink.Batch;
import io.tongbao.store.sink.IncomingRecord;
import io.tongbao.store.sink.Landed;
import io.tongbao.store.sink.Landing;
import io.tongbao.store.sink.OffsetMove;
import io.tongbao.store.sink.RecordPlace;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.avro.generic.IndexedRecord;

/** An emptied database, and hands to put things into it and look at it. */
public final class Store {
    private final Database database;
    private final Landing landing = new Landing();
    private long offset;

    /** Empties the database. */
    public Store(Database database) throws SQLException {
        this.database = database;
        execute(
                """
                do $$
                declare
                    each record;
                    holds_rows boolean;
                begin
                    for each in
                        select tablename from pg_tables
                        where schemaname = 'tongbao' and tablename not in ('flyway_schema_history', 'generation')
                    loop
                        -- most hold none, and a table takes long to truncate
                        execute 'select exists (select from tongbao.' || each.tablename || ')' into holds_rows;
                        if holds_rows then
                            execute 'truncate tongbao.' || each.tablename;
                        end if;
                    end loop;
                end
                $$
                """);
    }

    /** Lands records as one batch without offsets. */
    public Landed land(String topic, IndexedRecord... records) throws SQLException {
        return land(records(topic, records), List.of());
    }

    /** Lands records and moves offsets. */
    public Landed land(List<IncomingRecord> records, List<OffsetMove> moves) throws SQLException {
        try (Connection connection = database.connection()) {
            return landing.land(connection, new Batch(records, List.of(), moves));
        }
    }

    /** Records as if read from a partition. */
    public List<IncomingRecord> records(String topic, IndexedRecord... values) {
        return Arrays.stream(values)
                .map(each -> new IncomingRecord(
                        new RecordPlace(topic, 0, offset++), "key", new byte[] {1}, Instant.EPOCH, each))
                .toList();
    }

    /** Runs a statement. */
    public void execute(String sql) throws SQLException {
        try (Connection connection = database.connection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** A result's rows, each as its values in text separated by {@code |}. */
    public List<String> rows(String sql) throws SQLException {
        try (Connection connection = database.connection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            while (result.next()) {
                List<String> values = new ArrayList<>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    values.add(String.valueOf(result.getString(i)));
                }
                rows.add(String.join("|", values));
            }
            return rows;
        }
    }
}
