package io.tongbao.processor;

import io.tongbao.contracts.ClockTick;
import io.tongbao.contracts.Keys;
import io.tongbao.contracts.RegionPartitioner;
import io.tongbao.contracts.Registry;
import io.tongbao.contracts.Topics;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
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
import org.apache.kafka.streams.processor.api.ProcessorSupplier;

/** The two topologies: the checks, which judge once, and the computation, of which a rebuild runs another generation. */
public final class Topologies {
    private static final Serde<String> KEY = Serdes.String();
    private static final Serde<byte[]> VALUE = Serdes.ByteArray();

    private Topologies() {}

    /**
     * Checks on arrival: {@code tongbao.reference} to {@code tongbao.definitions}, {@code tongbao.reports} and retractions
     * of {@code tongbao.decisions} to {@code tongbao.accepted}, {@code tongbao.projects} to
     * {@code tongbao.accepted-projects} and what they add up to to {@code tongbao.accepted}, {@code tongbao.targets} to
     * {@code tongbao.accepted-targets}; or to {@code tongbao.rejects}.
     *
     * @param patience how long a report waits for its region, its indicator and the clock
     */
    public static Topology checks(Registry registry, Duration patience) {
        StreamsBuilder builder = new StreamsBuilder();
        String control = ProcessorNames.control(ProcessorNames.CHECKS, "region");
        KStream<String, byte[]> clock = stream(builder, Topics.CLOCK.name(), "clock");
        control(registry, definitions(registry, builder), clock)
                .merge(decisions(builder), Named.as("control-and-decisions"))
                .to(control, Produced.with(KEY, VALUE, new Multicast()).withName("multicast-region"));
        clock.process(
                        () -> new Legible.Illegible<>(registry, Topics.CLOCK, ClockTick.class),
                        Named.as("unreadable-clock"))
                .to((key, emission, context) -> emission.topic(), byRegion("left-out"));
        builder.addStateStore(Stores.of(ProcessorNames.CELLS_STORE));
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
                .process(
                        () -> new CheckProcessor(registry, control, patience),
                        Named.as("check"),
                        ProcessorNames.CELLS_STORE,
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
     * Growth, roll-up, rankings, targets and scores: {@code tongbao.accepted} and {@code tongbao.accepted-targets} to
     * {@code tongbao.growth}, {@code tongbao.rankings} and {@code tongbao.target-progress}.
     *
     * @param partitions of the accepted log, and so of the stages by indicator and by ranking
     */
    public static Topology figures(Registry registry, int generation, int partitions) {
        StreamsBuilder builder = new StreamsBuilder();
        String application = ProcessorNames.figures(generation);
        String byRegion = ProcessorNames.control(application, "region");
        String byIndicator = ProcessorNames.control(application, "indicator");
        String bySuccessor = ProcessorNames.bySuccessor(application);
        String byRanking = ProcessorNames.control(application, "ranking");
        KStream<String, byte[]> control = control(
                registry,
                stream(builder, Topics.DEFINITIONS.name(), "definitions"),
                stream(builder, Topics.CLOCK.name(), "clock"));
        control.to(byRegion, Produced.with(KEY, VALUE, new Multicast()).withName("multicast-region"));
        control.to(byIndicator, Produced.with(KEY, VALUE, new Multicast()).withName("multicast-indicator"));
        control.to(byRanking, Produced.with(KEY, VALUE, new Multicast()).withName("multicast-ranking"));
        builder.addStateStore(Stores.of(ProcessorNames.YEARS_STORE));
        builder.addStateStore(Stores.of(ProcessorNames.INHERITED_STORE));
        builder.addStateStore(Stores.of(ProcessorNames.REFERENCE_STORE));
        builder.addStateStore(Stores.queue(ProcessorNames.HELD_STORE));
        builder.addStateStore(Stores.of(ProcessorNames.OWN_STORE));
        builder.addStateStore(Stores.of(ProcessorNames.ROLLED_STORE));
        builder.addStateStore(Stores.of(ProcessorNames.BOARDS_STORE));
        builder.addStateStore(Stores.of(ProcessorNames.TREE_TARGETS_STORE));
        builder.addStateStore(Stores.of(ProcessorNames.PROGRESS_STORE));
        builder.addStateStore(Stores.of(ProcessorNames.TREE_REFERENCE_STORE));
        builder.addStateStore(Stores.of(ProcessorNames.SEQUENCE_STORE));
        builder.addStateStore(Stores.queue(ProcessorNames.TREE_HELD_STORE));
        builder.addStateStore(Stores.transientWork(ProcessorNames.PENDING_STORE));
        KStream<String, byte[]> own = stream(builder, Topics.ACCEPTED.name(), "accepted")
                .merge(stream(builder, byRegion, "control-region"), Named.as("accepted-and-control"))
                .merge(stream(builder, bySuccessor, "by-successor"), Named.as("accepted-and-inherited"))
                .process(
                        () -> new OwnFigureProcessor(registry, byRegion, bySuccessor),
                        Named.as("own-figures"),
                        ProcessorNames.YEARS_STORE,
                        ProcessorNames.INHERITED_STORE,
                        ProcessorNames.REFERENCE_STORE,
                        ProcessorNames.HELD_STORE);
        own.filter((key, value) -> OwnFigureProcessor.isForSuccessor(key), Named.as("for-successor"))
                .to(
                        bySuccessor,
                        Produced.<String, byte[]>with(KEY, VALUE, byRegion()).withName("to-successor"));
        KStream<String, byte[]> targets = stream(builder, Topics.ACCEPTED_TARGETS.name(), "accepted-targets")
                .selectKey((key, value) -> Keys.indicator(key), Named.as("indicator-of-target"))
                .repartition(Repartitioned.with(KEY, VALUE)
                        .withName(ProcessorNames.TARGETS_BY_INDICATOR)
                        .withNumberOfPartitions(partitions));
        KStream<String, Emission> computed = own.filterNot(
                        (key, value) -> OwnFigureProcessor.isForSuccessor(key), Named.as("for-indicator"))
                .repartition(Repartitioned.with(KEY, VALUE)
                        .withName(ProcessorNames.BY_INDICATOR)
                        .withNumberOfPartitions(partitions))
                .merge(stream(builder, byIndicator, "control-indicator"), Named.as("own-figures-and-control"))
                .merge(targets, Named.as("figures-and-targets"))
                .process(
                        () -> new SheetProcessor(registry, byIndicator, generation),
                        Named.as("tree-and-rankings"),
                        ProcessorNames.OWN_STORE,
                        ProcessorNames.ROLLED_STORE,
                        ProcessorNames.BOARDS_STORE,
                        ProcessorNames.TREE_TARGETS_STORE,
                        ProcessorNames.PROGRESS_STORE,
                        ProcessorNames.TREE_REFERENCE_STORE,
                        ProcessorNames.TREE_HELD_STORE,
                        ProcessorNames.SEQUENCE_STORE,
                        ProcessorNames.PENDING_STORE);
        computed.filterNot((key, emission) -> isForScores(emission), Named.as("results"))
                .to((key, emission, context) -> emission.topic(), byRegion("computed"));
        scores(
                builder,
                computed.filter((key, emission) -> isForScores(emission), Named.as("figures-of-scores"))
                        .mapValues(Emission::value, Named.as("bytes-of-scores"))
                        .repartition(Repartitioned.with(KEY, VALUE)
                                .withName(ProcessorNames.BY_RANKING)
                                .withNumberOfPartitions(partitions)),
                () -> new ScoreProcessor(registry, byRanking, generation),
                stream(builder, byRanking, "control-ranking"));
        return builder.build();
    }

    /** Stage c: composite scores and their rankings, a processor of its own behind a repartition by ranking. */
    private static void scores(
            StreamsBuilder builder,
            KStream<String, byte[]> figures,
            ProcessorSupplier<String, byte[], String, Emission> processor,
            KStream<String, byte[]> control) {
        builder.addStateStore(Stores.of(ProcessorNames.SCORE_FIGURES_STORE));
        builder.addStateStore(Stores.of(ProcessorNames.SCORE_BOARDS_STORE));
        builder.addStateStore(Stores.of(ProcessorNames.SCORE_REFERENCE_STORE));
        builder.addStateStore(Stores.of(ProcessorNames.SCORE_SEQUENCE_STORE));
        builder.addStateStore(Stores.transientWork(ProcessorNames.SCORE_PENDING_STORE));
        figures.merge(control, Named.as("figures-of-scores-and-control"))
                .process(
                        processor,
                        Named.as("scores"),
                        ProcessorNames.SCORE_FIGURES_STORE,
                        ProcessorNames.SCORE_BOARDS_STORE,
                        ProcessorNames.SCORE_REFERENCE_STORE,
                        ProcessorNames.SCORE_SEQUENCE_STORE,
                        ProcessorNames.SCORE_PENDING_STORE)
                .to((key, emission, context) -> emission.topic(), byRegion("scored"));
    }

    private static boolean isForScores(Emission emission) {
        return emission.topic().equals(ProcessorNames.BY_RANKING);
    }

    /** Reference data, judged: what is taken goes to its log and on, at once. */
    private static KStream<String, byte[]> definitions(Registry registry, StreamsBuilder builder) {
        builder.addStateStore(Stores.of(ProcessorNames.DEFINITIONS_STORE));
        KStream<String, Emission> judged = stream(builder, Topics.REFERENCE.name(), "reference")
                .process(() -> new DefinitionProcessor(registry), Named.as("define"), ProcessorNames.DEFINITIONS_STORE);
        judged.to((key, emission, context) -> emission.topic(), byRegion("defined"));
        return judged.filter(
                        (key, emission) -> emission.topic().equals(Topics.DEFINITIONS.name()), Named.as("definitions"))
                .mapValues(Emission::value, Named.as("bytes-of-definitions"));
    }

    private static KStream<String, byte[]> control(
            Registry registry, KStream<String, byte[]> definitions, KStream<String, byte[]> clock) {
        KStream<String, byte[]> ticks = clock.processValues(
                        () -> new Legible<>(registry, Topics.CLOCK, ClockTick.class), Named.as("readable-clock"))
                .selectKey((key, value) -> Control.CLOCK, Named.as("name-clock"));
        return definitions.merge(ticks, Named.as("control"));
    }

    private static KStream<String, byte[]> decisions(StreamsBuilder builder) {
        return stream(builder, Topics.DECISIONS.name(), "decisions")
                .processValues(Origin::new, Named.as("note-origin"))
                .selectKey((key, value) -> Control.keyOfDecision(key == null ? "" : key), Named.as("name-decision"));
    }

    private static KStream<String, byte[]> stream(StreamsBuilder builder, String topic, String name) {
        return builder.stream(topic, Consumed.with(KEY, VALUE).withName(name));
    }

    private static Produced<String, Emission> byRegion(String name) {
        return Produced.<String, Emission>with(KEY, Emission.serde(), byRegion())
                .withName(name);
    }

    private static <V> StreamPartitioner<String, V> byRegion() {
        return (topic, key, value, partitions) -> Optional.of(Set.of(RegionPartitioner.partition(key, partitions)));
    }
}
