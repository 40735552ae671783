package io.tongbao.cli;

import io.tongbao.statistics.Language;
import io.tongbao.statistics.Period;
import io.tongbao.store.Database;
import io.tongbao.store.query.AlertsQuery;
import io.tongbao.store.query.DecisionsQuery;
import io.tongbao.store.query.DeliveriesQuery;
import io.tongbao.store.query.Filter;
import io.tongbao.store.query.GrowthQuery;
import io.tongbao.store.query.Moment;
import io.tongbao.store.query.RankingQuery;
import io.tongbao.store.query.RejectsQuery;
import io.tongbao.store.query.ReportsQuery;
import io.tongbao.store.query.ScoreQuery;
import io.tongbao.store.query.Table;
import io.tongbao.store.query.TargetQuery;
import io.tongbao.store.query.UnknownCodeException;
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
        header = "Prints figures, rankings, targets, alerts, projects, reports 查询",
        description = {"As a table, in words; as CSV or JSON, in codes.", "查询指标、排名、评分、目标、上报、项目、退回、预警及其送达、决定。"},
        footerHeading = Examples.HEADING,
        footer = {
            "  ./tongbao query growth --region x-guanzhuang --from 2022-12",
            "  ./tongbao query growth --region x-guanzhuang --history --format csv",
            "  ./tongbao query rankings --indicator retail_sales --from 2023-04",
            "  ./tongbao query scores --region x-guanzhuang-1 --from 2023-04   # what each item gave",
            "  ./tongbao query targets --from 2023-04 --to 2023-04              # who is behind",
            "  ./tongbao query targets --region x-guanzhuang-1 --from 2023-04 --explain   # why its light is what it is",
            "  ./tongbao query alerts --region x-guanzhuang-1                   # open ones first, the worst first",
            "  ./tongbao query alerts --by-month 2023-04      # those that its bulletin tells",
            "  ./tongbao query deliveries                     # who was not told, and why",
            "  ./tongbao query growth --region x-guanzhuang --indicator gdp --from 2022-12 --explain",
            "  ./tongbao query projects --batch 2023-1 --stage STARTED",
            "  ./tongbao query projects --as-of 2023-05-10    # as they stood then",
            "  ./tongbao query projects --to 2023-02          # by the last report up to then",
            "  ./tongbao query rejects                        # what was refused, and why"
        })
final class QueryCommand implements Callable<Integer> {
    @Mixin
    private Common common = new Common();

