package io.tongbao.store.upkeep;

import io.tongbao.store.Database;
import io.tongbao.store.Sql;
import io.tongbao.store.StoreException;
import io.tongbao.store.Tier;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A database server as it is found; looking changes nothing.
 *
 * @param version as the server tells it, such as {@code 17.6}
 * @param major its first number
 * @param isReadOnly whether it takes no writes: a standby, or set so
 * @param isDurable whether what it confirmed outlives a power loss
 * @param tier in use
 * @param timescale version of TimescaleDB in use; null where it is not
 * @param hasTimescale whether the server could use TimescaleDB
 * @param hasAnalyst whether the role {@code tongbao_analyst} is there
 * @param mayCreate whether this user may create schemas, as {@code db migrate} does the first time
 * @param who this user
 * @param forbidden tables of ours that this user may not both read and write
 */
public record ServerState(
        String version,
        int major,
        boolean isReadOnly,
        boolean isDurable,
        Tier tier,
        @Nullable String timescale,
        boolean hasTimescale,
        boolean hasAnalyst,
        boolean mayCreate,
        String who,
        List<String> forbidden) {
    public ServerState {
        forbidden = List.copyOf(forbidden);
    }

    /**
     * Asks a server.
     *
     * @throws StoreException when it does not answer
     */
    public static ServerState of(Database database) {
        try (Connection connection = database.connection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(Sql.of("server_state"))) {
            found.next();
            String timescale = found.getString("timescale");
            return new ServerState(
                    found.getString("version"),
                    found.getInt("major"),
                    found.getBoolean("is_read_only"),
                    found.getBoolean("is_durable"),
                    tier(timescale, found.getString("license")),
                    timescale,
                    found.getBoolean("has_timescale"),
                    found.getBoolean("has_analyst"),
                    found.getBoolean("may_create"),
                    found.getString("who"),
                    List.of((String[]) found.getArray("forbidden").getArray()));
        } catch (SQLException e) {
            throw new StoreException("the database server could not be asked for its state", e);
        }
    }

    /**
     * How far the server's clock is ahead of ours; below zero where it is behind.
     *
     * @throws StoreException when it does not answer
     */
    public static Duration clockAhead(Database database, Clock ours) {
        try (Connection connection = database.connection();
                Statement statement = connection.createStatement()) {
            Instant asked = ours.instant();
            try (ResultSet found = statement.executeQuery("select clock_timestamp()")) {
                found.next();
                Instant theirs = found.getTimestamp(1).toInstant();
                Duration answering = Duration.between(asked, ours.instant());
                return Duration.between(asked.plus(answering.dividedBy(2)), theirs);
            }
        } catch (SQLException e) {
            throw new StoreException("the database server could not be asked for its time", e);
        }
    }

    private static Tier tier(@Nullable String timescale, @Nullable String license) {
        if (timescale == null) {
            return Tier.PLAIN;
        }
        return "apache".equals(license) ? Tier.APACHE : Tier.COMMUNITY;
    }
}
