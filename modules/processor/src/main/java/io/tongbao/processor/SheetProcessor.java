package io.tongbao.processor;

import io.tongbao.contracts.Registry;
import java.time.Duration;
import java.util.Objects;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * Stage b, by indicator: the whole tree of an indicator and its rankings. A unit's own figure goes out at once, each
 * vintage of it; parents and rankings at a tick, as {@link Pace} says.
 */
final class SheetProcessor implements Processor<String, byte[], String, Emission> {
    private static final Duration TICK = Duration.ofMillis(25);

    private final Registry registry;
    private final String controlTopic;
    private final int generation;
    private @Nullable ProcessorContext<String, Emission> context;
    private @Nullable SheetTask task;
    private @Nullable Held held;

    SheetProcessor(Registry registry, String controlTopic, int generation) {
        this.registry = registry;
        this.controlTopic = controlTopic;
        this.generation = generation;
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
        Held ahead = Objects.requireNonNull(held);
        long now = from.currentSystemTimeMs();
        String topic = from.recordMetadata().orElseThrow().topic();
        if (topic.equals(controlTopic)) {
            to.control(record.key(), record.value(), record.timestamp(), now);
            ahead.upTo(to.definitions()).forEach(each -> to.take(each.key(), OwnRecord.decode(each.value()), now));
        } else {
            OwnRecord own = OwnRecord.decode(record.value());
            if (own.definitions() <= to.definitions()) {
                to.take(record.key(), own, now);
            } else {
                ahead.hold(own.definitions(), new Held.Item(topic, record.key(), record.value(), record.timestamp()));
            }
        }
    }
}
