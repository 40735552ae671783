package io.tongbao.processor;

import io.tongbao.contracts.AvroCodec;
import io.tongbao.contracts.Decision;
import io.tongbao.contracts.DecisionKinds;
import io.tongbao.contracts.EconomicReport;
import io.tongbao.contracts.EventTexts;
import io.tongbao.contracts.Mark;
import io.tongbao.contracts.ProjectReport;
import io.tongbao.contracts.RegionPartitioner;
import io.tongbao.contracts.Registry;
import io.tongbao.contracts.Rejected;
import io.tongbao.contracts.TargetLetter;
import io.tongbao.contracts.Topics;
import io.tongbao.statistics.Lineage;
import io.tongbao.statistics.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.jspecify.annotations.Nullable;

/**
 * Stage a, first half: judges every report and every target once. Each one leaves exactly one event, a report on
 * {@code tongbao.accepted} or on {@code tongbao.rejects}: received = standing + superseded + unchanged + rejected. A
 * retraction leaves one likewise; so does a progress report, on {@code tongbao.accepted-projects}, besides the sums that
 * it changes.
 */
final class CheckProcessor implements Processor<String, byte[], String, Emission> {
    private static final Duration LOOK_ROUND = Duration.ofMillis(250);

    private final Registry registry;
    private final String controlTopic;
    private final String bySuccessor;
    private final int partitions;
    private final Duration patience;
    private final BooleanSupplier referenceOnItsWay;
    private final AvroCodec<EconomicReport> reports;
    private final AvroCodec<ProjectReport> projects;
    private final AvroCodec<TargetLetter> targets;
    private final AvroCodec<Decision> decisions;
    private final MarkLogs logs;
    private final Refusals refusals;
    private @Nullable ProcessorContext<String, Emission> context;
    private @Nullable Control control;
    private @Nullable Decided decided;
    private @Nullable Heirs heirs;
    private @Nullable Awaited awaited;
    private @Nullable Judge judge;
    private @Nullable ProjectJudge projectJudge;
    private @Nullable TargetJudge targetJudge;
    private @Nullable WaitingRoom waiting;
    private @Nullable Ticking lookingRound;
    private long lastControl;

    /**
     * A processor of one task.
     *
     * @param bySuccessor topic by which what stands for regions gets to those that came out of them
     * @param partitions of the inputs: each region is the task's of its partition
     * @param patience how long a report waits for its region, its indicator and the clock before it is refused, and for
     *     what stands for its region's predecessors before it is judged without
     * @param referenceOnItsWay whether there is reference data that no task may know yet: as long, all of them wait
     */
    CheckProcessor(
            Registry registry,
            String controlTopic,
            String bySuccessor,
            int partitions,
            Duration patience,
            BooleanSupplier referenceOnItsWay) {
        this.registry = registry;
        this.controlTopic = controlTopic;
        this.bySuccessor = bySuccessor;
        this.partitions = partitions;
        this.patience = patience;
        this.referenceOnItsWay = referenceOnItsWay;
        this.reports = new AvroCodec<>(registry, Topics.REPORTS, EconomicReport.class);
        this.projects = new AvroCodec<>(registry, Topics.PROJECTS, ProjectReport.class);
        this.targets = new AvroCodec<>(registry, Topics.TARGETS, TargetLetter.class);
        this.decisions = new AvroCodec<>(registry, Topics.DECISIONS, Decision.class);
        this.logs = new MarkLogs(registry);
        this.refusals = new Refusals(registry);
    }

