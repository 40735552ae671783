package io.tongbao.processor;

import io.tongbao.contracts.Mark;
import io.tongbao.contracts.Registry;
import java.util.Objects;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * Stage d, by region: alerts (A1 to A3). Marks come from the stage of scores alone, behind all that the stages before it
 * sent here in front of them: a stage passes a mark on in the transaction of what stands before it, or a later one.
 */
final class AlertProcessor implements Processor<String, byte[], String, Emission> {
    private final Registry registry;
    private final String controlTopic;
    private final int generation;
    private final int tasks;
    private @Nullable ProcessorContext<String, Emission> context;
    private @Nullable Control control;
    private @Nullable AlertTask task;
    private @Nullable AlertDecisions decisions;
    private @Nullable Gate gate;

    /** @param tasks of this stage, and of that of scores */
    AlertProcessor(Registry registry, String controlTopic, int generation, int tasks) {
        this.registry = registry;
        this.controlTopic = controlTopic;
        this.generation = generation;
        this.tasks = tasks;
    }

    @Override
    public void init(ProcessorContext<String, Emission> from) {
        Control known = new Control(from.getStateStore(ProcessorNames.ALERT_REFERENCE_STORE), registry);
        AlertTask fresh = new AlertTask(from, registry, generation, known, tasks);
        context = from;
        control = known;
        task = fresh;
        decisions = new AlertDecisions(from, registry, fresh);
        gate = new Gate(
                from.getStateStore(ProcessorNames.ALERT_MARKS_STORE),
                new Held(from.getStateStore(ProcessorNames.ALERT_HELD_STORE)),
                tasks,
                known::position,
                this::take);
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
            through.offer(tagged.mark(), tagged.definitions(), item, () -> take(tagged));
        }
        for (Mark next = through.next(); next != null; next = through.next()) {
            task().judge(next);
            through.open();
        }
    }

    private void take(Held.Item item) {
        if (item.topic().equals(controlTopic)) {
            task().control(item.key(), item.value());
        } else {
            take(Tagged.decode(item.value()));
        }
    }

    private void take(Tagged tagged) {
        switch (tagged.kind()) {
            case MARK -> {
                Tagged.Passing passing = Tagged.Passing.decode(tagged.body());
                Objects.requireNonNull(gate).came(passing.source(), passing.mark());
            }
            case FACT -> task().take(Fact.decode(tagged.body()));
            case DECISION -> Objects.requireNonNull(decisions).decide(Arrival.decode(tagged.body()));
            default -> throw new IllegalStateException(tagged.kind() + " is not for alerts");
        }
    }

    private AlertTask task() {
        return Objects.requireNonNull(task);
    }
}
