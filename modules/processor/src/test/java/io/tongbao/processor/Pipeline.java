package io.tongbao.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.confluent.kafka.schemaregistry.avro.AvroSchemaProvider;
import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import io.tongbao.contracts.AcceptedProject;
import io.tongbao.contracts.AcceptedReport;
import io.tongbao.contracts.AcceptedTarget;
import io.tongbao.contracts.AlertMonth;
import io.tongbao.contracts.AlertStep;
import io.tongbao.contracts.AvroCodec;
import io.tongbao.contracts.ClockTick;
import io.tongbao.contracts.Decision;
import io.tongbao.contracts.DecisionKinds;
import io.tongbao.contracts.EconomicReport;
import io.tongbao.contracts.GrowthFigure;
import io.tongbao.contracts.Keys;
import io.tongbao.contracts.Mark;
import io.tongbao.contracts.ProjectReport;
import io.tongbao.contracts.RankingChunk;
import io.tongbao.contracts.ReferenceChange;
import io.tongbao.contracts.ReferenceKinds;
import io.tongbao.contracts.Registry;
import io.tongbao.contracts.Rejected;
import io.tongbao.contracts.Settled;
import io.tongbao.contracts.Sha256;
import io.tongbao.contracts.TargetLetter;
import io.tongbao.contracts.TargetProgress;
import io.tongbao.contracts.Topic;
import io.tongbao.contracts.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;

/** Both topologies, one after the other, on test drivers. */
final class Pipeline implements AutoCloseable {
    private static final Duration TICK = Duration.ofMillis(500);

    final Registry registry = new Registry(new MockSchemaRegistryClient(List.of(new AvroSchemaProvider())), "mock");
    private final TopologyTestDriver checks;
    private final TopologyTestDriver figures;
    private Instant now = Instant.parse("2023-05-10T00:00:00Z");
    private boolean isTicking = true;
    private boolean areDefinitionsLate;
    private boolean isReferenceOnItsWay;
    private final List<TestRecord<String, byte[]>> late = new ArrayList<>();
    final List<ReferenceChange> definitions = new ArrayList<>();
    /** All that went to the computation. */
    final List<CrashingDriver.Input> handed = new ArrayList<>();

    final List<Mark> marks = new ArrayList<>();
    final List<AcceptedReport> acceptedReports = new ArrayList<>();
    final List<AcceptedProject> acceptedProjects = new ArrayList<>();
    final List<AcceptedTarget> acceptedTargets = new ArrayList<>();
    final List<AlertStep> alerts = new ArrayList<>();
    final List<AlertMonth> alertMonths = new ArrayList<>();
    final List<TargetProgress> progress = new ArrayList<>();
    final List<Rejected> rejects = new ArrayList<>();
    final List<GrowthFigure> vintages = new ArrayList<>();
    final List<RankingChunk> snapshots = new ArrayList<>();
    final List<Settled> settled = new ArrayList<>();

    Pipeline(Path stateDir) {
        this(stateDir, 1);
    }

    /** The first of {@code tasks} of the checks, which owns the regions of its partition, and all of the computation. */
    Pipeline(Path stateDir, int tasks) {
        registry.register(Topics.all());
        checks = new TopologyTestDriver(
                Topologies.checks(registry, tasks, Duration.ofSeconds(3), () -> isReferenceOnItsWay),
                config("checks", stateDir),
                now);
        figures = new TopologyTestDriver(Topologies.figures(registry, 1, 1), config("figures", stateDir), now);
    }

    private static Properties config(String id, Path stateDir) {
        Properties config = new Properties();
        config.put(StreamsConfig.APPLICATION_ID_CONFIG, id + "-" + UUID.randomUUID());
        config.put(StreamsConfig.STATE_DIR_CONFIG, stateDir.toString());
        config.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none:1");
        return config;
    }

    void today(String day) {
        sendBoth(
                Topics.CLOCK.name(),
                "clock",
                encode(Topics.CLOCK, ClockTick.class, new ClockTick(LocalDate.parse(day))));
        settle();
    }

    void reference(ReferenceChange change) {
        String key = ReferenceKinds.key(change.getKind(), change.getCode());
        send(Topics.REFERENCE.name(), key, encode(Topics.REFERENCE, ReferenceChange.class, change));
        settle();
    }

    void decide(Decision decision) {
        sendBoth(
                Topics.DECISIONS.name(),
                DecisionKinds.key(decision),
                encode(Topics.DECISIONS, Decision.class, decision));
        settle();
    }

    /** What an OVERRIDE names a report's record by. */
    String digest(EconomicReport report) {
        return Sha256.of(encode(Topics.REPORTS, EconomicReport.class, report));
    }

