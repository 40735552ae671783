package io.tongbao.server.page.explain;

import io.tongbao.statistics.Language;
import io.tongbao.statistics.Units;
import io.tongbao.store.explain.Explanation;
import io.tongbao.store.explain.Report;
import io.tongbao.store.explain.Rule;
import io.tongbao.store.explain.Source;
import io.tongbao.store.explain.Step;
import io.tongbao.store.explain.Value;
import io.tongbao.store.query.Column;
import io.tongbao.store.query.ColumnType;
import io.tongbao.store.query.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a page and a file tell of the steps of an explanation. */
public final class Steps {
    private static final List<Column> COLUMNS = List.of(
            new Column("depth", ColumnType.INTEGER),
            new Column("what_zh", ColumnType.TEXT),
            new Column("what_en", ColumnType.TEXT),
            new Column("value", ColumnType.NUMBER),
            new Column("unit", ColumnType.TEXT),
            new Column("code", ColumnType.TEXT),
            new Column("formula", ColumnType.TEXT),
            new Column("rules", ColumnType.LIST),
            new Column("reports", ColumnType.LIST),
            new Column("source", ColumnType.TEXT));

    private Steps() {}

    /** The steps as rows, each after the one that it is an input of. */
    static Table table(Explanation explanation) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        explanation.steps().forEach(each -> add(rows, each, 0));
        return new Table(COLUMNS, rows);
    }

    private static void add(List<List<@Nullable Object>> rows, Step step, int depth) {
        Value value = step.value();
        rows.add(Arrays.asList(
                (long) depth,
                step.what().zh(),
                step.what().en(),
                value == null ? null : value.number(),
                value == null ? null : value.unit(),
                step.code(),
                step.formula(),
                step.rules().stream().map(Rule::name).toList(),
                step.reports().stream().map(Report::id).toList(),
                step.source() == null ? null : place(step.source())));
        step.inputs().forEach(each -> add(rows, each, depth + 1));
    }

    /** Where a record lies: topic, partition and offset. */
    public static String place(Source source) {
        return source.topic() + "/" + source.partition() + "@" + source.offset();
    }

    /** The number as people read it and, where that is rounded, as it is; else why there is none. */
    public static String value(Step step, Language language) {
        Value value = step.value();
        if (value == null) {
            String code = step.code() == null ? "" : step.code();
            return step.isVerdict() && !code.isEmpty() ? code : ("— " + code).strip();
        }
        String shown = language.of(value.shown().zh(), value.shown().en());
        String exact = value.number().stripTrailingZeros().toPlainString();
        boolean same = value.unit().isEmpty()
                || value.unit().equals("位")
                || shown.contains(exact.replace("-", "") + value.unit())
                || shown.contains(exact.replace("-", "") + " ");
        return same ? shown : shown + " (" + exact + " " + language.of(value.unit(), Units.english(value.unit())) + ")";
    }
}
