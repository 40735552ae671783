package io.tongbao.store.query;

import io.tongbao.store.Database;
import io.tongbao.store.Sql;
import org.jspecify.annotations.Nullable;

/** Questions to {@code stats.projects}, as of a moment too, and to {@code stats.projects_history}. */
public final class ProjectsQuery {
    private final Database database;

    public ProjectsQuery(Database database) {
        this.database = database;
    }

    /**
     * Which projects are asked for; what is null does not matter.
     *
     * @param filter by region, group and period
     * @param batch code of a batch
     * @param stage code of a stage as reported
     */
    public record Which(Filter filter, @Nullable String batch, @Nullable String stage) {}

    /** Projects as they were last reported, by region and project: of periods that are asked for, by the last report of these. */
    public Table current(Which which) {
        return listCurrent(which).table();
    }

    /** The same as a list. */
    public Listing listCurrent(Which which) {
        Filter filter = which.filter();
        Select projects = filter.from() == null && filter.to() == null
                ? Select.from("stats.projects")
                : Select.of(Sql.of("projects_within"), filter.from(), filter.to());
        return listing(projects.inGroup(filter.group()), which, Sort.by("region"), Sort.by("project"));
    }

    /** The same as it was known at a moment (K7), of a group with the members of then. */
    public Table asOf(Which which, Moment moment) {
        return listAsOf(which, moment).table();
    }

    /** The same as a list. */
    public Listing listAsOf(Which which, Moment moment) {
        Filter filter = which.filter();
        Select projects = Select.asOf("stats.projects_as_of", moment, filter.group(), filter.from(), filter.to());
        return listing(projects, which, Sort.by("region"), Sort.by("project"));
    }

    /** Accepted progress reports, every revision, in the order in which they became known. */
    public Table history(Which which) {
        return listHistory(which).table();
    }

    /** The same as a list. */
    public Listing listHistory(Which which) {
        Filter filter = which.filter();
        Select reports = Select.from("stats.projects_history")
                .inGroup(filter.group())
                .where("v.period >= ?", filter.from())
                .where("v.period <= ?", filter.to());
        return listing(
                reports,
                which,
                Sort.by("region"),
                Sort.by("project"),
                Sort.by("period", ColumnType.DATE),
                Sort.by("known_at", ColumnType.TIME),
                Sort.by("source_partition", ColumnType.INTEGER),
                Sort.by("source_offset", ColumnType.INTEGER));
    }

    private Listing listing(Select select, Which which, Sort... order) {
        Filter filter = which.filter();
        select.where("v.region = ?", filter.region())
                .where("v.batch = ?", which.batch())
                .where("v.stage = ?", which.stage());
        return Listing.of(database, select, order).limit(filter.limit());
    }
}
