package io.tongbao.processor;

import io.tongbao.contracts.ClockTick;
import io.tongbao.contracts.RegionPartitioner;
import io.tongbao.contracts.Registry;
import io.tongbao.contracts.Topics;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.processor.StreamPartitioner;

/** The two topologies: the checks, which judge once, and the computation, of which a rebuild runs another generation. */
public final class Topologies {
    static final Serde<String> KEY = Serdes.String();
    private static final Serde<byte[]> VALUE = Serdes.ByteArray();

    private Topologies() {}

    /**
     * Checks on arrival: {@code tongbao.reference} to {@code tongbao.definitions}, {@code tongbao.reports} and retractions
     * of {@code tongbao.decisions} to {@code tongbao.accepted}, {@code tongbao.projects} to
     * {@code tongbao.accepted-projects} and what they add up to to {@code tongbao.accepted}, {@code tongbao.targets} to
     * {@code tongbao.accepted-targets}; or to {@code tongbao.rejects}.
     *
     * @param partitions of the inputs
     * @param patience how long a report waits for its region, its indicator, the clock and what stands for predecessors
     * @param referenceOnItsWay whether there is reference data that the checks may not know yet: none of them gives up
     *     waiting meanwhile
     */
    public static Topology checks(
            Registry registry, int partitions, Duration patience, BooleanSupplier referenceOnItsWay) {
        StreamsBuilder builder = new StreamsBuilder();
        String control = ProcessorNames.control(ProcessorNames.CHECKS, "region");
        String bySuccessor = ProcessorNames.bySuccessor(ProcessorNames.CHECKS);
        KStream<String, byte[]> clock = stream(builder, Topics.CLOCK.name(), "clock");
        KStream<String, byte[]> ticks = clock.processValues(
                        () -> new Legible<>(registry, Topics.CLOCK, ClockTick.class), Named.as("readable-clock"))
                .processValues(Origin::new, Named.as("note-origin-of-clock"))
                .selectKey((key, value) -> Control.CLOCK, Named.as("name-clock"));
        definitions(registry, builder, ticks)
                .merge(ticks, Named.as("control"))
                .merge(decisions(builder), Named.as("control-and-decisions"))
                .to(control, Produced.with(KEY, VALUE, new Multicast()).withName("multicast-region"));
        clock.process(
                        () -> new Legible.Illegible<>(registry, Topics.CLOCK, ClockTick.class),
                        Named.as("unreadable-clock"))
                .to((key, emission, context) -> emission.topic(), byRegion("left-out"));
        builder.addStateStore(Stores.of(ProcessorNames.CELLS_STORE));
        builder.addStateStore(Stores.of(ProcessorNames.INHERITED_CELLS_STORE));
        builder.addStateStore(Stores.of(ProcessorNames.TAKEN_STORE));
        builder.addStateStore(Stores.of(ProcessorNames.TARGETS_STORE));
        builder.addStateStore(Stores.of(ProcessorNames.DECISIONS_STORE));
        builder.addStateStore(Stores.of(ProcessorNames.REFERENCE_STORE));
        builder.addStateStore(Stores.of(ProcessorNames.PROJECTS_STORE));
        builder.addStateStore(Stores.of(ProcessorNames.PROJECT_TOTALS_STORE));
        builder.addStateStore(Stores.transientWork(ProcessorNames.WAITING_STORE));
        stream(builder, Topics.REPORTS.name(), "reports")
                .merge(stream(builder, Topics.PROJECTS.name(), "projects"), Named.as("reports-and-projects"))
                .merge(stream(builder, Topics.TARGETS.name(), "targets"), Named.as("reports-and-targets"))
                .merge(stream(builder, control, "control-region"), Named.as("inputs-and-control"))
                .merge(stream(builder, bySuccessor, "by-successor"), Named.as("inputs-and-inherited"))
                .process(
                        () -> new CheckProcessor(
                                registry, control, bySuccessor, partitions, patience, referenceOnItsWay),
                        Named.as("check"),
                        ProcessorNames.CELLS_STORE,
                        ProcessorNames.INHERITED_CELLS_STORE,
                        ProcessorNames.TAKEN_STORE,
                        ProcessorNames.TARGETS_STORE,
                        ProcessorNames.DECISIONS_STORE,
                        ProcessorNames.REFERENCE_STORE,
                        ProcessorNames.PROJECTS_STORE,
                        ProcessorNames.PROJECT_TOTALS_STORE,
                        ProcessorNames.WAITING_STORE)
                .to((key, emission, context) -> emission.topic(), byRegion("checked"));
        return builder.build();
    }