    /** Sends reports, all of them before the next tick. */
    void report(EconomicReport... together) {
        for (EconomicReport report : together) {
            String key = Keys.figure(report.getRegion(), report.getIndicator());
            send(Topics.REPORTS.name(), key, encode(Topics.REPORTS, EconomicReport.class, report));
        }
        settle();
    }

    /** Sends a report that was known at a time before others that were sent. */
    void reportAt(Instant knownAt, EconomicReport report) {
        checks.createInputTopic(Topics.REPORTS.name(), new StringSerializer(), new ByteArraySerializer())
                .pipeInput(
                        Keys.figure(report.getRegion(), report.getIndicator()),
                        encode(Topics.REPORTS, EconomicReport.class, report),
                        knownAt);
        settle();
    }

    /** Sends progress reports, all of them before the next tick. */
    void project(ProjectReport... together) {
        for (ProjectReport report : together) {
            send(Topics.PROJECTS.name(), report.getProject(), encode(Topics.PROJECTS, ProjectReport.class, report));
        }
        settle();
    }

    void target(TargetLetter letter) {
        String key = Keys.figure(letter.getRegion(), letter.getIndicator());
        send(Topics.TARGETS.name(), key, encode(Topics.TARGETS, TargetLetter.class, letter));
        settle();
    }

    void bytes(byte[] value) {
        send(Topics.REPORTS.name(), "x|y", value);
        settle();
    }

    /** A value that is no record, or none at all, on the clock, which both applications read. */
    void clock(byte @Nullable [] value) {
        sendBoth(Topics.CLOCK.name(), "x", value);
        settle();
    }

    /** The same among the reference data. */
    void reference(byte @Nullable [] value) {
        send(Topics.REFERENCE.name(), "x", value);
        settle();
    }

    void reportWithoutValue() {
        send(Topics.REPORTS.name(), "x|y", null);
        settle();
    }

    /** Whether there is reference data, from now on, that has not come to the checks yet. */
    void referenceIsOnItsWay(boolean isOnItsWay) {
        isReferenceOnItsWay = isOnItsWay;
    }

    /** Lets the machine's clock go on. */
    void pass(Duration time) {
        checks.advanceWallClockTime(time);
        figures.advanceWallClockTime(time);
        now = now.plus(time);
        settle();
    }

    /** Stops the ticks, so that what comes in is computed all at once when they go on. */
    void tick(boolean goesOn) {
        isTicking = goesOn;
        settle();
    }

    /** Keeps definitions back between the two applications, so that reports overtake them, until they go on. */
    void definitionsAreLate(boolean late) {
        areDefinitionsLate = late;
        settle();
    }

    private void hand(Topic log, TestRecord<String, byte[]> record) {
        pipe(new CrashingDriver.Input(log.name(), record.key(), record.value(), record.getRecordTime()));
    }

    /** To the computation, as a rebuild would read it. */
    private void pipe(CrashingDriver.Input input) {
        handed.add(input);
        figures.createInputTopic(input.topic(), new StringSerializer(), new ByteArraySerializer())
                .pipeInput(input.key(), input.value(), input.time());
    }

    private void send(String topic, String key, byte @Nullable [] value) {
        now = now.plusMillis(1);
        checks.createInputTopic(topic, new StringSerializer(), new ByteArraySerializer())
                .pipeInput(key, value, now);
    }

    /** To both applications. */
    private void sendBoth(String topic, String key, byte @Nullable [] value) {
        send(topic, key, value);
        pipe(new CrashingDriver.Input(topic, key, value, now));
    }

    private void settle() {
        for (TestRecord<String, byte[]> each : read(checks, Topics.DEFINITIONS)) {
            definitions.add(decode(Topics.DEFINITIONS, ReferenceChange.class, each));
            late.add(each);
        }
        if (!areDefinitionsLate) {
            late.forEach(each -> hand(Topics.DEFINITIONS, each));
            late.clear();
        }
        for (TestRecord<String, byte[]> each : read(checks, Topics.ACCEPTED)) {
            AcceptedReport report = decode(Topics.ACCEPTED, AcceptedReport.class, each);
            Mark mark = Mark.of(report);
            if (mark != null) {
                marks.add(mark);
            }
            accept(Topics.ACCEPTED, acceptedReports, report, each);
        }
        read(checks, Topics.ACCEPTED_PROJECTS)
                .forEach(each -> accept(
                        Topics.ACCEPTED_PROJECTS,
                        acceptedProjects,
                        decode(Topics.ACCEPTED_PROJECTS, AcceptedProject.class, each),
                        each));
        read(checks, Topics.ACCEPTED_TARGETS)
                .forEach(each -> accept(
                        Topics.ACCEPTED_TARGETS,
                        acceptedTargets,
                        decode(Topics.ACCEPTED_TARGETS, AcceptedTarget.class, each),
                        each));
        collect(checks, Topics.REJECTS, Rejected.class, rejects);
        for (int stage = 0;
                isTicking && stage < 2;
                stage++) { // what stage b sends on at its tick is for the next of stage c
            figures.advanceWallClockTime(TICK);
            now = now.plus(TICK); // what is sent next comes in now
        }
        collect(figures, Topics.REJECTS, Rejected.class, rejects);
        collect(figures, Topics.GROWTH, GrowthFigure.class, vintages);
        collect(figures, Topics.RANKINGS, RankingChunk.class, snapshots);
        collect(figures, Topics.ALERTS, AlertStep.class, alerts);
        collect(figures, Topics.ALERT_MONTHS, AlertMonth.class, alertMonths);
        collect(figures, Topics.SETTLED, Settled.class, settled);
        collect(figures, Topics.TARGET_PROGRESS, TargetProgress.class, progress);
    }

