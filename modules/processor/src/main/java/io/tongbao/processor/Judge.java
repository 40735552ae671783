package io.tongbao.processor;

import io.tongbao.contracts.AcceptedReport;
import io.tongbao.contracts.AvroCodec;
import io.tongbao.contracts.Decision;
import io.tongbao.contracts.EconomicReport;
import io.tongbao.contracts.Keys;
import io.tongbao.contracts.Registry;
import io.tongbao.contracts.Rejected;
import io.tongbao.contracts.Topics;
import io.tongbao.statistics.ArrivalChecks;
import io.tongbao.statistics.CheckOutcome;
import io.tongbao.statistics.CheckedReport;
import io.tongbao.statistics.Checks;
import io.tongbao.statistics.Disposition;
import io.tongbao.statistics.Family;
import io.tongbao.statistics.History;
import io.tongbao.statistics.Indicator;
import io.tongbao.statistics.Judgement;
import io.tongbao.statistics.Period;
import io.tongbao.statistics.PeriodLock;
import io.tongbao.statistics.Problem;
import io.tongbao.statistics.RawReport;
import io.tongbao.statistics.ReportRow;
import io.tongbao.statistics.Revisions;
import io.tongbao.statistics.StoredRow;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Judges reports and retractions against what the task knows, and remembers what stands. */
final class Judge {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Control control;
    private final Cells cells;
    private final Decided decided;
    private final AvroCodec<AcceptedReport> accepted;
    private final AvroCodec<Rejected> rejects;

    /** The one event that an input leaves behind. */
    record Verdict(String key, Emission emission) {}

    Judge(Control control, Cells cells, Decided decided, Registry registry) {
        this.control = control;
        this.cells = cells;
        this.decided = decided;
        this.accepted = new AvroCodec<>(registry, Topics.ACCEPTED, AcceptedReport.class);
        this.rejects = new AvroCodec<>(registry, Topics.REJECTS, Rejected.class);
    }

    Verdict judge(Arrival arrival, EconomicReport report) {
        LocalDate today = control.today();
        if (today == null) {
            return refuse(arrival, Verdicts.rejected(arrival, report, List.of(Verdicts.noDay(report.getPeriod()))));
        }
        RawReport raw = Verdicts.raw(report);
        Indicator indicator = control.indicator(report.getIndicator().strip());
        CheckOutcome outcome =
                Checks.judge(raw, control.region(report.getRegion().strip()), indicator, today);
        if (outcome.report() == null || indicator == null) {
            return refuse(arrival, Verdicts.rejected(arrival, report, outcome.problems()));
        }
        return revise(arrival, report, raw, indicator, outcome.report(), outcome.problems());
    }

    private Verdict revise(
            Arrival arrival,
            EconomicReport report,
            RawReport raw,
            Indicator indicator,
            CheckedReport checked,
            List<Problem> known) {
        String region = report.getRegion().strip();
        Cells.Place place = new Cells.Place(region, indicator.code(), checked.period());
        Cell cell = cells.get(place);
        Judgement judgement = judgement(report, checked, cell);
        List<Problem> problems = new ArrayList<>(known);
        if (judgement.problem() != null) {
            problems.add(judgement.problem());
        }
        Decision override = null;
        if (judgement.disposition() != Disposition.UNCHANGED) {
            PeriodLock lock = decided.lock(checked.period(), indicator.code());
            override = lock == null
                    ? null
                    : decided.override(region, indicator.code(), checked.period(), report.getId(), arrival.value());
            if (lock != null && override == null) {
                problems.add(lock.refuse(report.getPeriod()));
            }
        }
        StoredRow row = null;
        if (judgement.disposition() == Disposition.STANDING || judgement.disposition() == Disposition.REJECTED) {
            int from = ArrivalChecks.firstYear(indicator, checked.period());
            ArrivalChecks checks = new ArrivalChecks(
                    raw, checked, cells.history(indicator, control.lineage(), region, from, checked.period()));
            problems.addAll(judgement.notices());
            problems.addAll(checks.problems(
                    families(checks.history(), region, checked.period()),
                    LocalDate.ofInstant(arrival.knownAt(), ZONE),
                    cell.standing(checked.dataClass()) == null));
            row = stored(arrival, checked, judgement, checks);
        }
        List<Problem> all = Problem.bySeverity(problems);
        if (all.stream().anyMatch(Problem::rejects)) {
            return refuse(arrival, Verdicts.rejected(arrival, report, all));
        }
        Cell taken = report.getId().isBlank() ? cell : cell.taken(report.getId());
        Cell after = row == null ? taken : taken.replaced(row);
        if (!after.equals(cell)) {
            cells.put(place, after);
        }
        return accept(Verdicts.accepted(arrival, report, checked, judgement, all, override));
    }

