package io.tongbao.store.upkeep;

import io.tongbao.store.Hypertables;
import io.tongbao.store.Sql;
import io.tongbao.store.VintageTable;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;

/** What the server is told to do by itself: compress closed years. Nothing is ever thrown away. */
final class Policies {
    private Policies() {}

    /** Makes the policies those of the setting; where they are, nothing changes. */
    static void set(Connection connection, int closedAfterMonths) throws SQLException {
        for (VintageTable each : Hypertables.compressible(connection)) {
            if (!fits(connection, each, closedAfterMonths)) {
                try (PreparedStatement replace = connection.prepareStatement(
                        """
                        select remove_compression_policy(?::regclass, if_exists => true),
                               add_compression_policy(?::regclass, make_interval(months => ?))
                        """)) {
                    replace.setString(1, each.qualified());
                    replace.setString(2, each.qualified());
                    replace.setInt(3, closedAfterMonths);
                    replace.execute();
                }
            }
        }
    }

    private static boolean fits(Connection connection, VintageTable table, int closedAfterMonths) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                """
                select exists (
                    select
                    from timescaledb_information.jobs
                    where hypertable_schema = 'tongbao' and hypertable_name = ? and proc_name = 'policy_compression'
                      and (config ->> 'compress_after')::interval = make_interval(months => ?))
                """)) {
            select.setString(1, table.table());
            select.setInt(2, closedAfterMonths);
            try (ResultSet result = select.executeQuery()) {
                result.next();
                return result.getBoolean(1);
            }
        }
    }

    /** The jobs that run the policies. */
    static List<BackgroundJob> jobs(Connection connection) throws SQLException {
        List<BackgroundJob> jobs = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(Sql.of("background_jobs"))) {
            while (result.next()) {
                Timestamp lastRun = result.getTimestamp("last_run_started_at");
                jobs.add(new BackgroundJob(
                        result.getInt("job_id"),
                        result.getString("hypertable_name"),
                        state(result),
                        lastRun == null ? null : lastRun.toInstant(),
                        result.getString("last_error")));
            }
        }
        return jobs;
    }

    private static BackgroundJob.State state(ResultSet job) throws SQLException {
        if (!job.getBoolean("scheduled")) {
            return BackgroundJob.State.PAUSED;
        }
        if (job.getLong("runs") == 0) {
            return BackgroundJob.State.NEVER_RAN;
        }
        return "Success".equals(job.getString("last_run_status"))
                ? BackgroundJob.State.RUNS
                : BackgroundJob.State.FAILED;
    }
}