    @Mixin
    private ProjectOptions ofProjects = new ProjectOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "SUBJECT", description = "One of ${COMPLETION-CANDIDATES}.")
    private QuerySubject subject = QuerySubject.GROWTH;

    @Option(names = "--region", description = "Region code.")
    private @Nullable String region;

    @Option(names = "--indicator", description = "Indicator code.")
    private @Nullable String indicator;

    @Option(names = "--group", description = "Group code.")
    private @Nullable String group;

    @Option(names = "--ranking", description = "Ranking code.")
    private @Nullable String ranking;

    @Option(names = "--from", paramLabel = "PERIOD", description = "First period, such as 2023-01.")
    private @Nullable FirstPeriod from;

    @Option(names = "--to", paramLabel = "PERIOD", description = "Last period.")
    private @Nullable Period to;

    @Option(
            names = "--history",
            description =
                    "Growth, rankings, targets, alerts and projects: every vintage or step, not only what stands; reports come so anyway.")
    private boolean history;

    @Option(
            names = "--by-month",
            paramLabel = "MONTH",
            description = "Alerts: those open by the figures up to this month, as its bulletin tells them.")
    private @Nullable Period byMonth;

    @Option(
            names = "--as-of",
            paramLabel = "TIME|RELEASE",
            description =
                    "Growth, rankings, scores, targets, alerts, reports, projects: as known at a release, a time or the end of a day.")
    private @Nullable String asOf;

    @Option(
            names = "--explain",
            description =
                    "Growth, rankings, scores and the lights of targets: where each comes from, down to the reports; of 20 at most.")
    private boolean explain;

    @Option(
            names = "--lang",
            defaultValue = "ZH",
            description = "Language of tables and of --explain: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Language language = Language.ZH;

    @Option(names = "--all-columns", description = "Tables too show every column.")
    private boolean allColumns;

    @Option(
            names = "--format",
            defaultValue = "TABLE",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private TableFormat format = TableFormat.TABLE;

    @Override
    public Integer call() {
        LocalDate first = from == null ? null : from.period().firstDay();
        LocalDate last = to == null ? null : to.firstDay();
        if (first != null && last != null && first.isAfter(last)) {
            throw new UsageException("--from " + first + ": comes after --to " + last);
        }
        if (history && !subject.hasHistory()) {
            throw new UsageException("--history: goes with growth, rankings, targets, alerts, reports and projects");
        }
        if (byMonth != null && (history || subject != QuerySubject.ALERTS)) {
            throw new UsageException("--by-month: goes with `query alerts`, and not with --history");
        }
        if (ofProjects.areGiven() && subject != QuerySubject.PROJECTS) {
            throw new UsageException("--batch and --stage: go with `query projects`");
        }
        Filter filter = new Filter(region, indicator, group, ranking, first, last, 0);
        try (Database database = new Database(common.wiring().databaseConfig())) {
            requireKnown(database, filter);
            Moment moment = asOf == null ? null : AsOf.moment(database, asOf, spec);
            if (explain) {
                explain(database, filter, moment);
            } else {
                shorten(moment == null ? now(database, filter) : then(database, filter, moment));
            }
        }
        return 0;
    }

    /** What was refused or decided may be about what is not known. */
    private void requireKnown(Database database, Filter filter) {
        if (subject.isOfKnownCodes()) {
            try {
                ofProjects.requireKnown(database, filter);
            } catch (UnknownCodeException e) {
                throw new UsageException("--" + e.getMessage(), e);
            }
        }
    }

    private void explain(Database database, Filter filter, @Nullable Moment moment) {
        if (history || !subject.isExplained() || format == TableFormat.CSV) {
            throw new UsageException("--explain goes with growth, rankings, scores and targets, as a tree or --format"
                    + " json, and not with --history");
        }
        Explanations explanations = new Explanations(database, moment);
        // one more than is told shows that there are too many; a score has a row for each item
        Filter few = subject == QuerySubject.SCORES ? filter : filter.withLimit(Explanations.MOST + 1);
        Table found = moment == null ? now(database, few) : then(database, few, moment);
        Explanations.print(
                switch (subject) {
                    case GROWTH -> explanations.figures(found, filter);
                    case TARGETS -> explanations.lights(found);
                    default -> explanations.ranks(found);
                },
                format,
                language,
                spec.commandLine().getOut());
    }

    private Table now(Database database, Filter filter) {
        return switch (subject) {
            case GROWTH ->
                history ? new GrowthQuery(database).history(filter) : new GrowthQuery(database).current(filter);
            case RANKINGS ->
                history ? new RankingQuery(database).history(filter) : new RankingQuery(database).current(filter);
            case SCORES -> new ScoreQuery(database).current(filter);
            case TARGETS ->
                history ? new TargetQuery(database).history(filter) : new TargetQuery(database).current(filter);
            case LETTERS -> new TargetQuery(database).letters(filter);
            case ALERTS -> {
                AlertsQuery alerts = new AlertsQuery(database);
                yield byMonth != null
                        ? alerts.byMonth(filter, byMonth.firstDay(), null)
                        : history ? alerts.history(filter) : alerts.current(filter);
            }
            case DELIVERIES -> new DeliveriesQuery(database).all(filter);
            case REPORTS -> new ReportsQuery(database).accepted(filter);
            case PROJECTS -> ofProjects.ask(database, filter, history);
            case REJECTS -> new RejectsQuery(database).refused(filter);
            case WARNINGS -> new WarningsQuery(database).standing(filter);
            case DECISIONS -> new DecisionsQuery(database).all(filter);
        };
    }

    private Table then(Database database, Filter filter, Moment moment) {
        if (history) {
            throw new UsageException("--as-of does not go with --history: that is all vintages");
        }
        return switch (subject) {
            case GROWTH -> new GrowthQuery(database).asOf(filter, moment);
            case RANKINGS -> new RankingQuery(database).asOf(filter, moment);
            case SCORES -> new ScoreQuery(database).asOf(filter, moment);
            case TARGETS -> new TargetQuery(database).asOf(filter, moment);
            case ALERTS ->
                byMonth == null
                        ? new AlertsQuery(database).asOf(filter, moment)
                        : new AlertsQuery(database).byMonth(filter, byMonth.firstDay(), moment);
            case REPORTS -> new ReportsQuery(database).asOf(filter, moment);
            case PROJECTS -> ofProjects.ask(database, filter, moment);
            case LETTERS, DELIVERIES, REJECTS, WARNINGS, DECISIONS ->
                throw new UsageException(
                        "--as-of goes with growth, rankings, scores, targets, alerts, reports and projects");
        };
    }

    private void shorten(Table table) {
        boolean narrow = format == TableFormat.TABLE && !allColumns;
        List<String> columns = subject.shown(history);
        Table shown = narrow && !columns.isEmpty() ? Localized.only(table, columns, language) : table;
        format.print(shown, spec.commandLine().getOut());
        if (format == TableFormat.TABLE && table.rows().isEmpty()) {
            spec.commandLine().getErr().println("no rows / 无记录");
        }
    }
}
