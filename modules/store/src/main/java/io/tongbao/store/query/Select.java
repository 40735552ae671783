package io.tongbao.store.query;

import io.tongbao.store.Database;
import io.tongbao.store.KnownBy;
import io.tongbao.store.Sql;
import io.tongbao.store.StoreException;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A question to one view, or a statement of its own; conditions whose value is null are left out. */
public final class Select {
    private static final int ROWS_AT_A_TIME = 1_000;

    private final StringBuilder sql;
    private final List<@Nullable Object> values = new ArrayList<>();
    private String glue = " where ";

    private Select(String sql) {
        this.sql = new StringBuilder(sql);
    }

    /** All columns of a view or of a call with its values, which the conditions call {@code v}. */
    static Select from(String view, Object... values) {
        return of("select v.* from " + view + " v", values);
    }

    /**
     * All columns of what a function of schema stats tells as known at a moment, which the conditions call {@code v}.
     *
     * @param group whose members, in each row's period and as known then, are asked for; null for all regions
     * @param values of the function after the moment
     */
    static Select asOf(String function, Moment moment, @Nullable String group, @Nullable Object... values) {
        String call = function + "(?" + ", ?".repeat(values.length) + ")";
        Select select = new Select(
                group == null ? "select v.* from " + call + " v" : Sql.of("members_then", Map.of("told", call)));
        select.values.add(KnownBy.sql(moment.at()));
        select.values.addAll(Arrays.asList(values));
        if (group != null) {
            select.values.add(KnownBy.sql(moment.at()));
            select.values.add(group);
        }
        return select;
    }

    /** The rows of another, which further conditions call {@code v} too. */
    static Select within(Select other) {
        return around("select v.* from ", other, " v");
    }

    /**
     * A statement that has another within it.
     *
     * @param last values of question marks in what comes after the other
     */
    static Select around(String before, Select other, String after, Object... last) {
        Select select = of(before + "(" + other.sql + ")" + after, other.values.toArray());
        select.values.addAll(Arrays.asList(last));
        return select;
    }

    /**
     * A statement in a file with another in it, in place of {@code {rows}}.
     *
     * @param last values of question marks behind the other
     */
    static Select with(String name, Select other, Object... last) {
        Select select = of(Sql.of(name, Map.of("rows", other.sql.toString())), other.values.toArray());
        select.values.addAll(Arrays.asList(last));
        return select;
    }

    /** A statement of its own with all its values. */
    public static Select of(String sql, @Nullable Object... values) {
        Select select = new Select(sql);
        select.values.addAll(Arrays.asList(values));
        return select;
    }

    /** Asks for rows that meet a condition with one question mark. */
    Select where(String condition, @Nullable Object value) {
        if (value != null) {
            sql.append(glue).append(condition);
            glue = " and ";
            values.add(value);
        }
        return this;
    }

    /** Asks for rows that meet a condition with a question mark for each value. */
    Select and(String condition, List<@Nullable Object> several) {
        sql.append(glue).append(condition);
        glue = " and ";
        values.addAll(several);
        return this;
    }

    /** Asks for rows whose region is in the group in that row's period (K1). */
    Select inGroup(@Nullable String group) {
        // looked up by who is ever a member: whether in the period too, no index tells
        return where("v.region = any (array(select m.region from tongbao.group_members(?) m))", group)
                .inGroupThen(group);
    }

    /** The same, of rows that are looked up otherwise. */
    Select inGroupThen(@Nullable String group) {
        return where(
                """
                exists (
                    select
                    from tongbao.group_members(?) m
                    where m.region = v.region
                      and (v.period + interval '1 month - 1 day') >= m.valid_from
                      and (v.period + interval '1 month - 1 day') < m.valid_to)
                """,
                group);
    }

    Select orderBy(String columns) {
        sql.append(" order by ").append(columns);
        return this;
    }

    /** At most so many rows; 0 for all. */
    Select limit(int rows) {
        if (rows > 0) {
            sql.append(" limit ").append(rows);
        }
        return this;
    }

    /**
     * Asks for all of it at once.
     *
     * @throws StoreException when the database does not answer
     */
    public Table run(Database database) {
        try (Connection connection = database.connection();
                PreparedStatement statement = prepare(connection);
                ResultSet result = statement.executeQuery()) {
            return TableReader.read(result);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /**
     * Asks, and hands each row on as it comes, so that the answer may be larger than the memory.
     *
     * @throws StoreException when the database does not answer, or no more
     * @throws IOException of the sink
     */
    void stream(Database database, RowSink sink) throws IOException {
        try (Connection connection = database.connection()) {
            connection.setReadOnly(true);
            // the driver reads by a cursor within a transaction only; the pool ends it and sets both back
            connection.setAutoCommit(false);
            try (PreparedStatement statement = prepare(connection)) {
                statement.setFetchSize(ROWS_AT_A_TIME);
                try (ResultSet result = statement.executeQuery()) {
                    TableReader.hand(result, sink);
                }
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private PreparedStatement prepare(Connection connection) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql.toString());
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
        return statement;
    }

    private StoreException failed(SQLException e) {
        return new StoreException("the database did not answer [" + sql + "]", e);
    }
}
