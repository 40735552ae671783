package io.tongbao.processor;

import io.tongbao.contracts.ReferenceKinds;
import io.tongbao.contracts.Registry;
import io.tongbao.contracts.SettledKinds;
import io.tongbao.statistics.Dependencies;
import io.tongbao.statistics.Figure;
import io.tongbao.statistics.Indicator;
import io.tongbao.statistics.OwnFigure;
import io.tongbao.statistics.Period;
import io.tongbao.statistics.RankingDefinition;
import io.tongbao.statistics.Side;
import io.tongbao.statistics.targets.Target;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongSupplier;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.jspecify.annotations.Nullable;

/** The sheets of one task and what is to be done about them; made anew with each start of the task. */
final class SheetTask {
    private final Control control;
    private final Sheets sheets;
    private final Work work;
    private final Pace pace;
    private final Outlet outlet;
    private final Shown shown;
    private final Rankings rankings;
    private final Settlement settlement;
    private final Touch touch;
    private final ScoreFeed scores;
    private final Targets targets;
    private final Progresses progresses;
    private final FactFeed facts;
    private final SettledCodes settled;
    private final LongSupplier latest;

    SheetTask(
            ProcessorContext<String, Emission> context,
            Registry registry,
            int generation,
            Control control,
            Onward onward,
            FactFeed facts) {
        long now = context.currentSystemTimeMs();
        this.control = control;
        this.facts = facts;
        this.sheets = new Sheets(
                context.getStateStore(ProcessorNames.OWN_STORE), context.getStateStore(ProcessorNames.ROLLED_STORE));
        this.work = new Work(context.getStateStore(ProcessorNames.PENDING_STORE), now, control.knownAt());
        this.pace = new Pace(now);
        this.outlet = new Outlet(context, registry, generation, ProcessorNames.SEQUENCE_STORE);
        this.settled = new SettledCodes(
                context.getStateStore(ProcessorNames.SETTLED_STORE),
                (code, since, is) -> outlet.settled(SettledKinds.INDICATOR, code, since, is),
                now);
        this.latest = context::currentStreamTimeMs;
        this.settlement = new Settlement(control, sheets, this::show);
        this.touch = new Touch(control, sheets);
        this.shown = new Shown(
                control, context.getStateStore(ProcessorNames.BOARDS_STORE), outlet, facts, new PlacesSent(context));
        this.targets = new Targets(context.getStateStore(ProcessorNames.TREE_TARGETS_STORE));
        Contenders contenders = new Contenders(targets);
        this.rankings = new Rankings(control, sheets, shown, contenders);
        this.scores = new ScoreFeed(context, control, contenders, onward, settled);
        this.progresses = new Progresses(
                control,
                sheets,
                targets,
                new Peers(control, sheets, rankings),
                new ShownProgress(control, context.getStateStore(ProcessorNames.PROGRESS_STORE), outlet, facts));
    }

    /**
     * Takes an own figure in, and sends what now stands for its region; or one that this indicator needs.
     *
     * @param time at which it was known, in milliseconds
     */
    void take(String code, OwnRecord own, long time, long now) {
        settled.came(code, time, now);
        OwnFigure figure = own.figure();
        long lateness = figure == null ? 0 : now - figure.knownAt().toEpochMilli();
        pace.came(now, lateness);
        SheetKey key = new SheetKey(code, own.period());
        boolean changed = own.indicator().equals(code)
                ? settlement.take(key, own.region(), figure)
                : settlement.takeNeeded(key, own.indicator(), own.region(), figure);
        if (changed) {
            work.changed(key, own.region(), now, lateness);
        }
    }

    /** An input of the indicator came late, which may change what was known at its time. */
    void late(String code, long time, long now) {
        settled.came(code, time, now);
    }

    /** Takes a target in, and marks the sheets of its year; one of a ranking of scores goes on to it. */
    void take(Target target, Instant knownAt, long now) {
        long lateness = now - knownAt.toEpochMilli();
        pace.came(now, lateness);
        settled.came(target.indicator(), knownAt.toEpochMilli(), now);
        Targets.Standing before = targets.standing(target);
        if (targets.put(target, knownAt)) {
            if (control.indicator(target.indicator()) == null) {
                scores.send(new Targets.Standing(target, knownAt), before);
            }
            progresses
                    .sheets(target.indicator(), target.year())
                    .forEach(each -> work.changed(each, target.region(), now, lateness));
        }
    }

