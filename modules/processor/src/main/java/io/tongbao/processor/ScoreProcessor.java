package io.tongbao.processor;

import io.tongbao.contracts.Registry;
import java.time.Duration;
import java.util.Objects;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** Stage c, by ranking: composite scores and their rankings (K6), at a tick, as {@link Pace} says. */
final class ScoreProcessor implements Processor<String, byte[], String, Emission> {
    private static final Duration TICK = Duration.ofMillis(25);

    private final Registry registry;
    private final String controlTopic;
    private final int generation;
    private @Nullable ProcessorContext<String, Emission> context;
    private @Nullable ScoreTask task;

    ScoreProcessor(Registry registry, String controlTopic, int generation) {
        this.registry = registry;
        this.controlTopic = controlTopic;
        this.generation = generation;
    }

    @Override
    public void init(ProcessorContext<String, Emission> context) {
        ScoreTask fresh = new ScoreTask(context, registry, generation);
        this.context = context;
        this.task = fresh;
        context.schedule(TICK, PunctuationType.WALL_CLOCK_TIME, fresh::tick);
    }

    @Override
    public void process(Record<String, byte[]> record) {
        ProcessorContext<String, Emission> from = Objects.requireNonNull(context);
        ScoreTask to = Objects.requireNonNull(task);
        long now = from.currentSystemTimeMs();
        if (from.recordMetadata().orElseThrow().topic().equals(controlTopic)) {
            to.control(record.key(), record.value(), record.timestamp(), now);
        } else {
            to.take(record.key(), ScoreFigure.decode(record.value()), now);
        }
    }
}
