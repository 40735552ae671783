package io.tongbao.processor;

import io.tongbao.contracts.AcceptedReport;
import io.tongbao.contracts.AvroCodec;
import io.tongbao.contracts.Decision;
import io.tongbao.contracts.EconomicReport;
import io.tongbao.contracts.Keys;
import io.tongbao.contracts.RawReports;
import io.tongbao.contracts.Registry;
import io.tongbao.contracts.Rejected;
import io.tongbao.contracts.Topics;
import io.tongbao.statistics.CheckedReport;
import io.tongbao.statistics.Judgement;
import io.tongbao.statistics.Period;
import io.tongbao.statistics.Repeat;
import io.tongbao.statistics.ReportJudge;
import io.tongbao.statistics.ReportRow;
import io.tongbao.statistics.Said;
import io.tongbao.statistics.StoredRow;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Judges reports and retractions against what the task knows, and remembers what stands. */
final class Judge {
    private final Control control;
    private final Cells cells;
    private final TakenIds taken;
    private final Decided decided;
    private final AvroCodec<AcceptedReport> accepted;
    private final Refusals refusals;

    /** The one event that an input leaves behind. */
    record Verdict(String key, Emission emission) {}

    Judge(Control control, Cells cells, TakenIds taken, Decided decided, Registry registry) {
        this.control = control;
        this.cells = cells;
        this.taken = taken;
        this.decided = decided;
        this.accepted = new AvroCodec<>(registry, Topics.ACCEPTED, AcceptedReport.class);
        this.refusals = new Refusals(registry);
    }

    Verdict judge(Arrival arrival, EconomicReport report) {
        if (control.today() == null) {
            return refuse(arrival, Verdicts.rejected(arrival, report, List.of(Verdicts.noDay(report.getPeriod()))));
        }
        KnownHere known = new KnownHere(control, cells, taken, decided, report.getId(), arrival.value());
        ReportJudge.Verdict verdict =
                new ReportJudge(known).judge(RawReports.of(report), report.getId(), arrival.knownAt());
        CheckedReport checked = verdict.report();
        Judgement judgement = verdict.judgement();
        if (checked == null || judgement == null || verdict.isRefused()) {
            return refuse(arrival, Verdicts.rejected(arrival, report, verdict.problems()));
        }
        remember(report, checked, verdict.row());
        return accept(Verdicts.accepted(arrival, report, checked, judgement, verdict.problems(), known.admittedBy()));
    }

    private void remember(EconomicReport report, CheckedReport checked, @Nullable StoredRow row) {
        Cells.Place place = new Cells.Place(
                report.getRegion().strip(), report.getIndicator().strip(), checked.period());
        String said = Said.of(checked.dataClass(), checked.status(), checked.numbers());
        TakenIds.Place ids = TakenIds.Place.of(place);
        if (taken.repeat(ids, report.getId(), said) == Repeat.NEW) {
            taken.take(ids, report.getId(), said);
        }
        if (row != null) {
            cells.put(place, cells.get(place).replaced(row));
        }
    }

    /** R2: takes the standing figure of a data class out. */
    Verdict retract(Arrival arrival, Decision decision) {
        String region = decision.getRegion();
        String indicator = decision.getIndicator();
        if (region == null || indicator == null || decision.getPeriod() == null) {
            return refuse(
                    arrival, Verdicts.rejected(arrival, decision, List.of(DecisionVerdicts.incomplete(decision))));
        }
        Period period = Period.of(decision.getPeriod());
        Cells.Place place = new Cells.Place(region, indicator, period);
        Cell cell = cells.get(place);
        Retraction retraction = Retraction.of(decision, cell, arrival.knownAt());
        if (retraction.problem() != null) {
            return refuse(arrival, Verdicts.rejected(arrival, decision, List.of(retraction.problem())));
        }
        ReportRow empty = Objects.requireNonNull(retraction.row());
        cells.put(place, cell.replaced(Retraction.stored(empty)));
        return accept(DecisionVerdicts.retracted(arrival, decision, region, indicator, period, empty));
    }

    private Verdict refuse(Arrival arrival, Rejected rejected) {
        return refusals.of(arrival, rejected);
    }

    private Verdict accept(AcceptedReport report) {
        report.setDefinitions(control.position());
        String key = Keys.figure(report.getRegion(), report.getIndicator());
        return new Verdict(key, new Emission(Topics.ACCEPTED.name(), accepted.encode(report)));
    }
}
