package io.tongbao.processor;

import io.confluent.kafka.schemaregistry.avro.AvroSchemaProvider;
import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import io.tongbao.contracts.AcceptedProject;
import io.tongbao.contracts.AcceptedReport;
import io.tongbao.contracts.AcceptedTarget;
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
import io.tongbao.contracts.RecordDigest;
import io.tongbao.contracts.ReferenceChange;
import io.tongbao.contracts.ReferenceKinds;
import io.tongbao.contracts.Registry;
import io.tongbao.contracts.Rejected;
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
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;

/** Both topologies, one after the other, on test drivers. */
final class Pipeline implements AutoCloseable {
    private static final Duration TICK = Duration.ofMillis(500);

    private final Registry registry =
            new Registry(new MockSchemaRegistryClient(List.of(new AvroSchemaProvider())), "mock");
    private final TopologyTestDriver checks;
    private final TopologyTestDriver figures;
    private final AvroCodec<EconomicReport> reports;
    private final AvroCodec<ReferenceChange> references;
    private final AvroCodec<ReferenceChange> taken;
    private final AvroCodec<Decision> decisions;
    private final AvroCodec<ClockTick> ticks;
    private final AvroCodec<AcceptedReport> accepted;
    private final AvroCodec<TargetLetter> letters;
    private final AvroCodec<AcceptedTarget> targets;
    private Instant now = Instant.parse("2023-05-10T00:00:00Z");
    private boolean isTicking = true;
    private boolean areDefinitionsLate;
    private final List<TestRecord<String, byte[]>> late = new ArrayList<>();
    final List<ReferenceChange> definitions = new ArrayList<>();
    final List<Mark> marks = new ArrayList<>();
    final List<AcceptedReport> acceptedReports = new ArrayList<>();
    final List<AcceptedProject> acceptedProjects = new ArrayList<>();
    final List<AcceptedTarget> acceptedTargets = new ArrayList<>();
    final List<AlertStep> alerts = new ArrayList<>();
    final List<TargetProgress> progress = new ArrayList<>();
    final List<Rejected> rejects = new ArrayList<>();
    final List<GrowthFigure> vintages = new ArrayList<>();
    final List<RankingChunk> snapshots = new ArrayList<>();

    Pipeline(Path stateDir) {
        registry.register(Topics.all());
        reports = new AvroCodec<>(registry, Topics.REPORTS, EconomicReport.class);
        references = new AvroCodec<>(registry, Topics.REFERENCE, ReferenceChange.class);
        taken = new AvroCodec<>(registry, Topics.DEFINITIONS, ReferenceChange.class);
        decisions = new AvroCodec<>(registry, Topics.DECISIONS, Decision.class);
        ticks = new AvroCodec<>(registry, Topics.CLOCK, ClockTick.class);
        accepted = new AvroCodec<>(registry, Topics.ACCEPTED, AcceptedReport.class);
        letters = new AvroCodec<>(registry, Topics.TARGETS, TargetLetter.class);
        targets = new AvroCodec<>(registry, Topics.ACCEPTED_TARGETS, AcceptedTarget.class);
        checks = new TopologyTestDriver(
                Topologies.checks(registry, Duration.ofSeconds(3)), config("checks", stateDir), now);
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
        byte[] value = ticks.encode(new ClockTick(LocalDate.parse(day)));
        send(checks, Topics.CLOCK.name(), "clock", value);
        send(figures, Topics.CLOCK.name(), "clock", value);
        settle();
    }

    void reference(ReferenceChange change) {
        String key = ReferenceKinds.key(change.getKind(), change.getCode());
        byte[] value = references.encode(change);
        send(checks, Topics.REFERENCE.name(), key, value);
        settle();
    }

    void decide(Decision decision) {
        send(checks, Topics.DECISIONS.name(), DecisionKinds.key(decision), decisions.encode(decision));
        send(figures, Topics.DECISIONS.name(), DecisionKinds.key(decision), decisions.encode(decision));
        settle();
    }

    /** What an OVERRIDE names a report's record by. */
    String digest(EconomicReport report) {
        return RecordDigest.of(reports.encode(report));
    }

    /** Sends reports, all of them before the next tick. */
    void report(EconomicReport... together) {
        for (EconomicReport report : together) {
            send(
                    checks,
                    Topics.REPORTS.name(),
                    Keys.figure(report.getRegion(), report.getIndicator()),
                    reports.encode(report));
        }
        settle();
    }

    /** Sends progress reports, all of them before the next tick. */
    void project(ProjectReport... together) {
        AvroCodec<ProjectReport> projects = new AvroCodec<>(registry, Topics.PROJECTS, ProjectReport.class);
        for (ProjectReport report : together) {
            send(checks, Topics.PROJECTS.name(), report.getProject(), projects.encode(report));
        }
        settle();
    }

