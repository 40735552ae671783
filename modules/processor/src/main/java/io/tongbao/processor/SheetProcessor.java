package io.tongbao.processor;

import io.tongbao.contracts.AvroCodec;
import io.tongbao.contracts.GrowthFigure;
import io.tongbao.contracts.Keys;
import io.tongbao.contracts.RankingChunk;
import io.tongbao.contracts.RankingRow;
import io.tongbao.contracts.ReferenceChange;
import io.tongbao.contracts.ReferenceKinds;
import io.tongbao.contracts.Registry;
import io.tongbao.contracts.Topics;
import io.tongbao.statistics.Figure;
import io.tongbao.statistics.Geography;
import io.tongbao.statistics.Group;
import io.tongbao.statistics.Indicator;
import io.tongbao.statistics.Moves;
import io.tongbao.statistics.OwnFigure;
import io.tongbao.statistics.Period;
import io.tongbao.statistics.RankingDefinition;
import io.tongbao.statistics.RollUp;
import io.tongbao.statistics.Standings;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Stage b, by indicator: the whole tree of an indicator and its rankings. A unit's own figure goes out at once, each
 * vintage of it; parents and rankings at the next tick, so that a burst of reports is ranked once.
 */
final class SheetProcessor implements Processor<String, byte[], String, Emission> {
    private static final Duration TICK = Duration.ofMillis(25);
    private static final Duration LONGEST_TICK = Duration.ofMillis(500);
    /** A tick that took long is followed by a pause of so many times its length. */
    private static final int PAUSE = 2;

    private final Registry registry;
    private final String controlTopic;
    private final int generation;
    private final AvroCodec<GrowthFigure> growth;
    private final AvroCodec<RankingChunk> rankings;
    private @Nullable ProcessorContext<String, Emission> context;
    private @Nullable KeyValueStore<String, byte[]> boards;
    private @Nullable Control control;
    private @Nullable Sheets sheets;
    private @Nullable Work work;
    private @Nullable Sequence sequence;
    private long quietUntil;

    SheetProcessor(Registry registry, String controlTopic, int generation) {
        this.registry = registry;
        this.controlTopic = controlTopic;
        this.generation = generation;
        this.growth = new AvroCodec<>(registry, Topics.GROWTH, GrowthFigure.class);
        this.rankings = new AvroCodec<>(registry, Topics.RANKINGS, RankingChunk.class);
    }

    @Override
    public void init(ProcessorContext<String, Emission> context) {
        this.context = context;
        this.boards = context.getStateStore(ProcessorNames.BOARDS_STORE);
        this.control = new Control(context.getStateStore(ProcessorNames.TREE_REFERENCE_STORE), registry);
        this.sheets = new Sheets(
                context.getStateStore(ProcessorNames.OWN_STORE), context.getStateStore(ProcessorNames.ROLLED_STORE));
        this.work = new Work(context.getStateStore(ProcessorNames.PENDING_STORE));
        this.sequence = new Sequence(context.getStateStore(ProcessorNames.SEQUENCE_STORE));
        this.quietUntil = 0;
        context.schedule(TICK, PunctuationType.WALL_CLOCK_TIME, this::tick);
    }

    @Override
    public void process(Record<String, byte[]> record) {
        if (context().recordMetadata().orElseThrow().topic().equals(controlTopic)) {
            ReferenceChange change = control().apply(record.key(), record.value());
            if (change != null) {
                touch(change);
            }
            return;
        }
        CompactReader in = new CompactReader(record.value(), 1);
        take(record.key(), in.text(), Figures.own(in.raw()));
    }

    private void take(String code, String region, OwnFigure own) {
        Sheet sheet = sheets().get(code, own.period());
        sheets().putOwn(sheet, region, own);
        work().changed(code, own.period(), region);
        Indicator indicator = control().indicator(code);
        Geography geography = control().geography();
        if (indicator != null && Tree.isParent(indicator, geography, region, sheet)) {
            String hierarchy = Objects.requireNonNull(indicator.rollupHierarchy());
            List<String> children = geography.children(hierarchy, region, own.period());
            Figure figure = RollUp.standing(indicator, own, sheet.children(children));
            new Tree(sheets(), (parent, standing) -> send(code, own.period(), parent, standing))
                    .replace(sheet, region, figure);
        } else {
            send(code, own.period(), region, Figure.of(own));
        }
    }

    /** Reference data changed: marks the sheets that it may touch. */
    private void touch(ReferenceChange change) {
        switch (change.getKind()) {
            case ReferenceKinds.RANKING -> {
                RankingDefinition definition = control().ranking(change.getCode());
                if (definition != null) {
                    touch(definition.indicator());
                }
            }
            case ReferenceKinds.INDICATOR -> touch(change.getCode());
            case ReferenceKinds.GROUP ->
                control().rankings().stream()
                        .filter(each -> each.group().equals(change.getCode()))
                        .forEach(each -> touch(each.indicator()));
            case ReferenceKinds.REGION, ReferenceKinds.MEMBERSHIP ->
                control().indicators().forEach(each -> touch(each.code()));
            default -> {
                // a kind of a later version: nothing here depends on it
            }
        }
    }

    private void touch(String indicator) {
        sheets().periods(indicator).forEach(period -> work().changed(indicator, period));
    }

    private void tick(long now) {
        if (work().isEmpty() || now < quietUntil) {
            return;
        }
        long began = System.nanoTime();
        // what is left waits for the next tick: a transaction must not outlast its timeout
        while (!work().isEmpty() && System.nanoTime() - began < LONGEST_TICK.toNanos()) {
            Map.Entry<Work.Key, Work.Changes> each = work().next();
            settle(each.getKey(), each.getValue());
        }
        quietUntil = now + PAUSE * (System.nanoTime() - began) / 1_000_000;
    }