    /**
     * Growth, roll-up, rankings, targets, scores and alerts: what was accepted to {@code tongbao.growth},
     * {@code tongbao.rankings}, {@code tongbao.target-progress}, {@code tongbao.alerts} and {@code tongbao.alert-months}, and
     * which moments these tell exactly to {@code tongbao.settled}.
     *
     * @param partitions of the accepted logs, and so of every stage
     */
    public static Topology figures(Registry registry, int generation, int partitions) {
        StreamsBuilder builder = new StreamsBuilder();
        String application = ProcessorNames.figures(generation);
        KStream<String, byte[]> definitions = stream(builder, Topics.DEFINITIONS.name(), "definitions");
        for (String stage : ProcessorNames.STAGES) {
            definitions.to(
                    ProcessorNames.control(application, stage),
                    Produced.with(KEY, VALUE, new Multicast()).withName("multicast-" + stage));
        }
        String byRegion = ProcessorNames.byRegion(application);
        KStream<String, Emission> decided = AlertStage.decided(registry, builder, byRegion);
        KStream<String, Emission> own = own(registry, builder, application, partitions);
        KStream<String, Emission> computed = computed(
                registry,
                builder,
                application,
                generation,
                partitions,
                onward(own, ProcessorNames.BY_INDICATOR, partitions));
        KStream<String, Emission> scored = scored(
                registry,
                builder,
                application,
                generation,
                partitions,
                onward(computed, ProcessorNames.BY_RANKING, partitions));
        AlertStage.toRegion(decided, byRegion, "decisions");
        AlertStage.toRegion(own, byRegion, "inputs");
        AlertStage.toRegion(computed, byRegion, "figures");
        AlertStage.toRegion(scored, byRegion, "scores");
        results(computed, generation, "computed");
        results(scored, generation, "scored");
        results(AlertStage.alerted(registry, builder, application, generation, partitions), generation, "alerted");
        return builder.build();
    }

    /** Stage a: own figures. */
    private static KStream<String, Emission> own(
            Registry registry, StreamsBuilder builder, String application, int partitions) {
        builder.addStateStore(Stores.of(ProcessorNames.YEARS_STORE));
        builder.addStateStore(Stores.of(ProcessorNames.INHERITED_STORE));
        builder.addStateStore(Stores.of(ProcessorNames.REFERENCE_STORE));
        builder.addStateStore(Stores.of(ProcessorNames.SUSPECTS_STORE));
        builder.addStateStore(Stores.of(ProcessorNames.MARKS_STORE));
        builder.addStateStore(Stores.queue(ProcessorNames.HELD_STORE));
        String control = ProcessorNames.control(application, "region");
        String bySuccessor = ProcessorNames.bySuccessor(application);
        String byRegion = ProcessorNames.byRegion(application);
        KStream<String, Emission> own = stream(builder, Topics.ACCEPTED.name(), "accepted")
                .merge(stream(builder, Topics.ACCEPTED_TARGETS.name(), "accepted-targets"), Named.as("and-targets"))
                .merge(stream(builder, Topics.ACCEPTED_PROJECTS.name(), "accepted-projects"), Named.as("and-projects"))
                .merge(stream(builder, control, "control-region"), Named.as("accepted-and-control"))
                .merge(stream(builder, bySuccessor, "by-successor"), Named.as("accepted-and-inherited"))
                .process(
                        () -> new OwnFigureProcessor(registry, control, bySuccessor, byRegion, partitions),
                        Named.as("own-figures"),
                        ProcessorNames.YEARS_STORE,
                        ProcessorNames.INHERITED_STORE,
                        ProcessorNames.REFERENCE_STORE,
                        ProcessorNames.SUSPECTS_STORE,
                        ProcessorNames.MARKS_STORE,
                        ProcessorNames.HELD_STORE);
        own.filter((key, emission) -> emission.topic().equals(bySuccessor), Named.as("for-successor"))
                .to(
                        bySuccessor,
                        Produced.with(KEY, Emission.serde(), MarkPartitioner.<Emission>byRegion(Emission::value))
                                .withName("to-successor"));
        return own;
    }

