package io.tongbao.processor;

import io.tongbao.contracts.Mark;
import java.util.function.LongSupplier;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Sends a task's records to the stages after it, each tagged with what the task has taken in. */
final class Onward {
    private final ProcessorContext<String, Emission> context;
    private final LongSupplier mark;
    private final LongSupplier definitions;

    /**
     * Sends for a task.
     *
     * @param mark number of the last mark that passed it
     * @param definitions position on {@code tongbao.definitions} up to which definitions are known to it
     */
    Onward(ProcessorContext<String, Emission> context, LongSupplier mark, LongSupplier definitions) {
        this.context = context;
        this.mark = mark;
        this.definitions = definitions;
    }

    /** @param time milliseconds at which it was known */
    void send(String topic, String key, Tagged.Kind kind, byte[] body, long time) {
        byte[] value = new Tagged(kind, mark.getAsLong(), definitions.getAsLong(), body).encode();
        context.forward(new Record<>(key, new Emission(topic, value), Math.max(0, time)));
    }

    /** Lets a mark pass to every task that reads a topic; to be called before it passes this one's gate. */
    void pass(String topic, Mark passing) {
        String source = Integer.toString(context.taskId().partition());
        byte[] body = new Tagged.Passing(source, passing).encode();
        byte[] value = new Tagged(Tagged.Kind.MARK, mark.getAsLong(), passing.definitions(), body).encode();
        context.forward(new Record<>(
                Tagged.Kind.MARK.name(),
                new Emission(topic, value),
                passing.at().toEpochMilli()));
    }
}