    @Override
    public void init(ProcessorContext<String, Emission> context) {
        this.context = context;
        this.control = new Control(context.getStateStore(ProcessorNames.REFERENCE_STORE), registry);
        this.decided = new Decided(context.getStateStore(ProcessorNames.DECISIONS_STORE), registry);
        TakenIds taken = new TakenIds(context.getStateStore(ProcessorNames.TAKEN_STORE));
        Cells cells = new Cells(
                context.getStateStore(ProcessorNames.CELLS_STORE),
                context.getStateStore(ProcessorNames.INHERITED_CELLS_STORE),
                taken,
                (place, cell) -> heirs().changed(place, cell));
        int own = context.taskId().partition();
        this.heirs = new Heirs(
                control,
                cells,
                new Handover(context.getStateStore(ProcessorNames.INHERITED_CELLS_STORE)),
                region -> RegionPartitioner.partition(region, partitions) == own,
                bySuccessor,
                this::forward);
        this.awaited = new Awaited(control, heirs);
        this.judge = new Judge(control, cells, taken, decided, registry);
        this.projectJudge = new ProjectJudge(
                control,
                decided,
                new ProjectFiles(context.getStateStore(ProcessorNames.PROJECTS_STORE), taken),
                taken,
                new RegionTotals(context.getStateStore(ProcessorNames.PROJECT_TOTALS_STORE)),
                new DerivedReports(control, cells),
                registry);
        this.targetJudge =
                new TargetJudge(control, context.getStateStore(ProcessorNames.TARGETS_STORE), taken, registry);
        this.waiting = new WaitingRoom(context.getStateStore(ProcessorNames.WAITING_STORE));
        this.lookingRound = new Ticking(context, LOOK_ROUND, this::lookRound);
    }

    @Override
    public void close() {
        if (lookingRound != null) {
            lookingRound.needed(false);
        }
    }

    @Override
    public void process(Record<String, byte[]> record) {
        RecordMetadata source = context().recordMetadata().orElseThrow();
        Instant knownAt = Instant.ofEpochMilli(record.timestamp());
        if (source.topic().equals(bySuccessor)) {
            String heir = heirs().inherit(record.key(), record.value());
            if (heir != null) {
                letIn(Awaited.inheritance(heir));
            }
        } else if (!source.topic().equals(controlTopic)) {
            judge(Arrival.of(source, record, knownAt), true);
        } else if (Control.isDecision(record.key())) {
            String key = Control.decisionKey(record.key());
            decide(Origin.arrival(record.headers(), key, record.value(), knownAt));
        } else {
            lastControl = context().currentSystemTimeMs();
            Lineage before = control().lineage();
            Redefinition change = control().apply(record.key(), record.value());
            if (change != null) {
                heirs().redefine(change, before);
                projectJudge().redefine(change).forEach(each -> forward(each, knownAt));
            }
            letIn(record.key());
            if (record.key().equals(Control.CLOCK)) {
                mark(Origin.offset(record.headers()), knownAt);
            }
        }
    }

    private void lookRound(long now) {
        // the one that is missing may be among those still on the way
        if (!waiting().isEmpty() && referenceOnItsWay.getAsBoolean()) {
            lastControl = now;
        }
        if (now - lastControl >= patience.toMillis()) {
            waiting().leave(now - patience.toMillis()).forEach(each -> judge(each, false));
        }
        Objects.requireNonNull(lookingRound).needed(!waiting().isEmpty());
    }

    /** Judges those who waited for something that is here now; they may have to wait for something else. */
    private void letIn(String awaited) {
        if (!waiting().isEmpty()) {
            waiting().leaveFor(awaited).forEach(each -> judge(each, true));
        }
    }

    /** Puts the clock's place into each log, behind all that was judged before. */
    private void mark(@Nullable Long offset, Instant knownAt) {
        if (offset != null) {
            Mark mark = new Mark(
                    offset + 1,
                    knownAt,
                    Objects.requireNonNull(control().today()),
                    control().position());
            int partition = context().taskId().partition();
            logs.write(mark, partition)
                    .forEach(each -> context().forward(new Record<>(Mark.DISPOSITION, each, knownAt.toEpochMilli())));
        }
    }

    private void judge(Arrival arrival, boolean mayWait) {
        if (arrival.topic().equals(Topics.PROJECTS.name())) {
            Function<ProjectReport, @Nullable String> waits =
                    each -> mayWait ? awaited().by(each) : null;
            judge(arrival, projects, waits, each -> projectJudge().judge(arrival, each));
        } else if (arrival.topic().equals(Topics.TARGETS.name())) {
            Function<TargetLetter, @Nullable String> waits =
                    each -> mayWait ? awaited().by(each) : null;
            judge(arrival, targets, waits, each -> List.of(targetJudge().judge(arrival, each)));
        } else {
            Function<EconomicReport, @Nullable String> waits =
                    each -> mayWait ? awaited().by(each) : null;
            judge(arrival, reports, waits, each -> List.of(judge().judge(arrival, each)));
        }
    }

