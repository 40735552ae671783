package io.tongbao.benchmarks;

import io.tongbao.benchmarks.Reads.When;
import io.tongbao.store.Database;
import io.tongbao.store.DatabaseConfig;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumSet;

/** Times {@link Reads} on a {@link BigDatabase}. */
public final class ReadTimes {
    private ReadTimes() {}

    /** Writes the table: {@code ADDRESS} of a database of {@link Size#BIG}, how often each is asked, and the file. */
    public static void main(String... arguments) throws Exception {
        if (arguments.length != 3) {
            throw new IllegalArgumentException("ADDRESS TIMES FILE");
        }
        int asked = Integer.parseInt(arguments[1]);
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(Path.of(arguments[2])));
                Database database = new Database(new DatabaseConfig(arguments[0], "", "", 1));
                Connection connection = database.connection();
                Statement statement = connection.createStatement()) {
            TimesTable table = new TimesTable(out, "rows");
            for (String each : Reads.NAMES) {
                table.row(
                        each,
                        EnumSet.allOf(When.class),
                        when -> Times.of(asked, () -> rows(statement, Reads.of(each, when, Size.BIG))));
            }
        }
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