    /** Takes a control record in, and marks the sheets that it touches. */
    void control(String key, byte[] value, long knownAt, long now) {
        long lateness = now - knownAt;
        pace.came(now, lateness);
        Redefinition change = control.apply(key, value);
        if (change == null) {
            return;
        }
        settled.defined(knownAt, now);
        Instant changed = Instant.ofEpochMilli(knownAt);
        RankingDefinition before = change.before(RankingDefinition.class);
        if (before != null && !ranksTheSame(before, change.after(RankingDefinition.class))) {
            shown.withdrawAll(before, control.version(ReferenceKinds.RANKING, before.code()) - 1, changed);
        }
        rankings.withdraw(change, changed);
        touch.touched(change).forEach(each -> work.redefined(each, now, lateness, changed));
        progresses.touched(change).forEach(each -> work.redefined(each, now, lateness, changed));
    }

    private static boolean ranksTheSame(RankingDefinition before, @Nullable RankingDefinition after) {
        return after != null
                && after.isScore() == before.isScore()
                && after.indicator().equals(before.indicator());
    }

    /** A figure changed: it goes out, and the two-year growth of sums that look back at it is computed again (G6). */
    private void show(SheetKey key, String region, @Nullable Figure stood, @Nullable Figure figure) {
        outlet.figure(key, region, figure);
        Indicator indicator = control.indicator(key.indicator());
        facts.growth(key, indicator, region, figure);
        if (indicator == null || Objects.equals(headline(indicator, stood), headline(indicator, figure))) {
            return;
        }
        Dependencies.lookingBack(indicator, key.period())
                .forEach(later -> settlement.lookBack(indicator, new SheetKey(key.indicator(), later), region));
    }

    private static @Nullable Side headline(Indicator indicator, @Nullable Figure figure) {
        return figure == null ? null : figure.headline(indicator);
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
     * Computes the sheets that are due, and calls settled those indicators that have come to rest.
     *
     * @param all whether all of them are, since a mark waits
     */
    void tick(long now, boolean all) {
        Map<SheetKey, Set<String>> moved = new TreeMap<>();
        pace.tick(work, now, all, key -> settle(key, now, moved), () -> {
            moved.forEach(this::rankAgain);
            rankings.forgetAll();
        });
        settled.tick(now, latest.getAsLong(), work::codes, code -> control.indicator(code) != null);
    }

    /**
     * Computes a sheet.
     *
     * @param moved takes the sheets whose rankings lost what their moves are counted against, unless they are to be
     *     computed themselves
     * @return figures looked at
     */
    private int settle(SheetKey key, long now, Map<SheetKey, Set<String>> moved) {
        Work.Changes changes = work.take(key);
        Indicator indicator = control.indicator(key.indicator());
        if (indicator == null) {
            settlement.leaveReported(key);
            progresses.withdraw(key);
            return 0; // a definition that is on the way marks all its sheets
        }
        Sheet sheet = sheets.get(key);
        Set<String> touched = settlement.settle(indicator, key, changes);
        scores.send(indicator, sheet, touched, changes);
        if (changes.whole) { // a rule that looks at it may be new
            sheet.regions().forEach(each -> facts.growth(key, indicator, each, sheet.standing(each)));
        }
        rankings.forget(key);
        int ranked = 0;
        int sent = 0;
        for (RankingDefinition definition : rankings.of(indicator)) {
            String code = definition.code();
            if (changes.whole
                    || changes.rankings.contains(code)
                    || rankings.concerns(definition, key.period(), touched)) {
                int rows = rankings.rank(definition, indicator, key.period(), changes.defined, changes.whole);
                ranked++;
                sent += rows;
                for (SheetKey each : rows == 0 ? List.<SheetKey>of() : dependents(indicator, key.period())) {
                    if (!work.rankAlso(each, code, changes.defined)) {
                        moved.computeIfAbsent(each, k -> new TreeSet<>()).add(code);
                    }
                }
            }
        }
        progresses.settle(indicator, key.period(), touched, changes);
        pace.sent(key, sent, now);
        return (ranked + 1) * sheet.size();
    }

    private void rankAgain(SheetKey key, Set<String> codes) {
        Indicator indicator = Objects.requireNonNull(control.indicator(key.indicator()));
        for (RankingDefinition definition : rankings.of(indicator)) {
            if (codes.contains(definition.code())) {
                rankings.rank(definition, indicator, key.period(), Instant.EPOCH, false);
            }
        }
    }

    /** The sheets whose moves are counted against a period's ranks (K4). */
    private static List<SheetKey> dependents(Indicator indicator, Period period) {
        SheetKey yearLater = new SheetKey(indicator.code(), period.plusYears(1));
        Period next = indicator.scheme().next(period);
        return next == null ? List.of(yearLater) : List.of(new SheetKey(indicator.code(), next), yearLater);
    }
}
