package io.tongbao.benchmarks;

import io.tongbao.contracts.ReferenceChange;
import io.tongbao.contracts.Topics;
import io.tongbao.store.Database;
import io.tongbao.store.DatabaseConfig;
import io.tongbao.store.Sql;
import io.tongbao.store.sink.Batch;
import io.tongbao.store.sink.IncomingRecord;
import io.tongbao.store.sink.Landing;
import io.tongbao.store.sink.RecordPlace;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fills an empty database with years of a province, as the sink would land them, for measuring what reads cost. The
 * definitions are landed; reports, and what is computed of them, are written by SQL, so that it takes minutes and not
 * hours. {@code verify} finds nothing in it that differs.
 */
public final class BigDatabase {
    private static final Logger LOG = LoggerFactory.getLogger(BigDatabase.class);
    private static final List<String> STATEMENTS = List.of(
            "big_1_reports",
            "big_2_own_figures",
            "big_3_figures",
            "big_4_rankings",
            "big_5_targets",
            "big_6_scores",
            "big_7_settled");

    private BigDatabase() {}

    /**
     * Migrates and fills an empty database: {@code ADDRESS} its JDBC address, then how many prefectures, counties in each,
     * indicators and years, where it is not to be {@link Size#BIG}.
     */
    public static void main(String... arguments) throws SQLException {
        if (arguments.length != 1 && arguments.length != 5) {
            throw new IllegalArgumentException("ADDRESS [PREFECTURES COUNTIES INDICATORS YEARS]");
        }
        try (Database database = new Database(new DatabaseConfig(arguments[0], "", "", 2))) {
            database.migrate();
            fill(database, arguments.length == 1 ? Size.BIG : size(arguments));
        }
    }

    private static Size size(String... arguments) {
        return new Size(
                Integer.parseInt(arguments[1]),
                Integer.parseInt(arguments[2]),
                Integer.parseInt(arguments[3]),
                Size.BIG.firstYear(),
                Integer.parseInt(arguments[4]),
                Size.BIG.seed());
    }

    /** Fills a migrated, empty database. */
    public static void fill(Database database, Size size) throws SQLException {
        try (Connection connection = database.connection();
                Statement statement = connection.createStatement()) {
            define(connection, size);
            statement.execute("set work_mem = '512MB'");
            for (String each : STATEMENTS) {
                Instant start = Instant.now();
                statement.execute(Sql.of(each, size.parts()));
                LOG.info(
                        "{}: {} s", each, Duration.between(start, Instant.now()).toSeconds());
            }
            statement.execute("vacuum analyze");
            statement.execute("reset work_mem");
        }
    }

    private static void define(Connection connection, Size size) throws SQLException {
        Instant known = LocalDate.of(size.firstYear(), 1, 1).atStartOfDay().toInstant(ZoneOffset.UTC);
        List<IncomingRecord> records = new ArrayList<>();
        for (ReferenceChange each : Definitions.of(size)) {
            RecordPlace place = new RecordPlace(Topics.DEFINITIONS.name(), 0, records.size());
            records.add(new IncomingRecord(place, each.getCode(), null, known, each));
        }
        new Landing().land(connection, new Batch(records, List.of(), List.of()));
    }
}
