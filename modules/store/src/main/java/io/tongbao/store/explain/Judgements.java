package io.tongbao.store.explain;

import io.tongbao.statistics.light.Clause;
import io.tongbao.statistics.light.Condition;
import io.tongbao.statistics.light.Light;
import io.tongbao.statistics.light.LightRule;
import io.tongbao.statistics.light.Operator;
import io.tongbao.statistics.light.Subject;
import io.tongbao.statistics.targets.TargetKind;
import io.tongbao.store.Database;
import io.tongbao.store.KnownBy;
import io.tongbao.store.Sql;
import io.tongbao.store.query.Select;
import io.tongbao.store.query.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Letters, light rules, and where units stand against targets, as the oracle has them of a moment. */
final class Judgements {
    private final Database database;
    private final @Nullable Instant at;

    /** @param at null for now */
    Judgements(Database database, @Nullable Instant at) {
        this.database = database;
        this.at = at;
    }

    /** The letter that stood; null where none did. */
    @Nullable
    Letter letter(Key key, TargetKind kind) {
        List<FigureRow> rows = rows(Select.of(
                Sql.of("explain_letter"),
                KnownBy.sql(at),
                key.indicator(),
                key.region(),
                key.period().year(),
                kind.name()));
        return rows.isEmpty() ? null : Letter.of(rows.get(0));
    }

    /** The target compared, with what its light rule looked at; null where there was nothing to compare. */
    @Nullable
    FigureRow judged(Key key, TargetKind kind) {
        List<FigureRow> rows = rows(Select.of(
                Sql.of("explain_light"),
                KnownBy.sql(at),
                key.indicator(),
                key.period().firstDay(),
                key.region(),
                kind.name()));
        return rows.isEmpty() ? null : rows.get(0);
    }

    /** A light rule; null where it was not defined. */
    @Nullable
    LightRule lightRule(String code) {
        List<FigureRow> rows = rows(Select.of(Sql.of("explain_light_rule"), KnownBy.sql(at), code));
        if (rows.isEmpty()) {
            return null;
        }
        Map<Integer, List<Condition>> conditions = new TreeMap<>();
        Map<Integer, Light> lights = new TreeMap<>();
        for (FigureRow each : rows) {
            int place = Objects.requireNonNull(each.whole("place"));
            lights.put(place, Light.valueOf(each.required("light")));
            List<Condition> ofClause = conditions.computeIfAbsent(place, key -> new ArrayList<>());
            if (each.text("subject") != null) {
                ofClause.add(new Condition(
                        Subject.valueOf(each.required("subject")),
                        Operator.of(each.required("operator")).orElseThrow(),
                        Objects.requireNonNull(each.number("value"))));
            }
        }
        List<Clause> clauses = new ArrayList<>();
        lights.forEach((place, light) -> clauses.add(new Clause(conditions.getOrDefault(place, List.of()), light)));
        return new LightRule(code, Objects.requireNonNull(rows.get(0).whole("version")), clauses);
    }

    private List<FigureRow> rows(Select select) {
        Table table = select.run(database);
        return IntStream.range(0, table.rows().size())
                .mapToObj(row -> new FigureRow(table, row))
                .toList();
    }
}
