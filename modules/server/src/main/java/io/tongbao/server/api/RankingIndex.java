package io.tongbao.server.api;

import io.tongbao.store.Database;
import io.tongbao.store.StoreException;
import io.tongbao.store.query.Column;
import io.tongbao.store.query.ColumnType;
import io.tongbao.store.query.Table;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which rankings there are and for which periods, without reading a single place. */
final class RankingIndex {
    private static final List<Column> COLUMNS = List.of(
            new Column("ranking", ColumnType.TEXT),
            new Column("group_code", ColumnType.TEXT),
            new Column("indicator", ColumnType.TEXT),
            new Column("measure", ColumnType.TEXT),
            new Column("periods", ColumnType.LIST));

    private final Database database;

    RankingIndex(Database database) {
        this.database = database;
    }

    /** By group, indicator and measure; growth first, periods latest first. */
    Table read() {
        try (Connection connection = database.connection();
                PreparedStatement select = connection.prepareStatement(
                        """
                        select ranking, group_code, indicator, measure,
                               array_agg(period::text order by period desc)
                        from tongbao.ranking_snapshot
                        where not withdrawn
                        group by ranking, group_code, indicator, measure
                        order by max(period) desc, group_code, measure like '%GROWTH' desc, indicator, measure, ranking
                        """);
                ResultSet found = select.executeQuery()) {
            List<List<@Nullable Object>> rows = new ArrayList<>();
            while (found.next()) {
                rows.add(List.of(
                        found.getString(1), found.getString(2), found.getString(3), found.getString(4), List.of((Object
                                        [])
                                found.getArray(5).getArray())));
            }
            return new Table(COLUMNS, rows);
        } catch (SQLException e) {
            throw new StoreException("the list of rankings could not be read", e);
        }
    }
}
