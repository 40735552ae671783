package io.tongbao.processor;

import io.tongbao.contracts.AcceptedProject;
import io.tongbao.contracts.AcceptedReport;
import io.tongbao.contracts.AcceptedTarget;
import io.tongbao.contracts.Keys;
import io.tongbao.contracts.Mark;
import io.tongbao.contracts.Registry;
import java.util.Objects;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * Stage a, second half, by region: takes in what was accepted as the marks divide it. A mark passes in two steps: when
 * it has come in all logs of the task it goes to all tasks of this stage, behind what regions hand on to those that came
 * out of them (G3); when it has come from all of these it goes on to the next stage.
 */
final class OwnFigureProcessor implements Processor<String, byte[], String, Emission> {
    private final Registry registry;
    private final String controlTopic;
    private final String bySuccessor;
    private final String byRegion;
    private final int tasks;
    private final MarkLogs logs;
    private @Nullable ProcessorContext<String, Emission> context;
    private @Nullable Control control;
    private @Nullable OwnFigureTask task;
    private @Nullable InputFacts facts;
    private @Nullable Onward onward;
    private @Nullable Gate gate;
    private @Nullable LogPlaces places;

    /**
     * A processor of one task.
     *
     * @param bySuccessor topic by which reports get to the regions that came out of theirs
     * @param byRegion topic by which what alerts are judged by goes to the last stage
     * @param tasks of this stage
     */
    OwnFigureProcessor(Registry registry, String controlTopic, String bySuccessor, String byRegion, int tasks) {
        this.registry = registry;
        this.controlTopic = controlTopic;
        this.bySuccessor = bySuccessor;
        this.byRegion = byRegion;
        this.tasks = tasks;
        this.logs = new MarkLogs(registry);
    }

    @Override
    public void init(ProcessorContext<String, Emission> from) {
        Control known = new Control(from.getStateStore(ProcessorNames.REFERENCE_STORE), registry);
        Gate fresh = new Gate(
                from.getStateStore(ProcessorNames.MARKS_STORE),
                new Held(from.getStateStore(ProcessorNames.HELD_STORE)),
                MarkLogs.NAMES.size() + tasks,
                known::position,
                this::take);
        Histories histories = new Histories(
                from.getStateStore(ProcessorNames.YEARS_STORE), from.getStateStore(ProcessorNames.INHERITED_STORE));
        Onward sender = new Onward(from, fresh::mark, known::position);
        context = from;
        control = known;
        gate = fresh;
        places = new LogPlaces(from.getStateStore(ProcessorNames.MARKS_STORE));
        onward = sender;
        InputFacts inputs = new InputFacts(
                new FactFeed(sender, byRegion, known), known, from.getStateStore(ProcessorNames.SUSPECTS_STORE));
        facts = inputs;
        task = new OwnFigureTask(known, histories, sender, bySuccessor, inputs, from::currentStreamTimeMs);
    }

    @Override
    public void process(Record<String, byte[]> record) {
        String topic =
                Objects.requireNonNull(context).recordMetadata().orElseThrow().topic();
        Held.Item item = new Held.Item(topic, record.key(), record.value(), record.timestamp());
        Gate through = Objects.requireNonNull(gate);
        if (topic.equals(controlTopic)) {
            through.offer(control().mark(record.value()), 0, item, () -> take(item));
        } else if (topic.equals(bySuccessor)) {
            Tagged tagged = Tagged.decode(record.value());
            through.offer(tagged.mark(), tagged.definitions(), item, () -> inherit(tagged, item.time()));
        } else {
            MarkLogs.Entry entry = logs.read(topic, record.value());
            long place = Objects.requireNonNull(places).of(topic);
            if (entry.mark() != null) {
                places.put(topic, entry.mark().number());
            }
            if (entry.mark() != null || entry.stands()) {
                through.offer(place, entry.definitions(), item, () -> accept(entry, item));
            } else {
                task().came(Keys.indicator(item.key()), item.time()); // superseded now, it may have stood then
            }
        }
        Mark next = through.next();
        while (next != null) {
            Objects.requireNonNull(onward).pass(ProcessorNames.BY_INDICATOR, next);
            through.open();
            next = through.next();
        }
    }

    private void take(Held.Item item) {
        if (item.topic().equals(controlTopic)) {
            task().redefine(item.key(), item.value(), item.time());
        } else if (item.topic().equals(bySuccessor)) {
            inherit(Tagged.decode(item.value()), item.time());
        } else {
            accept(logs.read(item.topic(), item.value()), item);
        }
    }

    private void inherit(Tagged tagged, long time) {
        if (tagged.kind() == Tagged.Kind.MARK) {
            Tagged.Passing passing = Tagged.Passing.decode(tagged.body());
            Objects.requireNonNull(gate).came(passing.source(), passing.mark());
        } else {
            task().inherit(tagged.body(), time);
        }
    }

    private void accept(MarkLogs.Entry entry, Held.Item item) {
        if (entry.mark() != null) {
            Gate through = Objects.requireNonNull(gate);
            through.came(item.topic(), entry.mark());
            if (through.hasCome(MarkLogs.NAMES)) {
                Objects.requireNonNull(onward).pass(bySuccessor, entry.mark());
            }
        } else if (entry.record() instanceof AcceptedReport report) {
            task().came(report.getIndicator(), item.time());
            if (MarkLogs.explains(report)) {
                task().explain(report);
            } else {
                task().stand(report, item.time());
            }
        } else if (entry.record() instanceof AcceptedTarget) {
            Objects.requireNonNull(onward)
                    .send(
                            ProcessorNames.BY_INDICATOR,
                            Keys.indicator(item.key()),
                            Tagged.Kind.TARGET,
                            item.value(),
                            item.time());
        } else if (entry.record() instanceof AcceptedProject project) {
            Objects.requireNonNull(facts).project(project);
        }
    }

    private OwnFigureTask task() {
        return Objects.requireNonNull(task);
    }

    private Control control() {
        return Objects.requireNonNull(control);
    }
}