    void target(TargetLetter letter) {
        send(
                checks,
                Topics.TARGETS.name(),
                Keys.figure(letter.getRegion(), letter.getIndicator()),
                letters.encode(letter));
        settle();
    }

    void bytes(byte[] value) {
        send(checks, Topics.REPORTS.name(), "x|y", value);
        settle();
    }

    /** A value that is no record, or none at all, on the clock, which both applications read. */
    void clock(byte @Nullable [] value) {
        send(checks, Topics.CLOCK.name(), "x", value);
        send(figures, Topics.CLOCK.name(), "x", value);
        settle();
    }

    /** The same among the reference data. */
    void reference(byte @Nullable [] value) {
        send(checks, Topics.REFERENCE.name(), "x", value);
        settle();
    }

    void reportWithoutValue() {
        send(checks, Topics.REPORTS.name(), "x|y", null);
        settle();
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
        figures.createInputTopic(log.name(), new StringSerializer(), new ByteArraySerializer())
                .pipeInput(record.key(), record.value(), record.getRecordTime());
    }

    private void send(TopologyTestDriver driver, String topic, String key, byte @Nullable [] value) {
        now = now.plusMillis(1);
        TestInputTopic<String, byte[]> input =
                driver.createInputTopic(topic, new StringSerializer(), new ByteArraySerializer());
        input.pipeInput(key, value, now);
    }

    private void settle() {
        for (TestRecord<String, byte[]> each : read(checks, Topics.DEFINITIONS.name())) {
            definitions.add(taken.decode(each.value()));
            late.add(each);
        }
        if (!areDefinitionsLate) {
            late.forEach(each -> hand(Topics.DEFINITIONS, each));
            late.clear();
        }
        for (TestRecord<String, byte[]> each : read(checks, Topics.ACCEPTED.name())) {
            AcceptedReport report = accepted.decode(each.value());
            if (Mark.isMark(report)) {
                marks.add(Mark.of(report));
            } else {
                acceptedReports.add(report);
            }
            hand(Topics.ACCEPTED, each);
        }
        AvroCodec<AcceptedProject> projects =
                new AvroCodec<>(registry, Topics.ACCEPTED_PROJECTS, AcceptedProject.class);
        for (TestRecord<String, byte[]> each : read(checks, Topics.ACCEPTED_PROJECTS.name())) {
            addEvent(acceptedProjects, projects.decode(each.value()));
            hand(Topics.ACCEPTED_PROJECTS, each);
        }
        for (TestRecord<String, byte[]> each : read(checks, Topics.ACCEPTED_TARGETS.name())) {
            addEvent(acceptedTargets, targets.decode(each.value()));
            hand(Topics.ACCEPTED_TARGETS, each);
        }
        AvroCodec<Rejected> rejected = new AvroCodec<>(registry, Topics.REJECTS, Rejected.class);
        read(checks, Topics.REJECTS.name()).forEach(each -> rejects.add(rejected.decode(each.value())));
        for (int stage = 0;
                isTicking && stage < 2;
                stage++) { // what stage b sends on at its tick is for the next of stage c
            figures.advanceWallClockTime(TICK);
            now = now.plus(TICK); // what is sent next comes in now
        }
        AvroCodec<GrowthFigure> growth = new AvroCodec<>(registry, Topics.GROWTH, GrowthFigure.class);
        read(figures, Topics.GROWTH.name()).forEach(each -> vintages.add(growth.decode(each.value())));
        AvroCodec<RankingChunk> rankings = new AvroCodec<>(registry, Topics.RANKINGS, RankingChunk.class);
        read(figures, Topics.RANKINGS.name()).forEach(each -> snapshots.add(rankings.decode(each.value())));
        AvroCodec<TargetProgress> compared = new AvroCodec<>(registry, Topics.TARGET_PROGRESS, TargetProgress.class);
        AvroCodec<AlertStep> steps = new AvroCodec<>(registry, Topics.ALERTS, AlertStep.class);
        read(figures, Topics.ALERTS.name()).forEach(each -> alerts.add(steps.decode(each.value())));
        read(figures, Topics.REJECTS.name()).forEach(each -> rejects.add(rejected.decode(each.value())));
        read(figures, Topics.TARGET_PROGRESS.name()).forEach(each -> progress.add(compared.decode(each.value())));
    }

    private static <T extends SpecificRecord> void addEvent(List<T> events, T record) {
        if (!Mark.isMark(record)) {
            events.add(record);
        }
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

    private static List<TestRecord<String, byte[]>> read(TopologyTestDriver driver, String topic) {
        TestOutputTopic<String, byte[]> output =
                driver.createOutputTopic(topic, new StringDeserializer(), new ByteArrayDeserializer());
        return output.readRecordsToList();
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
