package io.tongbao.processor;

import io.tongbao.contracts.Mark;
import io.tongbao.contracts.Registry;
import java.time.Duration;
import java.util.Objects;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * Stage c, by ranking: composite scores, their rankings (K6) and targets of a place in them (T1), at a tick, as {@link Pace} says. Marks pass as in
 * {@link SheetProcessor}, also where nothing is scored: behind them stands all that the stages before sent to the regions.
 */
final class ScoreProcessor implements Processor<String, byte[], String, Emission> {
    private static final Duration TICK = Duration.ofMillis(25);

    private final Registry registry;
    private final String controlTopic;
    private final String byRegion;
    private final int generation;
    private final int sources;
    private @Nullable ProcessorContext<String, Emission> context;
    private @Nullable Control control;
    private @Nullable ScoreTask task;
    private @Nullable Onward onward;
    private @Nullable Gate gate;
    private @Nullable Ticking ticking;

    /**
     * A processor of one task.
     *
     * @param byRegion topic by which marks go on to the regions
     * @param sources tasks of the stage before
     */
    ScoreProcessor(Registry registry, String controlTopic, String byRegion, int generation, int sources) {
        this.registry = registry;
        this.controlTopic = controlTopic;
        this.byRegion = byRegion;
        this.generation = generation;
        this.sources = sources;
    }

    @Override
    public void init(ProcessorContext<String, Emission> from) {
        Control known = new Control(from.getStateStore(ProcessorNames.SCORE_REFERENCE_STORE), registry);
        Gate fresh = new Gate(
                from.getStateStore(ProcessorNames.SCORE_MARKS_STORE),
                new Held(from.getStateStore(ProcessorNames.SCORE_HELD_STORE)),
                sources,
                known::position,
                this::take);
        context = from;
        control = known;
        gate = fresh;
        onward = new Onward(from, fresh::mark, known::position);
        task = new ScoreTask(from, registry, generation, known, new FactFeed(onward, byRegion, known));
        ticking = new Ticking(from, TICK, this::tick);
    }

    @Override
    public void close() {
        if (ticking != null) {
            ticking.needed(false);
        }
    }

    @Override
    public void process(Record<String, byte[]> record) {
        String topic =
                Objects.requireNonNull(context).recordMetadata().orElseThrow().topic();
        Held.Item item = new Held.Item(topic, record.key(), record.value(), record.timestamp());
        Gate through = Objects.requireNonNull(gate);
        if (topic.equals(controlTopic)) {
            long mark = Objects.requireNonNull(control).mark(record.value());
            through.offer(mark, 0, item, () -> take(item));
        } else {
            Tagged tagged = Tagged.decode(record.value());
            through.offer(tagged.mark(), tagged.definitions(), item, () -> take(item.key(), tagged));
        }
        pass();
    }

    private void take(Held.Item item) {
        if (item.topic().equals(controlTopic)) {
            task().control(item.key(), item.value(), item.time(), now());
        } else {
            take(item.key(), Tagged.decode(item.value()));
        }
    }

    private void take(String key, Tagged tagged) {
        switch (tagged.kind()) {
            case MARK -> {
                Tagged.Passing passing = Tagged.Passing.decode(tagged.body());
                Objects.requireNonNull(gate).came(passing.source(), passing.mark());
            }
            case SCORE -> task().take(key, ScoreFigure.decode(tagged.body()), now());
            case TARGET -> task().take(key, Targets.Standing.decode(tagged.body()), now());
            default -> throw new IllegalStateException(tagged.kind() + " is not for a ranking");
        }
    }

    private void tick(long now) {
        task().tick(now, Objects.requireNonNull(gate).next() != null);
        pass();
    }

    /** Lets marks pass that have nothing in front of them any more, and ticks while anything is left to do. */
    private void pass() {
        Gate through = Objects.requireNonNull(gate);
        for (Mark next = through.next(); next != null && task().isSettled(); next = through.next()) {
            Objects.requireNonNull(onward).pass(byRegion, next);
            through.open();
        }
        Objects.requireNonNull(ticking).needed(!task().isAtRest() || through.next() != null);
    }

    private long now() {
        return Objects.requireNonNull(context).currentSystemTimeMs();
    }

    private ScoreTask task() {
        return Objects.requireNonNull(task);
    }
}
