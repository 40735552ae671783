package io.tongbao.processor;

import io.tongbao.contracts.ReferenceKinds;
import io.tongbao.contracts.Registry;
import io.tongbao.contracts.SettledKinds;
import io.tongbao.statistics.Group;
import io.tongbao.statistics.Period;
import io.tongbao.statistics.RankingDefinition;
import io.tongbao.statistics.ScoreCalendar;
import io.tongbao.statistics.ScoreItem;
import io.tongbao.statistics.ScoreScheme;
import io.tongbao.statistics.alert.AlertRule;
import io.tongbao.statistics.targets.Target;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.jspecify.annotations.Nullable;

/**
 * The scores of one task and what is to be done about them; made anew with each start of the task. What is to be done
 * is kept by ranking and period.
 */
final class ScoreTask {
    private final Control control;
    private final ScoreColumns columns;
    private final Work work;
    private final Pace pace;
    private final Shown shown;
    private final ScoreBoards boards;
    private final ScoreProgresses progresses;
    private final SettledCodes settled;
    private final LongSupplier latest;
    private final Map<String, ScoreCalendar> calendars = new HashMap<>();

    ScoreTask(
            ProcessorContext<String, Emission> context,
            Registry registry,
            int generation,
            Control control,
            FactFeed facts) {
        long now = context.currentSystemTimeMs();
        this.control = control;
        this.columns = new ScoreColumns(context.getStateStore(ProcessorNames.SCORE_FIGURES_STORE));
        this.work = new Work(context.getStateStore(ProcessorNames.SCORE_PENDING_STORE), now, control.knownAt());
        this.pace = new Pace(now);
        Outlet outlet = new Outlet(context, registry, generation, ProcessorNames.SCORE_SEQUENCE_STORE);
        this.settled = new SettledCodes(
                context.getStateStore(ProcessorNames.SCORE_SETTLED_STORE),
                (code, since, is) -> outlet.settled(SettledKinds.SCORE, code, since, is),
                now);
        this.latest = context::currentStreamTimeMs;
        this.shown = new Shown(
                control,
                context.getStateStore(ProcessorNames.SCORE_BOARDS_STORE),
                outlet,
                facts,
                new PlacesSent(context));
        this.boards = new ScoreBoards(control, columns);
        this.progresses = new ScoreProgresses(
                control,
                boards,
                new Targets(context.getStateStore(ProcessorNames.SCORE_TARGETS_STORE)),
                new ShownProgress(control, context.getStateStore(ProcessorNames.SCORE_PROGRESS_STORE), outlet, facts));
    }

    /** Takes a figure of an item in, and marks the periods whose scores count it. */
    void take(String ranking, ScoreFigure figure, long now) {
        long lateness = now - figure.knownAt().toEpochMilli();
        pace.came(now, lateness);
        RankingDefinition definition = control.ranking(ranking);
        ScoreScheme scheme = definition == null ? null : control.scheme(definition);
        if (!columns.put(ranking, figure)) {
            return;
        }
        settled.came(ranking, figure.concerns(), now);
        if (scheme == null) {
            return; // the definition is on the way and marks all periods
        }
        for (ScoreItem each : scheme.items()) {
            if (each.indicator().equals(figure.indicator()) && each.measure() == figure.measure()) {
                for (Period period : calendar(scheme).counting(each, figure.period())) {
                    SheetKey key = new SheetKey(ranking, period);
                    boards.forget(key);
                    work.changed(key, figure.candidate().region(), now, lateness);
                }
            }
        }
    }

    /** Takes a target of a place in, and marks the periods of its year. */
    void take(String ranking, Targets.Standing standing, long now) {
        long lateness = now - standing.knownAt().toEpochMilli();
        pace.came(now, lateness);
        Target target = standing.target();
        if (progresses.take(ranking, standing)) {
            columns.periods(ranking).stream()
                    .filter(period -> period.year() == target.year())
                    .forEach(period -> work.changed(new SheetKey(ranking, period), target.region(), now, lateness));
        }
    }

