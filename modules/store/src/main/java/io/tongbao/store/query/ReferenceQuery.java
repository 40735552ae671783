package io.tongbao.store.query;

import io.tongbao.store.Database;
import io.tongbao.store.KnownBy;
import io.tongbao.store.Sql;

/** Questions about reference data as it is now defined, or was at a moment. */
public final class ReferenceQuery {
    private final Database database;

    public ReferenceQuery(Database database) {
        this.database = database;
    }

    /** {@code stats.regions}. */
    public Table regions() {
        return Select.from("stats.regions").orderBy("v.code").run(database);
    }

    /** {@code stats.memberships}. */
    public Table memberships() {
        return Select.from("stats.memberships")
                .orderBy("v.hierarchy, v.region, v.valid_from nulls first")
                .run(database);
    }

    /** {@code stats.indicators}. */
    public Table indicators() {
        return Select.from("stats.indicators").orderBy("v.code").run(database);
    }

    /** {@code stats.groups}. */
    public Table groups() {
        return Select.from("stats.groups").orderBy("v.code").run(database);
    }

    /** The groups that there were at a moment (K4): code, name_zh, name_en. */
    public Table groupsAsOf(Moment moment) {
        return Select.of(Sql.of("reference_groups_as_of"), KnownBy.sql(moment.at()))
                .run(database);
    }

    /** The indicators as they were defined at a moment, those withdrawn since included (K4): code, kind, scheme. */
    public Table indicatorsAsOf(Moment moment) {
        return Select.of(Sql.of("reference_indicators_as_of"), KnownBy.sql(moment.at()))
                .run(database);
    }

    /** {@code stats.schemes}: one row for each item. */
    public Table schemes() {
        return Select.from("stats.schemes").orderBy("v.code, v.place").run(database);
    }

    /** Who belongs to a group from when to when: region, valid_from, valid_to (exclusive) (K1). */
    public Table members(String group) {
        return Select.of("select * from tongbao.group_members(?) order by region, valid_from", group)
                .run(database);
    }

    /** The region by a code, in the columns of {@code stats.regions}: one row, or none. */
    public Table region(String code) {
        return Select.from("stats.regions").where("v.code = ?", code).run(database);
    }

    /** All that are or were members of a group (K1), in the columns of {@code stats.regions}. */
    public Table regionsOf(String group) {
        return Select.from("stats.regions")
                .where("v.code in (select m.region from tongbao.group_members(?) m)", group)
                .orderBy("v.code")
                .run(database);
    }
}
