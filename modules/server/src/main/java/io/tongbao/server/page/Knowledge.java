package io.tongbao.server.page;

import io.tongbao.store.Database;
import io.tongbao.store.query.AlertsQuery;
import io.tongbao.store.query.Filter;
import io.tongbao.store.query.GrowthQuery;
import io.tongbao.store.query.Moment;
import io.tongbao.store.query.ProjectsQuery;
import io.tongbao.store.query.RankingQuery;
import io.tongbao.store.query.ReferenceQuery;
import io.tongbao.store.query.ReportsQuery;
import io.tongbao.store.query.Table;
import io.tongbao.store.query.TargetQuery;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
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

    /** Figures of some regions, in each period while they are in the filter's group. */
    public Table growth(Filter filter, Collection<String> regions) {
        GrowthQuery query = new GrowthQuery(database);
        return moment == null ? query.current(filter, regions) : query.asOf(filter, moment, regions);
    }

    /** Columns of {@code stats.rankings}, best first. */
    public Table rankings(Filter filter) {
        RankingQuery query = new RankingQuery(database);
        return moment == null ? query.current(filter) : query.asOf(filter, moment);
    }

    /**
     * Some lines of one ranking and period with how many there are, besides the first line, and who is first and last.
     *
     * @see RankingQuery#lines
     */
    public Table places(Filter filter, int first, int last, int most) {
        return new RankingQuery(database).lines(filter, moment, first, last, most);
    }

    /**
     * Ranks of some regions.
     *
     * @param regions null for all
     * @see RankingQuery#ranks
     */
    public Table ranks(String ranking, LocalDate first, LocalDate last, @Nullable Collection<String> regions) {
        return new RankingQuery(database).ranks(ranking, first, last, moment, regions);
    }

    /** Columns of {@code stats.target_progress}. */
    public Table targets(Filter filter) {
        TargetQuery query = new TargetQuery(database);
        return moment == null ? query.current(filter) : query.asOf(filter, moment);
    }

    /** The same of some regions. */
    public Table targets(Filter filter, Collection<String> regions) {
        TargetQuery query = new TargetQuery(database);
        return moment == null ? query.current(filter, regions) : query.asOf(filter, moment, regions);
    }

    /** Columns of {@code stats.projects}, each as last reported. */
    public Table projects(Filter filter) {
        ProjectsQuery query = new ProjectsQuery(database);
        var which = new ProjectsQuery.Which(filter, null, null);
        return moment == null ? query.current(which) : query.asOf(which, moment);
    }

    /** Groups: code, names and ancestor; where one is asked for that came later, those of now, so that it has a name. */
    public Table groups(@Nullable String asked) {
        ReferenceQuery query = new ReferenceQuery(database);
        Table then = moment == null ? null : query.groupsAsOf(moment);
        return then == null || (asked != null && !then.values("code").contains(asked)) ? query.groups() : then;
    }

    /** All that are or were members of a group, by code and names; of a group that came later those of now. */
    public Table regionsOf(String group) {
        ReferenceQuery query = new ReferenceQuery(database);
        Table then = moment == null ? null : query.regionsOfAsOf(group, moment);
        return then == null || then.rows().isEmpty() ? query.regionsOf(group) : then;
    }

    /** Indicators: code, names, kind and scheme. */
    public Table indicators() {
        ReferenceQuery query = new ReferenceQuery(database);
        return moment == null ? query.indicators() : query.indicatorsAsOf(moment);
    }

    /**
     * The group of a ranking; of none given, the one with the latest ranking.
     *
     * @return of now where nothing was ranked yet; empty where nothing is
     */
    public String groupOf(@Nullable String ranking) {
        RankingQuery query = new RankingQuery(database);
        Optional<String> then = moment == null ? Optional.empty() : query.groupAsOf(ranking, moment);
        return then.or(() -> query.groupOf(ranking)).orElse("");
    }

    /**
     * The rankings of a group with their periods and the names of what is compared. Of a moment before there was any, or before
     * the one that is asked for, those of now, so that it has a name.
     */
    public Table rankingsOf(String group, @Nullable String asked) {
        RankingQuery query = new RankingQuery(database);
        Table then = moment == null ? null : query.indexAsOf(group, moment);
        if (then == null
                || then.rows().isEmpty()
                || (asked != null && !then.values("ranking").contains(asked))) {
            return query.index(group);
        }
        return then;
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
