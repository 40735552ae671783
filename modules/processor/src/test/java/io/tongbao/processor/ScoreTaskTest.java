package io.tongbao.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.confluent.kafka.schemaregistry.avro.AvroSchemaProvider;
import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import io.tongbao.contracts.AvroCodec;
import io.tongbao.contracts.RankingChunk;
import io.tongbao.contracts.ReferenceChange;
import io.tongbao.contracts.ReferenceKinds;
import io.tongbao.contracts.Registry;
import io.tongbao.contracts.Topics;
import io.tongbao.statistics.Candidate;
import io.tongbao.statistics.Measure;
import io.tongbao.statistics.Period;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.Test;

/** One task of scores: ticks, restarts, orders of arrival. */
class ScoreTaskTest {
    private static final Period JANUARY = Period.of("2023-01");
    private static final long LATENESS = 100;
    private static final Instant KNOWN = Instant.parse("2023-06-09T23:59:59Z");

    private final Registry registry =
            new Registry(new MockSchemaRegistryClient(List.of(new AvroSchemaProvider())), "mock");
    private MockProcessorContext<String, Emission> context;
    private ScoreTask task;
    private long now = Instant.parse("2023-06-10T00:00:00Z").toEpochMilli();

    ScoreTaskTest() {
        registry.register(Topics.all());
        begin();
    }

    private void begin() {
        context = new MockProcessorContext<>();
        context.setCurrentStreamTimeMs(KNOWN.toEpochMilli());
        for (String each : List.of(
                ProcessorNames.SCORE_REFERENCE_STORE,
                ProcessorNames.SCORE_FIGURES_STORE,
                ProcessorNames.SCORE_BOARDS_STORE,
                ProcessorNames.SCORE_TARGETS_STORE,
                ProcessorNames.SCORE_PROGRESS_STORE,
                ProcessorNames.SCORE_SETTLED_STORE,
                ProcessorNames.SCORE_SEQUENCE_STORE,
                ProcessorNames.SCORE_PENDING_STORE)) {
            KeyValueStore<String, byte[]> store = org.apache.kafka.streams.state.Stores.keyValueStoreBuilder(
                            org.apache.kafka.streams.state.Stores.inMemoryKeyValueStore(each),
                            Serdes.String(),
                            Serdes.ByteArray())
                    .withLoggingDisabled()
                    .build();
            store.init(context.getStateStoreContext(), store);
            context.addStateStore(store);
        }
        restart();
        for (String region : List.of("a", "b", "c")) {
            define(Events.region(region));
        }
        define(Events.flow("sales"));
        define(Events.flow("tax"));
        define(Events.group("units", "a", "b", "c"));
        define(Events.scheme(
                "assessment",
                "GEOMETRIC",
                "sales CUMULATIVE_VALUE EFFICACY 3 REWEIGHT",
                "tax CUMULATIVE_VALUE RATIO_TO_BEST 1 REWEIGHT"));
        define(Events.ranking("units-assessment", "units", "assessment", "SCORE"));
    }

    private void restart() {
        context.setCurrentSystemTimeMs(now);
        Control control = new Control(context.getStateStore(ProcessorNames.SCORE_REFERENCE_STORE), registry);
        Onward onward = new Onward(context, () -> 0, control::position);
        task = new ScoreTask(context, registry, 1, control, new FactFeed(onward, "by-region", control));
    }

    private void define(ReferenceChange change) {
        byte[] value = new AvroCodec<>(registry, Topics.DEFINITIONS, ReferenceChange.class).encode(change);
        task.control(ReferenceKinds.key(change.getKind(), change.getCode()), value, now - LATENESS, now);
    }

    private static ScoreFigure figure(String indicator, Period period, String region, int value) {
        return new ScoreFigure(
                indicator,
                Measure.CUMULATIVE_VALUE,
                period,
                new Candidate(region, BigDecimal.valueOf(value), null),
                KNOWN,
                KNOWN.toEpochMilli());
    }

    private void take(ScoreFigure figure) {
        task.take("units-assessment", figure, now);
    }

    private void pass(long milliseconds) {
        now += milliseconds;
        task.tick(now, false);
    }

    private List<RankingChunk> sent() {
        AvroCodec<RankingChunk> codec = new AvroCodec<>(registry, Topics.RANKINGS, RankingChunk.class);
        return context.forwarded().stream()
                .map(each -> each.record().value())
                .filter(each -> each.topic().equals(Topics.RANKINGS.name()))
                .map(each -> codec.decode(each.value()))
                .toList();
    }

    /** The last snapshot of each period. */
    private Map<String, String> shown() {
        Map<String, String> shown = new TreeMap<>();
        sent().forEach(each ->
                shown.put(each.getPeriod().toString(), each.getRows().toString()));
        return shown;
    }

    @Test
    void k6_aBurstOfFiguresIsScoredOnce() {
        take(figure("sales", JANUARY, "a", 1));
        take(figure("sales", JANUARY, "b", 2));
        take(figure("sales", JANUARY, "c", 3));
        pass(5_000);

        assertThat(sent()).hasSize(1);
    }

    @Test
    void k6_aRestartBeforeTheTickLosesNothingAndLaterOnesSendNothingAgain() {
        take(figure("sales", JANUARY, "a", 1));
        take(figure("sales", JANUARY, "b", 2));
        restart();
        pass(60_000);
        assertThat(sent()).hasSize(1);
        assertThat(sent().get(0).getRanked()).isEqualTo(2);

        restart();
        take(figure("sales", JANUARY, "b", 2)); // sent again by a restarted stage before
        pass(60_000);

        assertThat(sent()).hasSize(1);
    }

    @Test
    void k6_theEndDoesNotDependOnOrderTicksOrRestarts() {
        List<ScoreFigure> figures = new ArrayList<>();
        Random made = new Random(1);
        for (String indicator : List.of("sales", "tax")) {
            for (int month = 1; month <= 3; month++) {
                for (String region : List.of("a", "b", "c")) {
                    figures.add(figure(indicator, new Period(2023, month), region, made.nextInt(5)));
                    figures.add(figure(indicator, new Period(2022, month), region, made.nextInt(5)));
                }
            }
        }
        figures.forEach(this::take);
        pass(60_000);
        Map<String, String> expected = new LinkedHashMap<>(shown());
        assertThat(expected).hasSize(6);

        for (int seed = 0; seed < 50; seed++) {
            Random random = new Random(seed);
            begin();
            List<ScoreFigure> shuffled = new ArrayList<>(figures);
            Collections.shuffle(shuffled, random);
            for (ScoreFigure each : shuffled) {
                take(each);
                if (random.nextInt(4) == 0) {
                    pass(random.nextInt(3_000));
                }
                if (random.nextInt(10) == 0) {
                    restart();
                }
            }
            pass(60_000);
            assertThat(shown()).as("seed " + seed).isEqualTo(expected);
        }
    }
}
