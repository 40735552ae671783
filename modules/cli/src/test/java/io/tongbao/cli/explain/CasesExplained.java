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
import java.util.function.Function;
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
        return found(new GrowthQuery(database).current(Filter.ALL), new Sweep(database, null)::figures);
    }

    /** Of all ranks of now. */
    public Found ranks() {
        return found(new RankingQuery(database).current(Filter.ALL), new Sweep(database, null)::ranks);
    }

    /** Of all lights of now. */
    public Found lights() {
        return found(new TargetQuery(database).current(Filter.ALL), new Sweep(database, null)::lights);
    }

    /** Of figures, ranks and lights of each case, as of each of its marks. */
    public Found asOfMarks() {
        List<Found> found = new ArrayList<>();
        marks.forEach((golden, moments) ->
                moments.forEach((mark, at) -> asOf(golden, new Moment(at, mark, null, false), found)));
        return new Found(
                found.stream().mapToInt(Found::rows).sum(),
                found.stream().flatMap(each -> each.faults().stream()).toList());
    }

    private void asOf(String golden, Moment moment, List<Found> found) {
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
        figures.forEach(each -> found.add(found(each, sweep::figures)));
        for (String each : codes(new RankingQuery(database).index(), "ranking", golden)) {
            found.add(found(new RankingQuery(database).asOf(Filter.ALL.withRanking(each), moment), sweep::ranks));
        }
        // of schemes too, and of what was withdrawn since
        for (String each : codes(new TargetQuery(database).history(Filter.ALL), "indicator", golden)) {
            found.add(found(new TargetQuery(database).asOf(Filter.ALL.withIndicator(each), moment), sweep::lights));
        }
    }

    private static Found found(Table table, Function<Table, List<String>> sweep) {
        return new Found(table.rows().size(), sweep.apply(table));
    }

    /** Codes of one case, each once. */
    private static Set<String> codes(Table table, String column, String golden) {
        return table.values(column).stream()
                .map(String::valueOf)
                .filter(each -> each.startsWith(golden + "."))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
