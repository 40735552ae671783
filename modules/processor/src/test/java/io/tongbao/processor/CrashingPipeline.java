package io.tongbao.processor;

import io.confluent.kafka.schemaregistry.avro.AvroSchemaProvider;
import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import io.tongbao.contracts.AvroCodec;
import io.tongbao.contracts.ClockTick;
import io.tongbao.contracts.EconomicReport;
import io.tongbao.contracts.GrowthFigure;
import io.tongbao.contracts.Keys;
import io.tongbao.contracts.ProjectReport;
import io.tongbao.contracts.RankingChunk;
import io.tongbao.contracts.ReferenceChange;
import io.tongbao.contracts.ReferenceKinds;
import io.tongbao.contracts.Registry;
import io.tongbao.contracts.Topics;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.streams.test.TestRecord;

/** Both topologies, each of which commits, ticks and crashes when chance will have it. */
final class CrashingPipeline implements AutoCloseable {
    private static final Instant BEGAN = Instant.parse("2023-05-10T00:00:00Z");
    private static final Duration TICK = Duration.ofMillis(500);

    private static final List<String> LOGS = List.of(
            Topics.DEFINITIONS.name(),
            Topics.ACCEPTED.name(),
            Topics.ACCEPTED_TARGETS.name(),
            Topics.ACCEPTED_PROJECTS.name());

    private final Random random;
    private final Registry registry =
            new Registry(new MockSchemaRegistryClient(List.of(new AvroSchemaProvider())), "mock");
    private final CrashingDriver checks;
    private final CrashingDriver figures;
    private Instant now = BEGAN;
    final List<GrowthFigure> vintages = new ArrayList<>();
    final List<RankingChunk> snapshots = new ArrayList<>();
    /** Inputs that came again after a crash. */
    int repeated;

    CrashingPipeline(Random random) {
        this.random = random;
        registry.register(Topics.all());
        checks = new CrashingDriver(
                () -> Topologies.checks(registry, 1, Duration.ofSeconds(3), () -> false),
                BEGAN,
                LOGS.toArray(String[]::new));
        figures = new CrashingDriver(
                () -> Topologies.figures(registry, 1, 1), BEGAN, Topics.GROWTH.name(), Topics.RANKINGS.name());
    }

    void today(String day) {
        CrashingDriver.Input tick = input(
                Topics.CLOCK.name(),
                "clock",
                new AvroCodec<>(registry, Topics.CLOCK, ClockTick.class).encode(new ClockTick(LocalDate.parse(day))));
        figures.send(tick);
        send(tick);
    }

    void reference(ReferenceChange change) {
        send(input(
                Topics.REFERENCE.name(),
                ReferenceKinds.key(change.getKind(), change.getCode()),
                new AvroCodec<>(registry, Topics.REFERENCE, ReferenceChange.class).encode(change)));
    }

    void report(EconomicReport report) {
        send(input(
                Topics.REPORTS.name(),
                Keys.figure(report.getRegion(), report.getIndicator()),
                new AvroCodec<>(registry, Topics.REPORTS, EconomicReport.class).encode(report)));
    }

    void project(ProjectReport report) {
        send(input(
                Topics.PROJECTS.name(),
                report.getProject(),
                new AvroCodec<>(registry, Topics.PROJECTS, ProjectReport.class).encode(report)));
    }

    private void send(CrashingDriver.Input input) {
        checks.send(input);
        disturb();
    }

    private CrashingDriver.Input input(String topic, String key, byte[] value) {
        now = now.plusMillis(1);
        return new CrashingDriver.Input(topic, key, value, now);
    }

    private void disturb() {
        perhaps(3, () -> figures.pass(TICK));
        perhaps(4, this::commitChecks);
        perhaps(6, this::commitFigures);
        perhaps(12, () -> repeated += checks.crash(() -> {}));
        perhaps(12, () -> repeated += figures.crash(() -> perhaps(3, () -> figures.pass(TICK))));
    }

    private void perhaps(int one, Runnable what) {
        if (random.nextInt(one) == 0) {
            what.run();
        }
    }

    /** What was judged goes on, by either topic first. */
    private void commitChecks() {
        Map<String, List<TestRecord<String, byte[]>>> seen = checks.commit();
        List<String> logs = new ArrayList<>(LOGS);
        Collections.shuffle(logs, random);
        for (String log : logs) {
            records(seen, log)
                    .forEach(each -> figures.send(
                            new CrashingDriver.Input(log, each.key(), each.value(), each.getRecordTime())));
        }
    }

    private void commitFigures() {
        Map<String, List<TestRecord<String, byte[]>>> seen = figures.commit();
        AvroCodec<GrowthFigure> growth = new AvroCodec<>(registry, Topics.GROWTH, GrowthFigure.class);
        records(seen, Topics.GROWTH.name()).forEach(each -> vintages.add(growth.decode(each.value())));
        AvroCodec<RankingChunk> rankings = new AvroCodec<>(registry, Topics.RANKINGS, RankingChunk.class);
        records(seen, Topics.RANKINGS.name()).forEach(each -> snapshots.add(rankings.decode(each.value())));
    }

    private static List<TestRecord<String, byte[]>> records(
            Map<String, List<TestRecord<String, byte[]>>> seen, String topic) {
        return seen.getOrDefault(topic, List.of());
    }

    /** What stands when all is done. */
    Outcome outcome() {
        commitChecks();
        for (int i = 0; i < 4; i++) {
            figures.pass(Duration.ofSeconds(30));
        }
        commitFigures();
        return Outcome.of(vintages, snapshots);
    }

    @Override
    public void close() {
        checks.close();
        figures.close();
    }
}
