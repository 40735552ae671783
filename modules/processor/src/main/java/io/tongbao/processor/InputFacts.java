package io.tongbao.processor;

import io.tongbao.contracts.AcceptedProject;
import io.tongbao.contracts.AcceptedReport;
import io.tongbao.statistics.DataClass;
import io.tongbao.statistics.Disposition;
import io.tongbao.statistics.Indicator;
import io.tongbao.statistics.ObservationStatus;
import io.tongbao.statistics.Period;
import io.tongbao.statistics.ReportRow;
import io.tongbao.statistics.Severity;
import io.tongbao.statistics.alert.ProjectFact;
import io.tongbao.statistics.alert.ReportedFact;
import io.tongbao.statistics.alert.SuspectFact;
import io.tongbao.statistics.alert.Words;
import io.tongbao.statistics.project.PaceJudgement;
import io.tongbao.statistics.project.Plan;
import io.tongbao.statistics.project.Stage;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** Sends what alerts are judged by of that which was accepted: who has reported, what is odd, where projects stand. */
final class InputFacts {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Set<String> ODD = Set.of("V04", "V12");
    /** By these nothing was reported; M: there is nothing to report. */
    private static final Set<ObservationStatus> MISSING = EnumSet.of(ObservationStatus.L, ObservationStatus.O);

    private static final int NOTE = 2;

    private final FactFeed facts;
    private final Control control;
    private final AlertWatch watch;
    private final KeyValueStore<String, byte[]> store;
    /** What is odd now, to be told when it is so no more; few are. */
    private final Set<String> suspects = new HashSet<>();

    InputFacts(FactFeed facts, Control control, KeyValueStore<String, byte[]> suspects) {
        this.facts = facts;
        this.control = control;
        this.watch = new AlertWatch(control);
        this.store = suspects;
        try (KeyValueIterator<String, byte[]> all = suspects.all()) {
            all.forEachRemaining(each -> this.suspects.add(each.key));
        }
    }

    /**
     * A report stands.
     *
     * @param year what stands of its year, it included
     */
    void report(AcceptedReport report, Period period, Year year) {
        reported(report.getRegion(), report.getIndicator(), period, year);
        String key = key(report, period);
        boolean isRetracted = report.getDisposition().equals(Disposition.RETRACTED.name());
        if (isRetracted ? !isOfSuspect(key, report) : isBelowSuspect(key, report)) {
            return;
        }
        List<Words> warnings = isRetracted ? List.of() : odd(report);
        if (warnings.isEmpty() && !suspects.remove(key)) {
            return;
        }
        suspect(
                report,
                new SuspectFact(
                        period,
                        headline(report),
                        warnings,
                        report.getExplanation() != null,
                        isRetracted,
                        report.getKnownAt()));
    }

    private static List<Words> odd(AcceptedReport report) {
        return report.getFindings().stream()
                .filter(each ->
                        ODD.contains(each.getCheck()) && each.getSeverity().equals(Severity.WARN.name()))
                .map(each -> new Words(each.getMessageZh(), each.getMessageEn()))
                .toList();
    }

    /** Whether what is odd is in a report of the same class. */
    private boolean isOfSuspect(String key, AcceptedReport report) {
        return suspects.contains(key) && dataClass(key).equals(report.getDataClass());
    }

    /** Whether what is odd is in a report of a class that stands before this one's (R2). */
    private boolean isBelowSuspect(String key, AcceptedReport report) {
        return suspects.contains(key)
                && DataClass.valueOf(dataClass(key)).compareTo(DataClass.valueOf(report.getDataClass())) < 0;
    }

    private String dataClass(String key) {
        return new CompactReader(store.get(key), NOTE).text();
    }

    /**
     * An explanation has come with the numbers that stand: where they are odd, they are explained.
     *
     * @param report of the class, revision and numbers that stand
     */
    void explained(AcceptedReport report, Period period) {
        String key = key(report, period);
        if (!isOfSuspect(key, report)) {
            return;
        }
        CompactReader note = new CompactReader(store.get(key), NOTE);
        note.text(); // its class
        SuspectFact fact = FactFormat.suspect(note.raw());
        if (!fact.isExplained()) {
            suspect(report, new SuspectFact(period, fact.figure(), fact.warnings(), true, false, fact.knownAt()));
        }
    }

    /** Notes what is odd now, or is so no more, and sends it. */
    private void suspect(AcceptedReport report, SuspectFact fact) {
        Period period = fact.period();
        String key = key(report, period);
        if (fact.warnings().isEmpty()) {
            store.delete(key);
        } else {
            suspects.add(key);
            store.put(
                    key,
                    new CompactWriter(NOTE)
                            .text(report.getDataClass())
                            .raw(FactFormat.write(fact))
                            .bytes());
        }
        facts.send(
                Fact.of(
                        FactType.SUSPECT,
                        report.getRegion(),
                        report.getIndicator(),
                        period,
                        "",
                        FactFormat.write(fact)),
                report.getKnownAt());
    }

    private static String key(AcceptedReport report, Period period) {
        return report.getRegion() + "|" + report.getIndicator() + "|" + period;
    }

    /** Whether a report stands, if a rule looks at that. */
    void reported(String region, String indicator, Period period, Year year) {
        if (!watch.reported(indicator)) {
            return;
        }
        Instant first = null;
        Instant last = Instant.EPOCH;
        for (ReportRow each : year.rows().getOrDefault(period, List.of())) {
            last = each.knownAt().isAfter(last) ? each.knownAt() : last;
            if (!MISSING.contains(each.status())
                    && (first == null || each.knownAt().isBefore(first))) {
                first = each.knownAt();
            }
        }
        LocalDate day = first == null ? null : LocalDate.ofInstant(first, ZONE);
        byte[] body = FactFormat.write(new ReportedFact(period, day, first));
        facts.send(Fact.of(FactType.REPORTED, region, indicator, period, "", body), last);
    }

    /** A progress report of a project stands. */
    void project(AcceptedProject report) {
        Period period = Period.of(report.getPeriod());
        String pace = report.getPace();
        String reached = report.getStageReached();
        ProjectFact fact = new ProjectFact(
                period,
                period,
                pace == null ? null : PaceJudgement.valueOf(pace),
                Stage.valueOf(report.getStage()),
                reached == null ? null : Stage.valueOf(reached),
                report.getYearInvestment(),
                report.getPlanOfYear(),
                new Plan(report.getPlanStart(), report.getPlanCompletion(), report.getPlanProduction()),
                report.getKnownAt());
        facts.send(
                Fact.of(
                        FactType.PROJECT,
                        report.getRegion(),
                        report.getProject(),
                        period,
                        "",
                        FactFormat.write(fact, report.getName())),
                report.getKnownAt());
    }

    private @Nullable BigDecimal headline(AcceptedReport report) {
        Indicator indicator = control.indicator(report.getIndicator());
        if (indicator == null) {
            return null;
        }
        BigDecimal month = report.getMonthValue();
        BigDecimal cumulative = report.getCumulativeValue();
        return switch (indicator.headline()) {
            case MONTH -> month;
            case CUMULATIVE -> cumulative;
            case PRESENT -> cumulative == null ? month : cumulative;
        };
    }
}
