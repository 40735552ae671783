package io.tongbao.processor;

import io.tongbao.contracts.ClockTick;
import io.tongbao.contracts.Registry;
import io.tongbao.contracts.Topics;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;

/** The part of the computation that judges alerts: what it is judged by comes from all stages, by one topic. */
final class AlertStage {
    private AlertStage() {}

    /** Stage d: alerts. */
    static KStream<String, Emission> alerted(
            Registry registry, StreamsBuilder builder, String application, int generation, int partitions) {
        builder.addStateStore(Stores.of(ProcessorNames.FACTS_STORE));
        builder.addStateStore(Stores.of(ProcessorNames.ALERTS_STORE));
        builder.addStateStore(Stores.of(ProcessorNames.ALERT_MONTHS_STORE));
        builder.addStateStore(Stores.of(ProcessorNames.ALERT_REFERENCE_STORE));
        builder.addStateStore(Stores.of(ProcessorNames.ALERT_MARKS_STORE));
        builder.addStateStore(Stores.of(ProcessorNames.ALERT_SEQUENCE_STORE));
        builder.addStateStore(Stores.queue(ProcessorNames.ALERT_HELD_STORE));
        String control = ProcessorNames.control(application, "alert");
        return Topologies.stream(builder, ProcessorNames.byRegion(application), "by-region")
                .merge(Topologies.stream(builder, control, "control-alert"), Named.as("facts-and-control"))
                .process(
                        () -> new AlertProcessor(registry, control, generation, partitions),
                        Named.as("alerts"),
                        ProcessorNames.FACTS_STORE,
                        ProcessorNames.ALERTS_STORE,
                        ProcessorNames.ALERT_MONTHS_STORE,
                        ProcessorNames.ALERT_REFERENCE_STORE,
                        ProcessorNames.ALERT_MARKS_STORE,
                        ProcessorNames.ALERT_SEQUENCE_STORE,
                        ProcessorNames.ALERT_HELD_STORE);
    }

    /** Decisions on alerts, on their way to the regions. */
    static KStream<String, Emission> decided(Registry registry, StreamsBuilder builder, String byRegion) {
        builder.addStateStore(Stores.of(ProcessorNames.CLOCK_STORE));
        return Topologies.stream(builder, Topics.CLOCK.name(), "clock")
                .processValues(() -> new Legible<>(registry, Topics.CLOCK, ClockTick.class), Named.as("readable-clock"))
                .merge(
                        Topologies.stream(builder, Topics.DECISIONS.name(), "decisions"),
                        Named.as("clock-and-decisions"))
                .process(() -> new DecisionProcessor(byRegion), Named.as("decide"), ProcessorNames.CLOCK_STORE);
    }

    /** What alerts are judged by. */
    static void toRegion(KStream<String, Emission> sent, String byRegion, String name) {
        sent.filter((key, emission) -> emission.topic().equals(byRegion), Named.as("judged-by-" + name))
                .to(
                        byRegion,
                        Produced.with(
                                        Topologies.KEY,
                                        Emission.serde(),
                                        MarkPartitioner.<Emission>byRegion(Emission::value))
                                .withName("to-region-" + name));
    }
}
