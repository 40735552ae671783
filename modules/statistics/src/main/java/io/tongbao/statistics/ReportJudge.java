package io.tongbao.statistics;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All checks on arrival of a report but V02, at once: the one implementation, for whoever judges and for a rehearsal. */
public final class ReportJudge {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Knowledge known;

    /** @param known what it judges by */
    public ReportJudge(Knowledge known) {
        this.known = known;
    }

    /**
     * What the checks make of a report.
     *
     * @param report what was read; null where it cannot be told what it says (V01, V03)
     * @param judgement what becomes of it (R1, R2); null where there is no report
     * @param problems all that was found, those that refuse it first
     * @param row what is to be remembered of it where it is taken and changes something; null where it changes nothing
     */
    public record Verdict(
            @Nullable CheckedReport report,
            @Nullable Judgement judgement,
            List<Problem> problems,
            @Nullable StoredRow row) {
        public Verdict {
            problems = List.copyOf(problems);
        }

        /** Whether it is refused. */
        public boolean isRefused() {
            return problems.stream().anyMatch(Problem::rejects);
        }
    }

    /**
     * Judges a report.
     *
     * @param id of the report (R1); blank where it has none
     * @param knownAt when it became known
     */
    public Verdict judge(RawReport raw, String id, Instant knownAt) {
        Indicator indicator = known.indicator(code(raw.indicator()));
        CheckOutcome outcome = Checks.judge(raw, known.region(code(raw.region())), indicator, known.today());
        return outcome.report() == null || indicator == null
                ? new Verdict(null, null, outcome.problems(), null)
                : revise(raw, id, indicator, outcome.report(), outcome.problems(), knownAt);
    }

    private Verdict revise(
            RawReport raw,
            String id,
            Indicator indicator,
            CheckedReport checked,
            List<Problem> found,
            Instant knownAt) {
        String region = code(raw.region());
        ReportRow standing = known.standing(region, indicator.code(), checked.period(), checked.dataClass());
        String said = Said.of(checked.dataClass(), checked.status(), checked.numbers());
        Repeat repeat = id.isBlank() ? Repeat.NEW : known.repeat(region, indicator.code(), checked.period(), id, said);
        Judgement judgement = repeat == Repeat.NEW
                ? Revisions.judge(standing, checked.revision(), checked.status(), checked.numbers(), checked.hasNote())
                : repeat.judgement(standing == null ? 0 : standing.revision(), id);
        if (repeat == Repeat.OTHER) {
            return new Verdict(checked, judgement, List.of(Repeat.problem(id)), null);
        }
        List<Problem> problems = new ArrayList<>(found);
        if (judgement.problem() != null) {
            problems.add(judgement.problem());
        }
        if (judgement.disposition() != Disposition.UNCHANGED) {
            PeriodLock lock = known.lock(region, indicator.code(), checked.period());
            if (lock != null) {
                problems.add(lock.refuse(raw.period()));
            }
        }
        StoredRow row = null;
        if (judgement.disposition() == Disposition.STANDING || judgement.disposition() == Disposition.REJECTED) {
            int from = ArrivalChecks.firstYear(indicator, checked.period());
            ArrivalChecks checks =
                    new ArrivalChecks(raw, checked, known.history(region, indicator, from, checked.period()));
            problems.addAll(judgement.notices());
            problems.addAll(checks.problems(
                    families(checks.history(), region, checked.period()),
                    LocalDate.ofInstant(knownAt, ZONE),
                    standing == null));
            row = stored(checked, judgement, checks, knownAt);
        }
        return new Verdict(checked, judgement, Problem.bySeverity(problems), row);
    }

    private static String code(@Nullable String sent) {
        return sent == null ? "" : sent.strip();
    }

    private static StoredRow stored(CheckedReport checked, Judgement judgement, ArrivalChecks checks, Instant knownAt) {
        ReportRow row =
                new ReportRow(checked.dataClass(), judgement.revision(), checked.status(), checked.numbers(), knownAt);
        return new StoredRow(row, checks.digits(), checks.growth());
    }

    /** The wholes that the report belongs to, with their parts (V10, V11). */
    private List<Family> families(History own, String region, Period period) {
        List<Family> families = new ArrayList<>();
        for (String code :
                new String[] {own.indicator().partOf(), own.indicator().code()}) {
            Indicator whole = code == null ? null : known.indicator(code);
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
        return known.indicators().stream()
                .filter(each -> whole.code().equals(each.partOf()))
                .toList();
    }

    private History history(Indicator indicator, History own, String region, Period period) {
        return indicator.code().equals(own.indicator().code())
                ? own
                : known.history(region, indicator, period.year(), period);
    }
}
