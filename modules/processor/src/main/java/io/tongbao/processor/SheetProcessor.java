package io.tongbao.processor;

import io.tongbao.contracts.AcceptedTarget;
import io.tongbao.contracts.AvroCodec;
import io.tongbao.contracts.Registry;
import io.tongbao.contracts.Topics;
import io.tongbao.statistics.Disposition;
import java.time.Duration;
import java.util.Objects;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * Stage b, by indicator: the whole tree of an indicator, its rankings and its targets. A unit's own figure goes out at
 * once, each vintage of it; parents, rankings and targets at a tick, as {@link Pace} says.
 */
final class SheetProcessor implements Processor<String, byte[], String, Emission> {
    private static final Duration TICK = Duration.ofMillis(25);
    /** Ends the name of the topic by which accepted targets come. */
    private static final String TARGETS = ProcessorNames.targetsByIndicator("");

    private final Registry registry;
    private final String controlTopic;
    private final int generation;
    private final AvroCodec<AcceptedTarget> targets;
    private @Nullable ProcessorContext<String, Emission> context;
    private @Nullable SheetTask task;
    private @Nullable Held held;

    SheetProcessor(Registry registry, String controlTopic, int generation) {
        this.registry = registry;
        this.controlTopic = controlTopic;
        this.generation = generation;
        this.targets = new AvroCodec<>(registry, Topics.ACCEPTED_TARGETS, AcceptedTarget.class);
    }

    @Override
    public void init(ProcessorContext<String, Emission> context) {
        SheetTask fresh = new SheetTask(context, registry, generation);
        this.context = context;
        this.task = fresh;
        this.held = new Held(context.getStateStore(ProcessorNames.TREE_HELD_STORE));
        context.schedule(TICK, PunctuationType.WALL_CLOCK_TIME, fresh::tick);
    }

    @Override
    public void process(Record<String, byte[]> record) {
        ProcessorContext<String, Emission> from = Objects.requireNonNull(context);
        SheetTask to = Objects.requireNonNull(task);
        long now = from.currentSystemTimeMs();
        String topic = from.recordMetadata().orElseThrow().topic();
        if (topic.equals(controlTopic)) {
            to.control(record.key(), record.value(), record.timestamp(), now);
            Objects.requireNonNull(held).upTo(to.definitions()).forEach(each -> take(to, each, now));
        } else {
            take(to, new Held.Item(topic, record.key(), record.value(), record.timestamp()), now);
        }
    }

    private void take(SheetTask to, Held.Item item, long now) {
        if (item.topic().endsWith(TARGETS)) {
            AcceptedTarget target = targets.decode(item.value());
            if (target.getDisposition().equals(Disposition.STANDING.name())
                    && knows(to, target.getDefinitions(), item)) {
                to.take(TargetRows.of(target), target.getKnownAt(), now);
            }
        } else {
            OwnRecord own = OwnRecord.decode(item.value());
            if (knows(to, own.definitions(), item)) {
                to.take(item.key(), own, now);
            }
        }
    }

    /** Whether the definitions are here by which a record was made; one that is ahead of them is held. */
    private boolean knows(SheetTask to, long definitions, Held.Item item) {
        boolean known = definitions <= to.definitions();
        if (!known) {
            Objects.requireNonNull(held).hold(definitions, item);
        }
        return known;
    }
}
