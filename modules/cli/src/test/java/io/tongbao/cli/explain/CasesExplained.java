package io.tongbao.cli.explain;

import io.tongbao.store.Database;
import io.tongbao.store.query.Fields;
import io.tongbao.store.query.Filter;
import io.tongbao.store.query.GrowthQuery;
import io.tongbao.store.query.Moment;
import io.tongbao.store.query.RankingQuery;
import io.tongbao.store.query.Table;
import io.tongbao.store.query.TargetQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

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
        Map<Instant, Set<String>> cases = new TreeMap<>();
        marks.forEach(
                (golden, moments) -> moments.values().forEach(at -> cases.computeIfAbsent(at, first -> new TreeSet<>())
                        .add(golden)));
        List<Found> found = new ArrayList<>();
        cases.forEach((at, marked) -> asOf(new Moment(at, "mark", null, false), marked, found));
        return new Found(
                found.stream().mapToInt(Found::rows).sum(),
                found.stream().flatMap(each -> each.faults().stream()).toList());
    }

    private void asOf(Moment moment, Set<String> marked, List<Found> found) {
        Sweep sweep = new Sweep(database, moment);
        found.add(found(
                new GrowthQuery(database).asOf(Filter.ALL, moment).where(of(marked, "indicator")), sweep::figures));
        found.add(
                found(new RankingQuery(database).asOf(Filter.ALL, moment).where(of(marked, "ranking")), sweep::ranks));
        found.add(found(
                new TargetQuery(database).asOf(Filter.ALL, moment).where(of(marked, "indicator")), sweep::lights));
    }

    /** Codes of a case begin with its name. */
    private static Predicate<Fields> of(Set<String> cases, String column) {
        return row -> cases.contains(row.text(column).split("\\.", 2)[0]);
    }

    private static Found found(Table table, Function<Table, List<String>> sweep) {
        return new Found(table.rows().size(), sweep.apply(table));
    }
}
