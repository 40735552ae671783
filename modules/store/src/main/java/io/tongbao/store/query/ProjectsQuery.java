package io.tongbao.store.query;

import io.tongbao.store.Database;
import org.jspecify.annotations.Nullable;

/** Questions to {@code stats.projects} and {@code stats.projects_history}. */
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

    /** Projects as they were last reported, by region and project. */
    public Table current(Which which) {
        return ask("stats.projects", which, "v.region, v.project");
    }

    /** Accepted progress reports, every revision, in the order in which they became known. */
    public Table history(Which which) {
        return ask(
                "stats.projects_history",
                which,
                "v.region, v.project, v.period, v.known_at, v.source_partition, v.source_offset");
    }

    private Table ask(String view, Which which, String order) {
        Filter filter = which.filter();
        return Select.from(view)
                .where("v.region = ?", filter.region())
                .where("v.batch = ?", which.batch())
                .where("v.stage = ?", which.stage())
                .where("v.period >= ?", filter.from())
                .where("v.period <= ?", filter.to())
                .inGroup(filter.group())
                .orderBy(order)
                .limit(filter.limit())
                .run(database);
    }
}
