package io.tongbao.statistics;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The checks on arrival that look at what stands already: V04 and V06 to V14, all of them at once. */
public final class ArrivalChecks {
    private final Subject subject;

    /**
     * Puts a report among what stands.
     *
     * @param raw as it was sent
     * @param report what {@link Checks} read in it
     * @param before what stands for its region and indicator without it, from {@link #firstYear} to its period
     */
    public ArrivalChecks(RawReport raw, CheckedReport report, History before) {
        ReportRow row = new ReportRow(report.dataClass(), 0, report.status(), report.numbers(), Instant.EPOCH);
        StoredRow stored = new StoredRow(row, LastDigits.of(raw, before.indicator()), null);
        this.subject = new Subject(raw, report, before.with(report.period(), stored));
    }

    /** The first year at which the checks of a report look. */
    public static int firstYear(Indicator indicator, Period period) {
        return period.year() - Past.years(indicator.scheme());
    }

    /** What stands with the report in its place: this is the report's own member of its {@link Family}. */
    public History history() {
        return subject.own();
    }

    /** How exactly its values were sent. */
    public LastDigits digits() {
        return LastDigits.of(subject.raw(), subject.indicator());
    }

    /** The headline growth that it shows, per cent or percentage points; null where it has none. */
    public @Nullable BigDecimal growth() {
        return GrowthChecks.shown(subject);
    }

    /**
     * Everything that V04 and V06 to V14 find.
     *
     * @param families the family of the whole that it is part of, and the one of which it is the whole
     * @param known the day on which it became known, Asia/Shanghai
     * @param first whether it is the first of its data class in the cell: a correction is not late
     */
    public List<Problem> problems(List<Family> families, LocalDate known, boolean first) {
        List<Problem> problems = new ArrayList<>(UnitSlipCheck.check(subject));
        problems.addAll(CumulationChecks.check(subject));
        problems.addAll(GrowthChecks.check(subject));
        problems.addAll(PartChecks.check(subject, families));
        if (first) {
            problems.addAll(DueDay.check(subject.indicator(), subject.period(), known));
        }
        return List.copyOf(problems);
    }
}