    /** Stage b: the tree, rankings and targets of each indicator. */
    private static KStream<String, Emission> computed(
            Registry registry,
            StreamsBuilder builder,
            String application,
            int generation,
            int partitions,
            KStream<String, byte[]> figures) {
        builder.addStateStore(Stores.of(ProcessorNames.OWN_STORE));
        builder.addStateStore(Stores.of(ProcessorNames.ROLLED_STORE));
        builder.addStateStore(Stores.of(ProcessorNames.BOARDS_STORE));
        builder.addStateStore(Stores.of(ProcessorNames.TREE_TARGETS_STORE));
        builder.addStateStore(Stores.of(ProcessorNames.PROGRESS_STORE));
        builder.addStateStore(Stores.of(ProcessorNames.TREE_REFERENCE_STORE));
        builder.addStateStore(Stores.of(ProcessorNames.TREE_MARKS_STORE));
        builder.addStateStore(Stores.of(ProcessorNames.SETTLED_STORE));
        builder.addStateStore(Stores.of(ProcessorNames.SEQUENCE_STORE));
        builder.addStateStore(Stores.queue(ProcessorNames.TREE_HELD_STORE));
        builder.addStateStore(Stores.transientWork(ProcessorNames.PENDING_STORE));
        String control = ProcessorNames.control(application, "indicator");
        String byRegion = ProcessorNames.byRegion(application);
        return figures.merge(stream(builder, control, "control-indicator"), Named.as("own-figures-and-control"))
                .process(
                        () -> new SheetProcessor(registry, control, byRegion, generation, partitions),
                        Named.as("tree-and-rankings"),
                        ProcessorNames.OWN_STORE,
                        ProcessorNames.ROLLED_STORE,
                        ProcessorNames.BOARDS_STORE,
                        ProcessorNames.TREE_TARGETS_STORE,
                        ProcessorNames.PROGRESS_STORE,
                        ProcessorNames.TREE_REFERENCE_STORE,
                        ProcessorNames.TREE_MARKS_STORE,
                        ProcessorNames.TREE_HELD_STORE,
                        ProcessorNames.SETTLED_STORE,
                        ProcessorNames.SEQUENCE_STORE,
                        ProcessorNames.PENDING_STORE);
    }

    /** Stage c: composite scores, their rankings and the targets of a place in them. */
    private static KStream<String, Emission> scored(
            Registry registry,
            StreamsBuilder builder,
            String application,
            int generation,
            int partitions,
            KStream<String, byte[]> figures) {
        builder.addStateStore(Stores.of(ProcessorNames.SCORE_FIGURES_STORE));
        builder.addStateStore(Stores.of(ProcessorNames.SCORE_BOARDS_STORE));
        builder.addStateStore(Stores.of(ProcessorNames.SCORE_TARGETS_STORE));
        builder.addStateStore(Stores.of(ProcessorNames.SCORE_PROGRESS_STORE));
        builder.addStateStore(Stores.of(ProcessorNames.SCORE_REFERENCE_STORE));
        builder.addStateStore(Stores.of(ProcessorNames.SCORE_MARKS_STORE));
        builder.addStateStore(Stores.of(ProcessorNames.SCORE_SETTLED_STORE));
        builder.addStateStore(Stores.of(ProcessorNames.SCORE_SEQUENCE_STORE));
        builder.addStateStore(Stores.queue(ProcessorNames.SCORE_HELD_STORE));
        builder.addStateStore(Stores.transientWork(ProcessorNames.SCORE_PENDING_STORE));
        String control = ProcessorNames.control(application, "ranking");
        String byRegion = ProcessorNames.byRegion(application);
        return figures.merge(stream(builder, control, "control-ranking"), Named.as("figures-of-scores-and-control"))
                .process(
                        () -> new ScoreProcessor(registry, control, byRegion, generation, partitions),
                        Named.as("scores"),
                        ProcessorNames.SCORE_FIGURES_STORE,
                        ProcessorNames.SCORE_BOARDS_STORE,
                        ProcessorNames.SCORE_TARGETS_STORE,
                        ProcessorNames.SCORE_PROGRESS_STORE,
                        ProcessorNames.SCORE_REFERENCE_STORE,
                        ProcessorNames.SCORE_MARKS_STORE,
                        ProcessorNames.SCORE_HELD_STORE,
                        ProcessorNames.SCORE_SETTLED_STORE,
                        ProcessorNames.SCORE_SEQUENCE_STORE,
                        ProcessorNames.SCORE_PENDING_STORE);
    }

