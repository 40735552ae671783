package io.tongbao.processor;

import io.tongbao.contracts.AvroCodec;
import io.tongbao.contracts.Decision;
import io.tongbao.contracts.DecisionKinds;
import io.tongbao.contracts.EconomicReport;
import io.tongbao.contracts.ReferenceKinds;
import io.tongbao.contracts.Registry;
import io.tongbao.contracts.Rejected;
import io.tongbao.contracts.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.jspecify.annotations.Nullable;

/**
 * Stage a, first half: judges every report once. Each one leaves exactly one event, on {@code tongbao.accepted} or on
 * {@code tongbao.rejects}: received = standing + superseded + unchanged + rejected. A retraction leaves one likewise.
 */
final class CheckProcessor implements Processor<String, byte[], String, Emission> {
    private static final Duration LOOK_ROUND = Duration.ofMillis(250);

    private final Registry registry;
    private final String controlTopic;
    private final Duration patience;
    private final AvroCodec<EconomicReport> reports;
    private final AvroCodec<Decision> decisions;
    private @Nullable ProcessorContext<String, Emission> context;
    private @Nullable Control control;
    private @Nullable Decided decided;
    private @Nullable Judge judge;
    private @Nullable WaitingRoom waiting;
    private long lastControl;

    /** @param patience how long a report waits for its region, its indicator and the clock before it is refused */
    CheckProcessor(Registry registry, String controlTopic, Duration patience) {
        this.registry = registry;
        this.controlTopic = controlTopic;
        this.patience = patience;
        this.reports = new AvroCodec<>(registry, Topics.REPORTS, EconomicReport.class);
        this.decisions = new AvroCodec<>(registry, Topics.DECISIONS, Decision.class);
    }

    @Override
    public void init(ProcessorContext<String, Emission> context) {
        this.context = context;
        this.control = new Control(context.getStateStore(ProcessorNames.REFERENCE_STORE), registry);
        this.decided = new Decided(context.getStateStore(ProcessorNames.DECISIONS_STORE), registry);
        Cells cells = new Cells(context.getStateStore(ProcessorNames.CELLS_STORE));
        this.judge = new Judge(control, cells, decided, registry);
        this.waiting = new WaitingRoom(context.getStateStore(ProcessorNames.WAITING_STORE));
        context.schedule(LOOK_ROUND, PunctuationType.WALL_CLOCK_TIME, now -> {
            // while definitions keep coming, the one that is missing may be among those still on the way
            if (!waiting().isEmpty() && now - lastControl >= patience.toMillis()) {
                waiting().leave(now - patience.toMillis()).forEach(each -> judge(each, false));
            }
        });
    }

    @Override
    public void process(Record<String, byte[]> record) {
        RecordMetadata source = context().recordMetadata().orElseThrow();
        Instant knownAt = Instant.ofEpochMilli(record.timestamp());
        if (!source.topic().equals(controlTopic)) {
            judge(Arrival.of(source, record, knownAt), true);
        } else if (Control.isDecision(record.key())) {
            String key = Control.decisionKey(record.key());
            decide(Origin.arrival(record.headers(), key, record.value(), knownAt));
        } else {
            lastControl = context().currentSystemTimeMs();
            control().apply(record.key(), record.value());
            if (!waiting().isEmpty()) {
                waiting().leaveFor(record.key()).forEach(each -> judge(each, true));
            }
        }
    }

    private void judge(Arrival arrival, boolean mayWait) {
        EconomicReport report;
        try {
            report = reports.decode(arrival.value());
        } catch (SerializationException e) {
            forward(arrival, judge().refuse(arrival, Verdicts.unreadable(arrival, String.valueOf(e.getMessage()))));
            return;
        }
        String missing = mayWait ? missing(report) : null;
        if (missing != null) {
            waiting().admit(missing, arrival, context().currentSystemTimeMs());
            return;
        }
        forward(arrival, judge().judge(arrival, report));
    }

    /** Key of the control record without which the report cannot be judged; null if there is none. */
    private @Nullable String missing(EconomicReport report) {
        if (control().today() == null) {
            return Control.CLOCK;
        }
        String region = report.getRegion().strip();
        if (!region.isEmpty() && control().region(region) == null) {
            return ReferenceKinds.key(ReferenceKinds.REGION, region);
        }
        String indicator = report.getIndicator().strip();
        if (!indicator.isEmpty() && control().indicator(indicator) == null) {
            return ReferenceKinds.key(ReferenceKinds.INDICATOR, indicator);
        }
        return null;
    }

    private void decide(Arrival arrival) {
        Decision decision;
        try {
            decision = decisions.decode(arrival.value());
        } catch (SerializationException e) {
            refuse(arrival, Verdicts.unreadable(arrival, String.valueOf(e.getMessage())));
            return;
        }
        switch (decision.getKind()) {
            case DecisionKinds.LOCK, DecisionKinds.UNLOCK, DecisionKinds.OVERRIDE -> {
                if (decision.getPeriod() == null) {
                    refuse(
                            arrival,
                            DecisionVerdicts.rejected(arrival, decision, DecisionVerdicts.incomplete(decision)));
                } else if (decision.getKind().equals(DecisionKinds.OVERRIDE)) {
                    decided().override(decision, arrival.knownAt());
                } else {
                    decided().lock(decision, arrival.knownAt());
                }
            }
            case DecisionKinds.RETRACT -> forward(arrival, judge().retract(arrival, decision));
            default -> {
                // releases, and kinds of a later version: the checks need nothing of them
            }
        }
    }

    /** Of a decision that every task got, one task alone tells. */
    private void refuse(Arrival arrival, Rejected rejected) {
        boolean alone = arrival.key() != null && DecisionKinds.region(arrival.key()) != null;
        if (alone || context().taskId().partition() == 0) {
            forward(arrival, judge().refuse(arrival, rejected));
        }
    }

    private void forward(Arrival arrival, Judge.Verdict verdict) {
        context()
                .forward(new Record<>(
                        verdict.key(), verdict.emission(), arrival.knownAt().toEpochMilli()));
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

    private Judge judge() {
        return Objects.requireNonNull(judge);
    }

    private WaitingRoom waiting() {
        return Objects.requireNonNull(waiting);
    }
}
