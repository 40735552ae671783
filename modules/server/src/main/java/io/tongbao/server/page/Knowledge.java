package io.tongbao.server.page;

import io.tongbao.store.Database;
import io.tongbao.store.query.AlertsQuery;
import io.tongbao.store.query.Filter;
import io.tongbao.store.query.GrowthQuery;
import io.tongbao.store.query.Moment;
import io.tongbao.store.query.ProjectsQuery;
import io.tongbao.store.query.RankingQuery;
import io.tongbao.store.query.ReportsQuery;
import io.tongbao.store.query.Table;
import io.tongbao.store.query.TargetQuery;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * What is known now, or was known at a moment, by the same questions.
 *
 * @param moment null for now
 */
public record Knowledge(Database database, @Nullable Moment moment) {
    /** Columns of {@code stats.growth}. */
    public Table growth(Filter filter) {
        GrowthQuery query = new GrowthQuery(database);
        return moment == null ? query.current(filter) : query.asOf(filter, moment);
    }

    /** Columns of {@code stats.rankings}, best first. */
    public Table rankings(Filter filter) {
        RankingQuery query = new RankingQuery(database);
        return moment == null ? query.current(filter) : query.asOf(filter, moment);
    }

    /** The same of some regions. */
    public Table rankings(Filter filter, Collection<String> regions) {
        RankingQuery query = new RankingQuery(database);
        return moment == null ? query.current(filter, regions) : query.asOf(filter, moment, regions);
    }

    /** Columns of {@code stats.target_progress}. */
    public Table targets(Filter filter) {
        TargetQuery query = new TargetQuery(database);
        return moment == null ? query.current(filter) : query.asOf(filter, moment);
    }

    /** Columns of {@code stats.projects}, each as last reported. */
    public Table projects(Filter filter) {
        ProjectsQuery query = new ProjectsQuery(database);
        var which = new ProjectsQuery.Which(filter, null, null);
        return moment == null ? query.current(which) : query.asOf(which, moment);
    }

    /** Columns of {@code stats.alerts}, open ones first, the worst first. */
    public Table alerts(Filter filter) {
        AlertsQuery query = new AlertsQuery(database);
        return moment == null ? query.current(filter) : query.asOf(filter, moment);
    }

    /** Columns of {@code stats.reports}, in the order in which they became known. */
    public Table reports(Filter filter) {
        ReportsQuery query = new ReportsQuery(database);
        return moment == null ? query.accepted(filter) : query.asOf(filter, moment);
    }
}