    private <T extends SpecificRecord> void accept(
            Topic log, List<T> events, T event, TestRecord<String, byte[]> record) {
        if (!Mark.isMark(event)) {
            events.add(event);
        }
        hand(log, record);
    }

    private <T extends SpecificRecord> void collect(
            TopologyTestDriver driver, Topic topic, Class<T> type, List<T> into) {
        read(driver, topic).forEach(each -> into.add(decode(topic, type, each)));
    }

    private <T extends SpecificRecord> T decode(Topic topic, Class<T> type, TestRecord<String, byte[]> record) {
        return new AvroCodec<>(registry, topic, type).decode(record.value());
    }

    private <T extends SpecificRecord> byte[] encode(Topic topic, Class<T> type, T value) {
        return new AvroCodec<>(registry, topic, type).encode(value);
    }

    /** Number of the last mark that has passed all stages. */
    long passed() {
        byte[] gate = figures.<String, byte[]>getKeyValueStore(ProcessorNames.ALERT_MARKS_STORE)
                .get("gate");
        return gate == null ? 0 : new CompactReader(gate, 1).number();
    }

    /** The latest that was told of a target and a period. */
    TargetProgress progress(String region, String kind, String period) {
        LocalDate first = LocalDate.parse(period + "-01");
        return progress.stream()
                .filter(each -> each.getRegion().equals(region)
                        && each.getKind().equals(kind)
                        && each.getPeriod().equals(first))
                .reduce((a, b) -> b)
                .orElseThrow(() -> new AssertionError("no progress of " + region + " " + kind + " " + period));
    }

    private static List<TestRecord<String, byte[]>> read(TopologyTestDriver driver, Topic topic) {
        List<TestRecord<String, byte[]>> records = driver.createOutputTopic(
                        topic.name(), new StringDeserializer(), new ByteArrayDeserializer())
                .readRecordsToList();
        assertThat(records)
                .as("records of %s, of which Kafka takes 1,048,576 bytes each", topic.name())
                .allSatisfy(each -> assertThat(each.value().length + each.key().length() * 3)
                        .isLessThan(1_000_000));
        return records;
    }

    /** A store of the checks. */
    KeyValueStore<String, byte[]> ofChecks(String store) {
        return checks.getKeyValueStore(store);
    }

    /** Bytes of the largest value that stores of the checks hold. */
    int largestOfChecks(String... stores) {
        int largest = 0;
        for (String store : stores) {
            try (KeyValueIterator<String, byte[]> all = ofChecks(store).all()) {
                while (all.hasNext()) {
                    largest = Math.max(largest, all.next().value.length);
                }
            }
        }
        return largest;
    }

    /** The latest vintage of a figure. */
    GrowthFigure figure(String region, String indicator, String period) {
        LocalDate first = LocalDate.parse(period + "-01");
        return vintages.stream()
                .filter(each -> each.getRegion().equals(region)
                        && each.getIndicator().equals(indicator)
                        && each.getPeriod().equals(first))
                .reduce((a, b) -> b)
                .orElseThrow(() -> new AssertionError("no figure of " + region + " " + indicator + " " + period));
    }

    /** Ranks by region in the latest snapshot of a ranking. */
    Map<String, Integer> ranks(String ranking, String period) {
        Map<String, Integer> ranks = new LinkedHashMap<>();
        snapshot(ranking, period).getRows().forEach(row -> ranks.put(row.getRegion(), row.getRank()));
        return ranks;
    }

    RankingChunk snapshot(String ranking, String period) {
        LocalDate first = LocalDate.parse(period + "-01");
        return snapshots.stream()
                .filter(each ->
                        each.getRanking().equals(ranking) && each.getPeriod().equals(first))
                .reduce((a, b) -> b)
                .orElseThrow(() -> new AssertionError("no snapshot of " + ranking + " " + period));
    }

    @Override
    public void close() {
        checks.close();
        figures.close();
    }
}