    private <T extends SpecificRecord> void judge(
            Arrival arrival,
            AvroCodec<T> codec,
            Function<T, @Nullable String> awaited,
            Function<T, List<Judge.Verdict>> judge) {
        T report;
        try {
            report = codec.decode(arrival.value());
        } catch (SerializationException e) {
            refused(arrival, Verdicts.unreadable(arrival, String.valueOf(e.getMessage())));
            return;
        }
        // before it may have to wait: where, is named by what it says
        List<Problem> texts = EventTexts.check(report);
        if (!texts.isEmpty()) {
            refused(arrival, Verdicts.rejected(arrival, report, texts));
            return;
        }
        T taken = EventTexts.plain(report);
        String waitsFor = awaited.apply(taken);
        if (waitsFor == null) {
            judge.apply(taken).forEach(each -> forward(each, arrival.knownAt()));
        } else {
            waiting().admit(waitsFor, arrival, context().currentSystemTimeMs());
            Objects.requireNonNull(lookingRound).needed(true);
        }
    }

    private void decide(Arrival arrival) {
        Decision decision;
        try {
            decision = decisions.decode(arrival.value());
        } catch (SerializationException e) {
            refuse(arrival, Verdicts.unreadable(arrival, String.valueOf(e.getMessage())));
            return;
        }
        List<Problem> texts = EventTexts.check(decision);
        if (!texts.isEmpty()) {
            refuse(arrival, Verdicts.rejected(arrival, decision, texts));
            return;
        }
        switch (decision.getKind()) {
            case DecisionKinds.LOCK, DecisionKinds.UNLOCK, DecisionKinds.OVERRIDE -> {
                if (decision.getPeriod() == null) {
                    List<Problem> incomplete = List.of(DecisionVerdicts.incomplete(decision));
                    refuse(arrival, Verdicts.rejected(arrival, decision, incomplete));
                } else if (decision.getKind().equals(DecisionKinds.OVERRIDE)) {
                    decided().override(decision, arrival.knownAt());
                } else {
                    decided().lock(decision, arrival.knownAt());
                }
            }
            case DecisionKinds.RETRACT -> forward(judge().retract(arrival, decision), arrival.knownAt());
            default -> {
                // releases, and kinds of a later version: the checks need nothing of them
            }
        }
    }

    /** Of a decision that every task got, one task alone tells. */
    private void refuse(Arrival arrival, Rejected rejected) {
        boolean alone = arrival.key() != null && DecisionKinds.region(arrival.key()) != null;
        if (alone || context().taskId().partition() == 0) {
            refused(arrival, rejected);
        }
    }

    private void refused(Arrival arrival, Rejected rejected) {
        forward(refusals.of(arrival, rejected), arrival.knownAt());
    }

    private void forward(Judge.Verdict verdict, Instant knownAt) {
        context().forward(new Record<>(verdict.key(), verdict.emission(), knownAt.toEpochMilli()));
    }

    private ProcessorContext<String, Emission> context() {
        return Objects.requireNonNull(context);
    }

    private Control control() {
        return Objects.requireNonNull(control);
    }

    private Decided decided() {
        return Objects.requireNonNull(decided);
    }

    private Heirs heirs() {
        return Objects.requireNonNull(heirs);
    }

    private Awaited awaited() {
        return Objects.requireNonNull(awaited);
    }

    private Judge judge() {
        return Objects.requireNonNull(judge);
    }

    private ProjectJudge projectJudge() {
        return Objects.requireNonNull(projectJudge);
    }

    private TargetJudge targetJudge() {
        return Objects.requireNonNull(targetJudge);
    }

    private WaitingRoom waiting() {
        return Objects.requireNonNull(waiting);
    }
}
