package io.tongbao.processor;

import io.tongbao.contracts.AcceptedTarget;
import io.tongbao.contracts.AvroCodec;
import io.tongbao.contracts.Mark;
import io.tongbao.contracts.Registry;
import io.tongbao.contracts.Topics;
import java.time.Duration;
import java.util.Objects;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * Stage b, by indicator: the whole tree of an indicator, its rankings and its targets. A unit's own figure goes out at
 * once, each vintage of it; parents, rankings and targets at a tick, as {@link Pace} says. A mark that has come from all
 * tasks before passes when all that came in front of it is computed, which then does not wait.
 */
final class SheetProcessor implements Processor<String, byte[], String, Emission> {
    private static final Duration TICK = Duration.ofMillis(25);

    private final Registry registry;
    private final String controlTopic;
    private final String byRegion;
    private final int generation;
    private final int sources;
    private final AvroCodec<AcceptedTarget> targets;
    private @Nullable ProcessorContext<String, Emission> context;
    private @Nullable Control control;
    private @Nullable SheetTask task;
    private @Nullable Onward onward;
    private @Nullable Gate gate;
    private @Nullable Ticking ticking;

    /**
     * A processor of one task.
     *
     * @param byRegion topic by which what alerts are judged by goes to the regions
     * @param sources tasks of the stage before
     */
    SheetProcessor(Registry registry, String controlTopic, String byRegion, int generation, int sources) {
        this.registry = registry;
        this.controlTopic = controlTopic;
        this.byRegion = byRegion;
        this.generation = generation;
        this.sources = sources;
        this.targets = new AvroCodec<>(registry, Topics.ACCEPTED_TARGETS, AcceptedTarget.class);
    }

    @Override
    public void init(ProcessorContext<String, Emission> from) {
        Control known = new Control(from.getStateStore(ProcessorNames.TREE_REFERENCE_STORE), registry);
        Gate fresh = new Gate(
                from.getStateStore(ProcessorNames.TREE_MARKS_STORE),
                new Held(from.getStateStore(ProcessorNames.TREE_HELD_STORE)),
                sources,
                known::position,
                this::take);
        Onward sender = new Onward(from, fresh::mark, known::position);
        context = from;
        control = known;
        gate = fresh;
        onward = sender;
        task = new SheetTask(from, registry, generation, known, sender, new FactFeed(sender, byRegion, known));
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
            through.offer(tagged.mark(), tagged.definitions(), item, () -> take(item.key(), tagged, item.time()));
        }
        pass();
    }

    private void take(Held.Item item) {
        if (item.topic().equals(controlTopic)) {
            task().control(item.key(), item.value(), item.time(), now());
        } else {
            take(item.key(), Tagged.decode(item.value()), item.time());
        }
    }

    private void take(String key, Tagged tagged, long time) {
        switch (tagged.kind()) {
            case MARK -> {
                Tagged.Passing passing = Tagged.Passing.decode(tagged.body());
                Objects.requireNonNull(gate).came(passing.source(), passing.mark());
            }
            case OWN -> task().take(key, OwnRecord.decode(tagged.body()), time, now());
            case LATE -> task().late(key, time, now());
            case TARGET -> {
                AcceptedTarget target = targets.decode(tagged.body());
                task().take(TargetRows.of(target), target.getKnownAt(), now());
            }
            default -> throw new IllegalStateException(tagged.kind() + " is not for an indicator");
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
            Objects.requireNonNull(onward).pass(ProcessorNames.BY_RANKING, next);
            through.open();
        }
        Objects.requireNonNull(ticking).needed(!task().isAtRest() || through.next() != null);
    }

    private long now() {
        return Objects.requireNonNull(context).currentSystemTimeMs();
    }

    private SheetTask task() {
        return Objects.requireNonNull(task);
    }
}
