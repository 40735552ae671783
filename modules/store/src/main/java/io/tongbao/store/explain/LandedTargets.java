package io.tongbao.store.explain;

import io.tongbao.statistics.Disposition;
import io.tongbao.statistics.Repeat;
import io.tongbao.statistics.targets.LetterJudge;
import io.tongbao.statistics.targets.Pacing;
import io.tongbao.statistics.targets.RawTarget;
import io.tongbao.statistics.targets.Target;
import io.tongbao.statistics.targets.TargetChecks;
import io.tongbao.statistics.targets.TargetKind;
import io.tongbao.store.Database;
import io.tongbao.store.Sql;
import io.tongbao.store.query.Select;
import io.tongbao.store.query.Table;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What target letters are judged by, as far as it has landed: for a rehearsal of a submission before it is published. For one
 * submission; not for several threads.
 */
public final class LandedTargets implements LetterJudge.Known {
    private final Database database;
    private final LandedKnowledge knowledge;
    private final LandedDefinitions definitions;
    private final Map<List<Object>, List<FigureRow>> taken = new HashMap<>();
    private final Map<List<Object>, Target> remembered = new HashMap<>();

    /** @param knowledge of regions and indicators */
    public LandedTargets(Database database, LandedKnowledge knowledge) {
        this.database = database;
        this.knowledge = knowledge;
        this.definitions = new LandedDefinitions(database);
    }

    /** From now on a target of the same submission counts as standing: what comes behind it is judged by it. */
    public void remember(Target target) {
        remembered.put(cell(target), target);
    }

    @Override
    public TargetChecks.References references(RawTarget raw) {
        String indicator = text(raw.indicator());
        return new TargetChecks.References(
                knowledge.region(text(raw.region())),
                knowledge.indicator(indicator),
                definitions.scheme(indicator),
                definitions.ranking(text(raw.ranking())),
                definitions.lightRule(TargetChecks.lightRule(raw.lightRule())));
    }

    @Override
    public @Nullable Target standing(Target target) {
        Target own = remembered.get(cell(target));
        return own != null
                ? own
                : taken(target).stream()
                        .filter(each -> each.required("disposition").equals(Disposition.STANDING.name()))
                        .reduce((before, later) -> later)
                        .map(LandedTargets::target)
                        .orElse(null);
    }

    @Override
    public Repeat repeat(Target target, String id) {
        return taken(target).stream()
                .filter(each -> !id.isBlank() && each.required("id").equals(id))
                .findFirst()
                .map(each -> target(each).said().equals(target.said()) ? Repeat.SAME : Repeat.OTHER)
                .orElse(Repeat.NEW);
    }

    private List<FigureRow> taken(Target target) {
        return taken.computeIfAbsent(cell(target), key -> {
            Table found = Select.of(Sql.of("knowledge_targets"), key.toArray()).run(database);
            return IntStream.range(0, found.rows().size())
                    .mapToObj(row -> new FigureRow(found, row))
                    .toList();
        });
    }

    /** What a target is told apart by: its versions share it. */
    private static List<Object> cell(Target target) {
        return List.of(
                target.region(),
                target.indicator(),
                target.year(),
                target.kind().name());
    }

    private static Target target(FigureRow row) {
        return new Target(
                row.required("region"),
                row.required("indicator"),
                Objects.requireNonNull(row.whole("year")),
                TargetKind.valueOf(row.required("kind")),
                Objects.requireNonNull(row.number("value")),
                row.text("ranking"),
                Pacing.valueOf(row.required("pace")),
                row.texts("pace_custom").stream().map(BigDecimal::new).toList(),
                row.number("weight"),
                row.required("light_rule"),
                Objects.requireNonNull(row.whole("version")),
                row.day("signed_on"));
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given.strip();
    }
}