    /** Takes a control record in, and marks the scores that it may touch. */
    void control(String key, byte[] value, long knownAt, long now) {
        long lateness = now - knownAt;
        pace.came(now, lateness);
        Redefinition change = control.apply(key, value);
        if (change == null) {
            return;
        }
        settled.defined(knownAt, now);
        calendars.clear();
        boards.forgetAll();
        Instant changed = Instant.ofEpochMilli(knownAt);
        String code = change.code();
        RankingDefinition before = change.before(RankingDefinition.class);
        if (before != null && before.isScore() && !isScore(control.ranking(code))) {
            shown.withdrawAll(before, control.version(ReferenceKinds.RANKING, code) - 1, changed);
        }
        if (before != null && before.isScore() && !scoresTheSame(before, control.ranking(code))) {
            progresses.withdrawAll(before);
        }
        Predicate<RankingDefinition> touched = touched(change);
        for (RankingDefinition each : control.rankings().scores()) {
            if (touched.test(each)) {
                if (isComplete(each)) {
                    columns.periods(each.code())
                            .forEach(period ->
                                    work.redefined(new SheetKey(each.code(), period), now, lateness, changed));
                } else {
                    shown.withdrawAll(each, changed);
                    progresses.withdrawAll(each);
                }
            }
        }
    }

    private Predicate<RankingDefinition> touched(Redefinition change) {
        String code = change.code();
        return switch (change.kind()) {
            case ReferenceKinds.RANKING -> each -> each.code().equals(code);
            case ReferenceKinds.SCHEME -> each -> each.indicator().equals(code);
            case ReferenceKinds.INDICATOR ->
                each -> control.indicators(each).contains(code)
                        || each.indicator().equals(code);
            case ReferenceKinds.LIGHT_RULE -> {
                Set<String> judged = progresses.judgedBy(code);
                yield each -> judged.contains(each.code());
            }
            case ReferenceKinds.GROUP -> each -> each.group().equals(code);
            case ReferenceKinds.REGION, ReferenceKinds.MEMBERSHIP -> each -> true;
            case ReferenceKinds.ALERT_RULE -> {
                AlertRule rule = change.after(AlertRule.class);
                yield each -> rule != null && each.code().equals(rule.ranking());
            }
            default -> each -> false; // a kind of a later version: nothing here depends on it
        };
    }

    /** Whether all that it names is defined; what is missing may be on the way, and then marks all periods. */
    private boolean isComplete(RankingDefinition definition) {
        return control.scheme(definition) != null && control.group(definition.group()) != null;
    }

    private static boolean scoresTheSame(RankingDefinition before, @Nullable RankingDefinition after) {
        return after != null && after.isScore() && after.indicator().equals(before.indicator());
    }

    private static boolean isScore(@Nullable RankingDefinition definition) {
        return definition != null && definition.isScore();
    }

    /** Whether all is computed that came in. */
    boolean isSettled() {
        return work.isEmpty();
    }

    /** Whether no tick would do anything. */
    boolean isAtRest() {
        return isSettled() && settled.isAtRest();
    }

    /**
     * Computes the scores that are due, and calls settled those rankings that have come to rest.
     *
     * @param all whether all of them are, since a mark waits
     */
    void tick(long now, boolean all) {
        pace.tick(work, now, all, key -> settle(key, now), () -> {});
        settled.tick(now, latest.getAsLong(), work::codes, code -> isScore(control.ranking(code)));
    }

    /** @return figures looked at */
    private int settle(SheetKey key, long now) {
        Work.Changes changes = work.take(key);
        RankingDefinition definition = control.ranking(key.indicator());
        ScoreScheme scheme = definition == null ? null : control.scheme(definition);
        Group group = definition == null ? null : control.group(definition.group());
        if (definition == null || scheme == null || group == null) {
            return 0; // what is missing is on the way and marks all periods
        }
        Score score = new Score(definition.directed(scheme.direction()), scheme, group, calendar(scheme));
        int rows = rank(score, key.period(), changes);
        // the moves of these are counted against it (K4), and may be behind even where it shows the same as before
        Period next = score.calendar().next(key.period());
        rows += next == null ? 0 : rank(score, next, changes);
        rows += rank(score, key.period().plusYears(1), changes);
        progresses.settle(score, key.period(), changes.defined);
        pace.sent(key, rows, now);
        return control.members(group, key.period()).size() * scheme.items().size();
    }

    /** Ranks a period; what it shows anew because a definition changed was not known before that. */
    private int rank(Score score, Period period, Work.Changes changes) {
        Board board = boards.of(score, period).knownNotBefore(changes.defined);
        if (!board.hasFigures()) {
            return shown.withdraw(score.definition(), period, board.knownAt());
        }
        Period before = score.calendar().previous(period);
        Board previous = before == null ? null : boards.of(score, before);
        return shown.show(
                score.definition(), period, board, previous, boards.of(score, period.minusYears(1)), changes.whole);
    }

    private ScoreCalendar calendar(ScoreScheme scheme) {
        return calendars.computeIfAbsent(scheme.code(), code -> new ScoreCalendar(scheme, control::indicator));
    }
}
