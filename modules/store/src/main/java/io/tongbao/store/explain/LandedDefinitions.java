package io.tongbao.store.explain;

import io.tongbao.statistics.Direction;
import io.tongbao.statistics.ItemMethod;
import io.tongbao.statistics.Measure;
import io.tongbao.statistics.MissingItem;
import io.tongbao.statistics.RankingDefinition;
import io.tongbao.statistics.ScoreItem;
import io.tongbao.statistics.ScoreTotal;
import io.tongbao.statistics.Ties;
import io.tongbao.statistics.light.Clause;
import io.tongbao.statistics.light.Condition;
import io.tongbao.statistics.light.Light;
import io.tongbao.statistics.light.LightRule;
import io.tongbao.statistics.light.Operator;
import io.tongbao.statistics.light.Presets;
import io.tongbao.statistics.light.Subject;
import io.tongbao.store.Database;
import io.tongbao.store.Sql;
import io.tongbao.store.query.Select;
import io.tongbao.store.query.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What target letters refer to besides regions and indicators, as it stands now by what has landed; keeps in mind what was asked. */
final class LandedDefinitions {
    private final Database database;
    private final Map<String, Optional<RankingDefinition>> rankings = new HashMap<>();
    private final Map<String, Optional<io.tongbao.statistics.ScoreScheme>> schemes = new HashMap<>();
    private final Map<String, Optional<LightRule>> lightRules = new HashMap<>();

    LandedDefinitions(Database database) {
        this.database = database;
    }

    /** Null where there is none, or it was withdrawn. */
    @Nullable
    RankingDefinition ranking(String code) {
        return rankings.computeIfAbsent(code, key -> rows("knowledge_ranking", key).stream()
                        .findFirst()
                        .map(each -> ranking(key, each)))
                .orElse(null);
    }

    /** Null where there is none, or it was withdrawn. */
    io.tongbao.statistics.@Nullable ScoreScheme scheme(String code) {
        return schemes.computeIfAbsent(code, key -> scheme(key, rows("knowledge_scheme", key)))
                .orElse(null);
    }

    /** One that comes with the system, or one that was defined; null where there is none, or it was withdrawn. */
    @Nullable
    LightRule lightRule(String code) {
        return lightRules
                .computeIfAbsent(
                        code, key -> Presets.of(key).or(() -> lightRule(key, rows("knowledge_light_rule", key))))
                .orElse(null);
    }

    private List<FigureRow> rows(String statement, String code) {
        Table found = Select.of(Sql.of(statement), code).run(database);
        return IntStream.range(0, found.rows().size())
                .mapToObj(row -> new FigureRow(found, row))
                .toList();
    }

    private static RankingDefinition ranking(String code, FigureRow row) {
        String direction = row.text("direction");
        return new RankingDefinition(
                code,
                row.required("group_code"),
                row.required("indicator"),
                Measure.valueOf(row.required("measure")),
                direction == null ? Direction.NONE : Direction.valueOf(direction),
                Objects.requireNonNull(row.whole("decimals")),
                Ties.valueOf(row.required("ties")),
                row.whole("aim"));
    }

    private static Optional<io.tongbao.statistics.ScoreScheme> scheme(String code, List<FigureRow> items) {
        return items.stream()
                .findFirst()
                .map(first -> new io.tongbao.statistics.ScoreScheme(
                        code,
                        first.required("name_zh"),
                        first.required("name_en"),
                        items.stream().map(LandedDefinitions::item).toList(),
                        ScoreTotal.valueOf(first.required("total"))));
    }

    private static ScoreItem item(FigureRow row) {
        return new ScoreItem(
                row.required("item"),
                row.required("indicator"),
                Measure.valueOf(row.required("measure")),
                ItemMethod.valueOf(row.required("method")),
                Objects.requireNonNull(row.number("weight")),
                row.number("cap"),
                MissingItem.valueOf(row.required("missing")));
    }

    private static Optional<LightRule> lightRule(String code, List<FigureRow> conditions) {
        Map<Integer, List<FigureRow>> clauses = conditions.stream()
                .collect(Collectors.groupingBy(
                        each -> Objects.requireNonNull(each.whole("place")), TreeMap::new, Collectors.toList()));
        return conditions.stream()
                .findFirst()
                .map(first -> new LightRule(
                        code,
                        Objects.requireNonNull(first.whole("version")),
                        clauses.values().stream().map(LandedDefinitions::clause).toList()));
    }

    private static Clause clause(List<FigureRow> rows) {
        return new Clause(
                rows.stream()
                        .filter(each -> each.text("subject") != null)
                        .map(each -> new Condition(
                                Subject.valueOf(each.required("subject")),
                                Operator.of(each.required("operator")).orElseThrow(),
                                Objects.requireNonNull(each.number("value"))))
                        .toList(),
                Light.valueOf(rows.get(0).required("light")));
    }
}
