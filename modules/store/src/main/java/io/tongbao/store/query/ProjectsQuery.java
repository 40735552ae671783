package io.tongbao.store.query;

import io.tongbao.store.Database;
import io.tongbao.store.Sql;
import org.jspecify.annotations.Nullable;

/** Questions to {@code stats.projects}, as of a moment too, and to {@code stats.projects_history}. */
public final class ProjectsQuery {
    private static final String BY_PROJECT = "v.region, v.project";

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
        Filter filter = which.filter();
        Select projects = filter.from() == null && filter.to() == null
                ? Select.from("stats.projects")
                : Select.of(Sql.of("projects_within"), filter.from(), filter.to());
        return ask(projects.inGroup(filter.group()), which, BY_PROJECT);
    }

    /** The same as it was known at a moment (K7), of a group with the members of then. */
    public Table asOf(Which which, Moment moment) {
        Filter filter = which.filter();
        Select projects = Select.asOf("stats.projects_as_of", moment, filter.group(), filter.from(), filter.to());
        return ask(projects, which, BY_PROJECT);
    }

    /** Accepted progress reports, every revision, in the order in which they became known. */
    public Table history(Which which) {
        Filter filter = which.filter();
        Select reports = Select.from("stats.projects_history")
                .inGroup(filter.group())
                .where("v.period >= ?", filter.from())
                .where("v.period <= ?", filter.to());
        return ask(reports, which, "v.region, v.project, v.period, v.known_at, v.source_partition, v.source_offset");
    }

    private Table ask(Select select, Which which, String order) {
        Filter filter = which.filter();
        return select.where("v.region = ?", filter.region())
                .where("v.batch = ?", which.batch())
                .where("v.stage = ?", which.stage())
                .orderBy(order)
                .limit(filter.limit())
                .run(database);
    }
}
