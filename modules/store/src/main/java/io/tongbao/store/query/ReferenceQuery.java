package io.tongbao.store.query;

import io.tongbao.store.Database;
import io.tongbao.store.KnownBy;
import io.tongbao.store.Sql;
import java.util.Collection;

/** Questions about reference data as it is now defined, or was at a moment. */
public final class ReferenceQuery {
    private final Database database;

    public ReferenceQuery(Database database) {
        this.database = database;
    }

    /** {@code stats.regions}. */
    public Table regions() {
        return listRegions().table();
    }

    /** The same as a list. */
    public Listing listRegions() {
        return list("stats.regions", Sort.by("code"));
    }

    /** {@code stats.memberships}. */
    public Table memberships() {
        return listMemberships().table();
    }

    /** The same as a list. */
    public Listing listMemberships() {
        return list(
                "stats.memberships",
                Sort.by("hierarchy"),
                Sort.by("region"),
                Sort.by("coalesce(v.valid_from, '-infinity')", new Column("valid_from", ColumnType.DATE)));
    }

    /** {@code stats.indicators}. */
    public Table indicators() {
        return listIndicators().table();
    }

    /** The same as a list. */
    public Listing listIndicators() {
        return list("stats.indicators", Sort.by("code"));
    }

    /** {@code stats.groups}. */
    public Table groups() {
        return listGroups().table();
    }

    /** The same as a list. */
    public Listing listGroups() {
        return list("stats.groups", Sort.by("code"));
    }

    /** The groups that there were at a moment (K4): code, name_zh, name_en, ancestor. */
    public Table groupsAsOf(Moment moment) {
        return Select.of(Sql.of("reference_groups_as_of"), KnownBy.sql(moment.at()))
                .run(database);
    }

    /** Regions as they were called at a moment: code, name_zh, name_en; none of those that nobody knew of then. */
    public Table regionsAsOf(Moment moment, Collection<String> codes) {
        return Select.of(Sql.of("reference_regions_as_of"), KnownBy.sql(moment.at()), codes.toArray(String[]::new))
                .run(database);
    }

    /** The indicators as they were defined at a moment, those withdrawn since included (K4): code, names, kind, scheme. */
    public Table indicatorsAsOf(Moment moment) {
        return Select.of(Sql.of("reference_indicators_as_of"), KnownBy.sql(moment.at()))
                .run(database);
    }

    /** {@code stats.schemes}: one row for each item. */
    public Table schemes() {
        return listSchemes().table();
    }

    /** The same as a list. */
    public Listing listSchemes() {
        return list("stats.schemes", Sort.by("code"), Sort.by("place", ColumnType.INTEGER));
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

    /** The same as known at a moment: code, name_zh, name_en. */
    public Table regionsOfAsOf(String group, Moment moment) {
        return Select.of(Sql.of("reference_regions_of_as_of"), KnownBy.sql(moment.at()), group)
                .run(database);
    }

    private Listing list(String view, Sort... order) {
        return Listing.of(database, Select.from(view), order);
    }
}