    private static Judgement judgement(EconomicReport report, CheckedReport checked, Cell cell) {
        ReportRow standing = cell.standing(checked.dataClass());
        if (!report.getId().isBlank() && cell.ids().contains(report.getId())) {
            int revision = standing == null ? 0 : standing.revision();
            return new Judgement(Disposition.UNCHANGED, revision, null, List.of()); // R1
        }
        return Revisions.judge(standing, checked.revision(), checked.status(), checked.numbers(), checked.hasNote());
    }

    private static StoredRow stored(Arrival arrival, CheckedReport checked, Judgement judgement, ArrivalChecks checks) {
        ReportRow row = new ReportRow(
                checked.dataClass(), judgement.revision(), checked.status(), checked.numbers(), arrival.knownAt());
        return new StoredRow(row, checks.digits(), checks.growth());
    }

    /** The wholes that the report belongs to, with their parts (V10, V11). */
    private List<Family> families(History own, String region, Period period) {
        List<Family> families = new ArrayList<>();
        for (String code :
                new String[] {own.indicator().partOf(), own.indicator().code()}) {
            Indicator whole = code == null ? null : control.indicator(code);
            List<Indicator> parts = whole == null ? List.of() : partsOf(whole);
            if (whole != null && !parts.isEmpty()) {
                families.add(new Family(
                        history(whole, own, region, period),
                        parts.stream()
                                .map(each -> history(each, own, region, period))
                                .toList()));
            }
        }
        return families;
    }

    private List<Indicator> partsOf(Indicator whole) {
        return control.indicators().stream()
                .filter(each -> whole.code().equals(each.partOf()))
                .toList();
    }

    private History history(Indicator indicator, History own, String region, Period period) {
        return indicator.code().equals(own.indicator().code())
                ? own
                : cells.history(indicator, control.lineage(), region, period.year(), period);
    }

    /** R2: takes the standing figure of a data class out. */
    Verdict retract(Arrival arrival, Decision decision) {
        String region = decision.getRegion();
        String indicator = decision.getIndicator();
        if (region == null || indicator == null || decision.getPeriod() == null) {
            return refuse(arrival, DecisionVerdicts.rejected(arrival, decision, DecisionVerdicts.incomplete(decision)));
        }
        Period period = Period.of(decision.getPeriod());
        Cells.Place place = new Cells.Place(region, indicator, period);
        Cell cell = cells.get(place);
        Retraction retraction = Retraction.of(decision, cell, arrival.knownAt());
        if (retraction.problem() != null) {
            return refuse(arrival, DecisionVerdicts.rejected(arrival, decision, retraction.problem()));
        }
        ReportRow empty = Objects.requireNonNull(retraction.row());
        cells.put(place, cell.replaced(Retraction.stored(empty)));
        return accept(DecisionVerdicts.retracted(arrival, decision, region, indicator, period, empty));
    }

    Verdict refuse(Arrival arrival, Rejected rejected) {
        String key = arrival.key() == null ? "" : arrival.key();
        return new Verdict(key, new Emission(Topics.REJECTS.name(), rejects.encode(rejected)));
    }

    private Verdict accept(AcceptedReport report) {
        report.setDefinitions(control.position());
        String key = Keys.figure(report.getRegion(), report.getIndicator());
        return new Verdict(key, new Emission(Topics.ACCEPTED.name(), accepted.encode(report)));
    }
}
