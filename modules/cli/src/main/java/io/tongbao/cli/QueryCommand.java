package io.tongbao.cli;

import io.tongbao.statistics.Period;
import io.tongbao.store.Database;
import io.tongbao.store.query.Filter;
import io.tongbao.store.query.GrowthQuery;
import io.tongbao.store.query.Moment;
import io.tongbao.store.query.RankingQuery;
import io.tongbao.store.query.RejectsQuery;
import io.tongbao.store.query.ReportsQuery;
import io.tongbao.store.query.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints what is landed. */
@Command(
        name = "query",
        mixinStandardHelpOptions = true,
        description = {"Prints figures, rankings, reports or rejections.", "查询指标、排名、上报与退回记录。"},
        footer = {"", "Example: tongbao query growth --region x-guanzhuang --from 2022-12 --format csv"})
final class QueryCommand implements Callable<Integer> {
    /** What can be asked for. */
    enum Subject {
        /** Figures and their growth. */
        GROWTH,
        /** Ranks. */
        RANKINGS,
        /** Accepted reports. */
        REPORTS,
        /** Refused events. */
        REJECTS
    }

    private static final List<String> SHORT_GROWTH = List.of(
            "region",
            "region_zh",
            "indicator",
            "period",
            "unit",
            "month_value",
            "cumulative_value",
            "cumulative_growth",
            "growth_source",
            "growth_code",
            "complete",
            "version");
    private static final List<String> SHORT_RANKINGS = List.of(
            "ranking",
            "period",
            "rank",
            "tied",
            "region",
            "region_zh",
            "figure",
            "moved",
            "moved_on_year",
            "to_next",
            "ranked",
            "reason_unranked");

    @Mixin
    private Common common = new Common();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "SUBJECT", description = "One of ${COMPLETION-CANDIDATES}.")
    private Subject subject = Subject.GROWTH;

    @Option(names = "--region", description = "Region code.")
    private @Nullable String region;

    @Option(names = "--indicator", description = "Indicator code.")
    private @Nullable String indicator;

    @Option(names = "--group", description = "Group code.")
    private @Nullable String group;

    @Option(names = "--ranking", description = "Ranking code.")
    private @Nullable String ranking;

    @Option(names = "--from", paramLabel = "PERIOD", description = "First period, such as 2023-01.")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "PERIOD", description = "Last period.")
    private @Nullable String to;

    @Option(names = "--history", description = "Growth: every vintage, not only the one that stands.")
    private boolean history;

    @Option(
            names = "--as-of",
            paramLabel = "TIME|RELEASE",
            description = "Growth and rankings: as known at a release, a time or the end of a day.")
    private @Nullable String asOf;

    @Option(names = "--all-columns", description = "Tables too show every column.")
    private boolean allColumns;

    @Option(
            names = "--format",
            defaultValue = "TABLE",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private TableFormat format = TableFormat.TABLE;

    @Override
    public Integer call() {
        Filter filter = new Filter(region, indicator, group, ranking, day(from), day(to), 0);
        try (Database database = new Database(common.wiring().databaseConfig())) {
            Moment moment = asOf == null ? null : AsOf.moment(database, asOf, spec);
            shorten(moment == null ? now(database, filter) : then(database, filter, moment));
        }
        return 0;
    }

    private Table now(Database database, Filter filter) {
        return switch (subject) {
            case GROWTH ->
                history ? new GrowthQuery(database).history(filter) : new GrowthQuery(database).current(filter);
            case RANKINGS -> new RankingQuery(database).current(filter);
            case REPORTS -> new ReportsQuery(database).accepted(filter);
            case REJECTS -> new RejectsQuery(database).refused(filter);
        };
    }

    private Table then(Database database, Filter filter, Moment moment) {
        if (history || subject == Subject.REPORTS || subject == Subject.REJECTS) {
            throw new UsageException("--as-of goes with growth and rankings, and not with --history");
        }
        return subject == Subject.GROWTH
                ? new GrowthQuery(database).asOf(filter, moment)
                : new RankingQuery(database).asOf(filter, moment);
    }

    private void shorten(Table table) {
        boolean narrow = format == TableFormat.TABLE && !allColumns;
        Table shown = narrow && subject == Subject.GROWTH
                ? table.only(SHORT_GROWTH)
                : narrow && subject == Subject.RANKINGS ? table.only(SHORT_RANKINGS) : table;
        format.print(shown, spec.commandLine().getOut());
        if (format == TableFormat.TABLE && table.rows().isEmpty()) {
            spec.commandLine().getErr().println("no rows / 无记录");
        }
    }

    private static @Nullable LocalDate day(@Nullable String period) {
        return period == null ? null : Period.of(period).firstDay();
    }
}
