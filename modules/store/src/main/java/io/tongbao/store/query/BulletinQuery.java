package io.tongbao.store.query;

import io.tongbao.store.Database;
import io.tongbao.store.Sql;
import java.time.LocalDate;

/** What a bulletin of a group shows for a period. */
public final class BulletinQuery {
    private final Database database;

    public BulletinQuery(Database database) {
        this.database = database;
    }

    /**
     * Each indicator's latest period not after the one given, within its year (K4).
     *
     * @param period by its first day
     */
    public Bulletin of(String group, LocalDate period) {
        return new Bulletin(
                group,
                period,
                Select.of(Sql.of("bulletin_rankings"), group, period, period).run(database),
                Select.of(Sql.of("bulletin_ancestor"), group, period, period).run(database));
    }
}
