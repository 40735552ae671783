package io.tongbao.processor;

import java.time.Duration;
import java.util.function.LongConsumer;
import org.apache.kafka.streams.processor.Cancellable;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.jspecify.annotations.Nullable;

/**
 * A task's ticks by the machine's clock, for as long as it has something to tick for. Kafka Streams commits a transaction
 * after each, whether anything came of it or not: tasks that ticked on and on would keep an idle broker busy.
 */
final class Ticking {
    private final ProcessorContext<?, ?> context;
    private final Duration every;
    private final LongConsumer tick;
    private @Nullable Cancellable running;

    /**
     * Begins with ticks: what the task's stores hold may have been left undone.
     *
     * @param tick takes the time, in milliseconds of the machine's clock
     */
    Ticking(ProcessorContext<?, ?> context, Duration every, LongConsumer tick) {
        this.context = context;
        this.every = every;
        this.tick = tick;
        needed(true);
    }

    /** Ticks, or rests until it is needed again. */
    void needed(boolean isNeeded) {
        if (isNeeded && running == null) {
            running = context.schedule(every, PunctuationType.WALL_CLOCK_TIME, tick::accept);
        } else if (!isNeeded && running != null) {
            running.cancel();
            running = null;
        }
    }
}
