package io.tongbao.cli.explain;

import io.tongbao.statistics.project.BuiltIn;
import io.tongbao.store.Database;
import io.tongbao.store.query.Filter;
import io.tongbao.store.query.GrowthQuery;
import io.tongbao.store.query.Moment;
import io.tongbao.store.query.RankingQuery;
import io.tongbao.store.query.ReferenceQuery;
import io.tongbao.store.query.Table;
import io.tongbao.store.query.TargetQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Explains figures, ranks and lights of golden cases that were landed, and tells what is wrong with that. */
public final class CasesExplained {
    private final Database database;
    private final Map<String, Map<String, Instant>> marks;

    /** @param marks moments by case and mark */
    public CasesExplained(Database database, Map<String, Map<String, Instant>> marks) {
        this.database = database;
        this.marks = marks;
    }

    /** What is wrong, and of how many rows that was asked. */
    public record Found(int rows, List<String> faults) {}

    /** Of all figures of now. */
    public Found figures() {
        Table figures = new GrowthQuery(database).current(Filter.ALL);
        return new Found(figures.rows().size(), new Sweep(database, null).figures(figures));
    }

    /** Of all ranks of now. */
    public Found ranks() {
        Table places = new RankingQuery(database).current(Filter.ALL);
        return new Found(places.rows().size(), new Sweep(database, null).ranks(places));
    }

    /** Of all lights of now. */
    public Found lights() {
        Table targets = new TargetQuery(database).current(Filter.ALL);
        return new Found(targets.rows().size(), new Sweep(database, null).lights(targets));
    }

    /** Of figures, ranks and lights of each case, as of each of its marks. */
    public List<String> asOfMarks() {
        List<String> faults = new ArrayList<>();
        marks.forEach((golden, moments) ->
                moments.forEach((mark, at) -> faults.addAll(asOf(golden, new Moment(at, mark, null, false)))));
        return faults;
    }

    private List<String> asOf(String golden, Moment moment) {
        GrowthQuery growth = new GrowthQuery(database);
        List<Table> figures = codes(new ReferenceQuery(database).indicators(), "code", golden).stream()
                .map(each -> growth.asOf(Filter.ALL.withIndicator(each), moment))
                .toList();
        List<Table> named = new ArrayList<>(figures);
        // of projects: their codes are the same in all cases
        Stream.of(BuiltIn.values())
                .map(each -> growth.asOf(Filter.ALL.withIndicator(each.code()), moment))
                .forEach(named::add);
        Sweep sweep = new Sweep(database, moment, named);
        List<String> faults = new ArrayList<>();
        figures.forEach(each -> faults.addAll(sweep.figures(each)));
        for (String each : codes(new RankingQuery(database).index(), "ranking", golden)) {
            faults.addAll(sweep.ranks(new RankingQuery(database).asOf(Filter.ALL.withRanking(each), moment)));
        }
        // of schemes too
        for (String each : codes(new TargetQuery(database).current(Filter.ALL), "indicator", golden)) {
            faults.addAll(sweep.lights(new TargetQuery(database).asOf(Filter.ALL.withIndicator(each), moment)));
        }
        return faults;
    }

    /** Codes of one case, each once. */
    private static Set<String> codes(Table table, String column, String golden) {
        return table.values(column).stream()
                .map(String::valueOf)
                .filter(each -> each.startsWith(golden + "."))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