    /** What a stage sends to the next: each record to where its key belongs, a mark to every task. */
    private static KStream<String, byte[]> onward(KStream<String, Emission> sent, String name, int partitions) {
        return sent.filter((key, emission) -> emission.topic().equals(name), Named.as("for-" + name))
                .mapValues(Emission::value, Named.as("bytes-" + name))
                .repartition(Repartitioned.with(KEY, VALUE)
                        .withName(name)
                        .withNumberOfPartitions(partitions)
                        .withStreamPartitioner(MarkPartitioner.byKey()));
    }

    /** What the computation makes for everybody: results to the topics of its generation, rejects to those of all. */
    private static void results(KStream<String, Emission> sent, int generation, String name) {
        Map<String, String> topics = new HashMap<>(Map.of(Topics.REJECTS.name(), Topics.REJECTS.name()));
        Topics.results(1)
                .forEach(each -> topics.put(each.name(), each.of(generation).name()));
        sent.filter((key, emission) -> topics.containsKey(emission.topic()), Named.as("results-" + name))
                .to((key, emission, context) -> topics.get(emission.topic()), byRegion(name));
    }

    /** Reference data, judged: what is taken goes to its log and on, at once. */
    private static KStream<String, byte[]> definitions(
            Registry registry, StreamsBuilder builder, KStream<String, byte[]> ticks) {
        builder.addStateStore(Stores.of(ProcessorNames.DEFINITIONS_STORE));
        builder.addStateStore(Stores.of(ProcessorNames.CLOCK_STORE));
        KStream<String, Emission> judged = stream(builder, Topics.REFERENCE.name(), "reference")
                .merge(ticks, Named.as("reference-and-clock"))
                .process(
                        () -> new DefinitionProcessor(registry),
                        Named.as("define"),
                        ProcessorNames.DEFINITIONS_STORE,
                        ProcessorNames.CLOCK_STORE);
        judged.to((key, emission, context) -> emission.topic(), byRegion("defined"));
        return judged.filter(
                        (key, emission) -> emission.topic().equals(Topics.DEFINITIONS.name()), Named.as("definitions"))
                .mapValues(Emission::value, Named.as("bytes-of-definitions"));
    }

    private static KStream<String, byte[]> decisions(StreamsBuilder builder) {
        return stream(builder, Topics.DECISIONS.name(), "decisions")
                .processValues(Origin::new, Named.as("note-origin"))
                .selectKey((key, value) -> Control.keyOfDecision(key == null ? "" : key), Named.as("name-decision"));
    }

    static KStream<String, byte[]> stream(StreamsBuilder builder, String topic, String name) {
        return builder.stream(topic, Consumed.with(KEY, VALUE).withName(name));
    }

    private static Produced<String, Emission> byRegion(String name) {
        return Produced.with(KEY, Emission.serde(), byRegion()).withName(name);
    }

    private static StreamPartitioner<String, Emission> byRegion() {
        return (topic, key, emission, partitions) -> Optional.of(Set.of(
                emission.partition() == null ? RegionPartitioner.partition(key, partitions) : emission.partition()));
    }
}
