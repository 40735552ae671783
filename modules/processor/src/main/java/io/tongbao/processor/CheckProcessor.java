package io.tongbao.processor;

import io.tongbao.contracts.AcceptedReport;
import io.tongbao.contracts.AvroCodec;
import io.tongbao.contracts.EconomicReport;
import io.tongbao.contracts.Keys;
import io.tongbao.contracts.ReferenceKinds;
import io.tongbao.contracts.Registry;
import io.tongbao.contracts.Rejected;
import io.tongbao.contracts.Topics;
import io.tongbao.statistics.CheckOutcome;
import io.tongbao.statistics.CheckedReport;
import io.tongbao.statistics.Checks;
import io.tongbao.statistics.Disposition;
import io.tongbao.statistics.Judgement;
import io.tongbao.statistics.Problem;
import io.tongbao.statistics.Rejection;
import io.tongbao.statistics.ReportRow;
import io.tongbao.statistics.Revisions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Stage a, first half: judges every report once. Each one leaves exactly one event, on {@code tongbao.accepted} or on
 * {@code tongbao.rejects}: received = standing + superseded + unchanged + rejected.
 */
final class CheckProcessor implements Processor<String, byte[], String, Emission> {
    private static final Duration LOOK_ROUND = Duration.ofMillis(250);

    private final Registry registry;
    private final String controlTopic;
    private final Duration patience;
    private final AvroCodec<EconomicReport> reports;
    private final AvroCodec<AcceptedReport> accepted;
    private final AvroCodec<Rejected> rejects;
    private @Nullable ProcessorContext<String, Emission> context;
    private @Nullable KeyValueStore<String, byte[]> cells;
    private @Nullable Control control;
    private @Nullable WaitingRoom waiting;
    private long lastControl;

    /** @param patience how long a report waits for its region, its indicator and the clock before it is refused */
    CheckProcessor(Registry registry, String controlTopic, Duration patience) {
        this.registry = registry;
        this.controlTopic = controlTopic;
        this.patience = patience;
        this.reports = new AvroCodec<>(registry, Topics.REPORTS, EconomicReport.class);
        this.accepted = new AvroCodec<>(registry, Topics.ACCEPTED, AcceptedReport.class);
        this.rejects = new AvroCodec<>(registry, Topics.REJECTS, Rejected.class);
    }

    @Override
    public void init(ProcessorContext<String, Emission> context) {
        this.context = context;
        this.cells = context.getStateStore(ProcessorNames.CELLS_STORE);
        this.control = new Control(context.getStateStore(ProcessorNames.REFERENCE_STORE), registry);
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
        if (source.topic().equals(controlTopic)) {
            lastControl = context().currentSystemTimeMs();
            control().apply(record.key(), record.value());
            if (!waiting().isEmpty()) {
                waiting().leaveFor(record.key()).forEach(each -> judge(each, true));
            }
            return;
        }
        judge(
                new Arrival(
                        source.topic(),
                        source.partition(),
                        source.offset(),
                        record.key(),
                        record.value(),
                        Instant.ofEpochMilli(record.timestamp())),
                true);
    }

    private void judge(Arrival arrival, boolean mayWait) {
        EconomicReport report;
        try {
            report = reports.decode(arrival.value());
        } catch (SerializationException e) {
            refuse(arrival, Verdicts.unreadable(arrival, String.valueOf(e.getMessage())));
            return;
        }
        String missing = mayWait ? missing(report) : null;
        if (missing != null) {
            waiting().admit(missing, arrival, context().currentSystemTimeMs());
            return;
        }
        CheckOutcome outcome = check(report);
        if (outcome instanceof CheckedReport checked) {
            revise(arrival, report, checked);
        } else {
            refuse(arrival, Verdicts.rejected(arrival, report, ((Rejection) outcome).problems()));
        }
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

    private CheckOutcome check(EconomicReport report) {
        if (control().today() == null) {
            return new Rejection(List.of(new Problem(
                    "V05",
                    "period",
                    report.getPeriod(),
                    "no day is known yet; the clock must tick on " + Topics.CLOCK.name() + " first",
                    "尚无日期；须先有 " + Topics.CLOCK.name() + " 的日期事件")));
        }
        return Checks.judge(
                Verdicts.raw(report),
                control().region(report.getRegion().strip()),
                control().indicator(report.getIndicator().strip()),
                Objects.requireNonNull(control().today()),
                false);
    }

    private void revise(Arrival arrival, EconomicReport report, CheckedReport checked) {
        String key =
                Keys.figure(report.getRegion().strip(), report.getIndicator().strip());
        String cellKey = key + "|" + checked.period();
        Cell cell = Cell.decode(cells().get(cellKey));
        ReportRow standing = cell.standing(checked.dataClass());
        Judgement judgement;
        if (!report.getId().isBlank() && cell.ids().contains(report.getId())) {
            int revision = standing == null ? 0 : standing.revision();
            judgement = new Judgement(Disposition.UNCHANGED, revision, null, List.of()); // R1
        } else {
            judgement = Revisions.judge(
                    standing, checked.revision(), checked.status(), checked.numbers(), checked.hasNote());
        }
        if (judgement.problem() != null) {
            refuse(arrival, Verdicts.rejected(arrival, report, List.of(judgement.problem())));
            return;
        }
        remember(arrival, report.getId(), checked, judgement, cellKey, cell);
        byte[] value = accepted.encode(Verdicts.accepted(arrival, report, checked, judgement));
        forward(key, new Emission(Topics.ACCEPTED.name(), value), arrival);
    }

    private void remember(
            Arrival arrival, String id, CheckedReport checked, Judgement judgement, String cellKey, Cell cell) {
        Cell changed = id.isBlank() || cell.ids().contains(id) ? cell : cell.taken(id);
        if (judgement.disposition() == Disposition.STANDING) {
            changed = changed.replaced(new ReportRow(
                    checked.dataClass(), judgement.revision(), checked.status(), checked.numbers(), arrival.knownAt()));
        }
        if (!changed.equals(cell)) {
            cells().put(cellKey, changed.encode());
        }
    }

    private void refuse(Arrival arrival, Rejected rejected) {
        String key = arrival.key() == null ? "" : arrival.key();
        forward(key, new Emission(Topics.REJECTS.name(), rejects.encode(rejected)), arrival);
    }

    private void forward(String key, Emission emission, Arrival arrival) {
        context().forward(new Record<>(key, emission, arrival.knownAt().toEpochMilli()));
    }

    private ProcessorContext<String, Emission> context() {
        return Objects.requireNonNull(context);
    }

    private KeyValueStore<String, byte[]> cells() {
        return Objects.requireNonNull(cells);
    }

    private Control control() {
        return Objects.requireNonNull(control);
    }

    private WaitingRoom waiting() {
        return Objects.requireNonNull(waiting);
    }
}