    private void settle(Work.Key key, Work.Changes changes) {
        Indicator indicator = control().indicator(key.indicator());
        if (indicator == null) {
            return; // its definition is on the way and marks all its sheets
        }
        Sheet sheet = sheets().get(key.indicator(), key.period());
        Geography geography = control().geography();
        Tree tree = new Tree(sheets(), (parent, figure) -> send(key.indicator(), key.period(), parent, figure));
        Set<String> touched = tree.rollUp(indicator, geography, sheet, changes);
        for (RankingDefinition definition : control().rankings()) {
            Group group = control().group(definition.group());
            if (definition.indicator().equals(key.indicator()) && group != null) {
                List<String> members = geography.members(group, key.period());
                if (changes.whole || members.stream().anyMatch(touched::contains)) {
                    rank(definition, group, indicator, key.period());
                }
            }
        }
    }

    /** Ranks a period, and every later one whose moves are counted against it (K4). */
    private void rank(RankingDefinition definition, Group group, Indicator indicator, Period first) {
        Deque<Period> todo = new ArrayDeque<>(List.of(first));
        Set<Period> seen = new LinkedHashSet<>(todo);
        while (!todo.isEmpty()) {
            Period period = todo.remove();
            // a dependent may have changed by itself too, and is then not ranked a second time
            if (rankOne(definition, group, indicator, period)) {
                for (Period dependent : dependents(indicator, period)) {
                    if (seen.add(dependent)) {
                        todo.add(dependent);
                    }
                }
            }
        }
    }

    private static List<Period> dependents(Indicator indicator, Period period) {
        Period next = indicator.scheme().next(period);
        Period yearLater = period.plusYears(1);
        return next == null ? List.of(yearLater) : List.of(next, yearLater);
    }

    private boolean rankOne(RankingDefinition definition, Group group, Indicator indicator, Period period) {
        Board board = board(definition, group, indicator, period);
        String key = definition.code() + "|" + period;
        byte[] shown = boards().get(key);
        if (!board.hasFigures()) {
            return shown != null && withdraw(definition, period, board);
        }
        Period before = indicator.scheme().previous(period);
        Board previous = before == null ? null : board(definition, group, indicator, before);
        Board lastYear = board(definition, group, indicator, period.minusYears(1));
        Moves moves = Moves.of(board.standings(), standings(previous), standings(lastYear));
        List<RankingRow> rows = Snapshots.rows(board.standings(), moves);
        byte[] digest = Snapshots.digest(definition, rows, moves);
        if (shown != null && Arrays.equals(shown, digest)) {
            return false;
        }
        boards().put(key, digest);
        send(definition, period, board.standings(), moves, latest(board, previous, lastYear));
        return true;
    }

    /** Nobody is ranked any more: takes back what is shown, as if nobody had ever been. */
    private boolean withdraw(RankingDefinition definition, Period period, Board board) {
        boards().delete(definition.code() + "|" + period);
        send(definition, period, new Standings(0, List.of()), new Moves(Map.of(), false, false), board.knownAt());
        return true;
    }

    private void send(RankingDefinition definition, Period period, Standings standings, Moves moves, Instant knownAt) {
        Snapshots.chunks(
                        definition,
                        period,
                        standings.ranked(),
                        Snapshots.rows(standings, moves),
                        moves,
                        knownAt,
                        generation,
                        context().taskId().partition(),
                        sequence().next())
                .forEach(chunk ->
                        forward(definition.code(), Topics.RANKINGS.name(), rankings.encode(chunk), chunk.getKnownAt()));
    }

    private Board board(RankingDefinition definition, Group group, Indicator indicator, Period period) {
        List<String> members = control().geography().members(group, period);
        return Board.of(definition, indicator, members, sheets().get(indicator.code(), period));
    }

    private static @Nullable Standings standings(@Nullable Board board) {
        return board == null || !board.hasFigures() ? null : board.standings();
    }

    private static Instant latest(Board board, @Nullable Board previous, Board lastYear) {
        Instant latest = board.knownAt();
        if (previous != null && previous.knownAt().isAfter(latest)) {
            latest = previous.knownAt();
        }
        return lastYear.knownAt().isAfter(latest) ? lastYear.knownAt() : latest;
    }

    private void send(String indicator, Period period, String region, @Nullable Figure figure) {
        long number = sequence().next();
        GrowthFigure row = figure == null
                ? GrowthRows.gone(
                        region,
                        indicator,
                        period,
                        Instant.ofEpochMilli(context().currentStreamTimeMs()),
                        generation,
                        number)
                : GrowthRows.of(region, indicator, figure, generation, number);
        forward(Keys.figure(region, indicator), Topics.GROWTH.name(), growth.encode(row), row.getKnownAt());
    }

    private void forward(String key, String topic, byte[] value, Instant knownAt) {
        context().forward(new Record<>(key, new Emission(topic, value), Math.max(0, knownAt.toEpochMilli())));
    }

    private ProcessorContext<String, Emission> context() {
        return Objects.requireNonNull(context);
    }

    private KeyValueStore<String, byte[]> boards() {
        return Objects.requireNonNull(boards);
    }

    private Control control() {
        return Objects.requireNonNull(control);
    }

    private Sheets sheets() {
        return Objects.requireNonNull(sheets);
    }

    private Work work() {
        return Objects.requireNonNull(work);
    }

    private Sequence sequence() {
        return Objects.requireNonNull(sequence);
    }
}
