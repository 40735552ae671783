package io.tongbao.cli;

import io.tongbao.statistics.Period;
import io.tongbao.store.Database;
import io.tongbao.store.query.DecisionsQuery;
import io.tongbao.store.query.Filter;
import io.tongbao.store.query.GrowthQuery;
import io.tongbao.store.query.RankingQuery;
import io.tongbao.store.query.RejectsQuery;
import io.tongbao.store.query.ReportsQuery;
import io.tongbao.store.query.Table;
import io.tongbao.store.query.WarningsQuery;
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
        description = {"Prints figures, rankings, reports, rejections, warnings or decisions.", "查询指标、排名、上报、退回、预警与决定。"},
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
        REJECTS,
        /** What the checks found in reports that were taken and stand. */
        WARNINGS,
        /** Locks, overrides, retractions, releases. */
        DECISIONS
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
    private static final List<String> SHORT_WARNINGS = List.of(
            "region",
            "indicator",
            "period",
            "check_code",
            "severity",
            "field",
            "value",
            "expected",
            "explained",
            "message_zh");
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
            Table table =
                    switch (subject) {
                        case GROWTH ->
                            history
                                    ? new GrowthQuery(database).history(filter)
                                    : new GrowthQuery(database).current(filter);
                        case RANKINGS -> new RankingQuery(database).current(filter);
                        case REPORTS -> new ReportsQuery(database).accepted(filter);
                        case REJECTS -> new RejectsQuery(database).refused(filter);
                        case WARNINGS -> new WarningsQuery(database).standing(filter);
                        case DECISIONS -> new DecisionsQuery(database).all(filter);
                    };
            shorten(table);
        }
        return 0;
    }

    private void shorten(Table table) {
        boolean narrow = format == TableFormat.TABLE && !allColumns;
        List<String> columns = narrow ? shortColumns() : List.of();
        Table shown = columns.isEmpty() ? table : table.only(columns);
        format.print(shown, spec.commandLine().getOut());
        if (format == TableFormat.TABLE && table.rows().isEmpty()) {
            spec.commandLine().getErr().println("no rows / 无记录");
        }
    }

    /** What a table shows of the subject; empty for all. */
    private List<String> shortColumns() {
        return switch (subject) {
            case GROWTH -> SHORT_GROWTH;
            case RANKINGS -> SHORT_RANKINGS;
            case WARNINGS -> SHORT_WARNINGS;
            case REPORTS, REJECTS, DECISIONS -> List.of();
        };
    }

    private static @Nullable LocalDate day(@Nullable String period) {
        return period == null ? null : Period.of(period).firstDay();
    }
}
