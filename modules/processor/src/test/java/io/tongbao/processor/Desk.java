package io.tongbao.processor;

import io.confluent.kafka.schemaregistry.avro.AvroSchemaProvider;
import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import io.tongbao.contracts.AvroCodec;
import io.tongbao.contracts.GrowthFigure;
import io.tongbao.contracts.RankingChunk;
import io.tongbao.contracts.ReferenceChange;
import io.tongbao.contracts.ReferenceKinds;
import io.tongbao.contracts.Registry;
import io.tongbao.contracts.Topics;
import io.tongbao.statistics.DataClass;
import io.tongbao.statistics.ObservationStatus;
import io.tongbao.statistics.OwnFigure;
import io.tongbao.statistics.Period;
import io.tongbao.statistics.Side;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;

/** One task of the stage by indicator, on a clock that stands still unless it is told to go on. */
final class Desk {
    private final Registry registry =
            new Registry(new MockSchemaRegistryClient(List.of(new AvroSchemaProvider())), "mock");
    private final AvroCodec<ReferenceChange> references;
    private final AvroCodec<GrowthFigure> growth;
    private final AvroCodec<RankingChunk> rankings;
    private final MockProcessorContext<String, Emission> context = new MockProcessorContext<>();
    private SheetTask task;
    private long now = Instant.parse("2023-06-10T00:00:00Z").toEpochMilli();
    /** How long it takes a report to get here, in milliseconds. */
    long lateness = 100;

    Desk() {
        registry.register(Topics.all());
        references = new AvroCodec<>(registry, Topics.DEFINITIONS, ReferenceChange.class);
        growth = new AvroCodec<>(registry, Topics.GROWTH, GrowthFigure.class);
        rankings = new AvroCodec<>(registry, Topics.RANKINGS, RankingChunk.class);
        for (String each : List.of(
                ProcessorNames.OWN_STORE,
                ProcessorNames.ROLLED_STORE,
                ProcessorNames.BOARDS_STORE,
                ProcessorNames.TREE_REFERENCE_STORE,
                ProcessorNames.TREE_TARGETS_STORE,
                ProcessorNames.PROGRESS_STORE,
                ProcessorNames.SETTLED_STORE,
                ProcessorNames.SEQUENCE_STORE,
                ProcessorNames.PENDING_STORE)) {
            KeyValueStore<String, byte[]> store = org.apache.kafka.streams.state.Stores.keyValueStoreBuilder(
                            org.apache.kafka.streams.state.Stores.inMemoryKeyValueStore(each),
                            Serdes.String(),
                            Serdes.ByteArray())
                    .withLoggingDisabled()
                    .build();
            store.init(context.getStateStoreContext(), store);
            context.addStateStore(store);
        }
        context.setCurrentStreamTimeMs(now);
        task = start();
    }

    private SheetTask start() {
        context.setCurrentSystemTimeMs(now);
        Control control = new Control(context.getStateStore(ProcessorNames.TREE_REFERENCE_STORE), registry);
        Onward onward = new Onward(context, () -> 0, control::position);
        return new SheetTask(context, registry, 1, control, onward, new FactFeed(onward, "by-region", control));
    }

    /** What a counter of its own has come to. */
    double counted(String name) {
        return context.metrics().metrics().values().stream()
                .filter(each -> each.metricName().name().equals(name))
                .mapToDouble(each -> (double) each.metricValue())
                .sum();
    }

    /** Another process goes on with the state that this one committed. */
    void restart() {
        task = start();
    }

    void define(ReferenceChange change) {
        String key = ReferenceKinds.key(change.getKind(), change.getCode());
        task.control(key, references.encode(change), now - lateness, now);
    }

    void report(String region, Period period, int value) {
        Side month = Side.empty(null);
        Side cumulative = new Side(
                BigDecimal.valueOf(value), false, null, null, null, null, null, null, DataClass.DEPARTMENT, null);
        OwnFigure figure = new OwnFigure(
                period,
                month,
                cumulative,
                null,
                null,
                null,
                true,
                List.of(),
                ObservationStatus.A,
                DataClass.DEPARTMENT,
                0,
                false,
                Instant.ofEpochMilli(now - lateness));
        task.take("retail", new OwnRecord(region, "retail", figure.period(), figure), now - lateness, now);
    }

    /** Lets time pass, and ticks. */
    void pass(long milliseconds) {
        now += milliseconds;
        task.tick(now, false);
    }

    /** How many records were sent, but for what is said to be settled. */
    int sent() {
        return context.forwarded().size() - values(Topics.SETTLED.name()).size();
    }

    List<RankingChunk> snapshots(String ranking, Period period) {
        List<RankingChunk> found = new ArrayList<>();
        for (byte[] each : values(Topics.RANKINGS.name())) {
            RankingChunk chunk = rankings.decode(each);
            if (chunk.getRanking().equals(ranking) && chunk.getPeriod().equals(period.firstDay())) {
                found.add(chunk);
            }
        }
        return found;
    }

    RankingChunk last(String ranking, Period period) {
        List<RankingChunk> all = snapshots(ranking, period);
        return all.get(all.size() - 1);
    }

    List<String> ranks(String ranking, Period period) {
        return last(ranking, period).getRows().stream()
                .map(each -> each.getRegion() + " " + each.getRank())
                .toList();
    }

    BigDecimal value(String region, Period period) {
        return figure(region, period).getCumulativeValue();
    }

    GrowthFigure figure(String region, Period period) {
        LocalDate day = period.firstDay();
        return values(Topics.GROWTH.name()).stream()
                .map(growth::decode)
                .filter(each ->
                        each.getRegion().equals(region) && each.getPeriod().equals(day))
                .reduce((a, b) -> b)
                .orElseThrow(() -> new AssertionError("no figure of " + region + " in " + period));
    }

    /** What is shown in the end: of each figure and each ranking the last, but for its version and its time. */
    Map<String, String> shown() {
        Map<String, String> shown = new TreeMap<>();
        for (byte[] each : values(Topics.GROWTH.name())) {
            GrowthFigure row = growth.decode(each);
            row.setSequence(0);
            row.setKnownAt(Instant.EPOCH);
            shown.put(row.getRegion() + " " + row.getPeriod(), row.toString());
        }
        for (byte[] each : values(Topics.RANKINGS.name())) {
            RankingChunk chunk = rankings.decode(each);
            shown.put(
                    chunk.getRanking() + " " + chunk.getPeriod(),
                    chunk.getRows().toString());
        }
        return shown;
    }

    private List<byte[]> values(String topic) {
        return context.forwarded().stream()
                .map(each -> each.record().value())
                .filter(each -> each.topic().equals(topic))
                .map(Emission::value)
                .toList();
    }
}
