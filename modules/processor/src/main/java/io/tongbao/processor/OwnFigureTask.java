package io.tongbao.processor;

import io.tongbao.contracts.AcceptedReport;
import io.tongbao.contracts.Keys;
import io.tongbao.contracts.ReferenceKinds;
import io.tongbao.statistics.DataClass;
import io.tongbao.statistics.Dependencies;
import io.tongbao.statistics.Indicator;
import io.tongbao.statistics.Lineage;
import io.tongbao.statistics.ObservationStatus;
import io.tongbao.statistics.OwnFigure;
import io.tongbao.statistics.OwnFigures;
import io.tongbao.statistics.Period;
import io.tongbao.statistics.ReportNumbers;
import io.tongbao.statistics.ReportRow;
import io.tongbao.statistics.RowHistory;
import io.tongbao.statistics.alert.AlertKind;
import io.tongbao.statistics.alert.AlertRule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Cumulation and own growth of the regions of one task. Every own figure that changed goes on to its indicator's task and
 * to those of the indicators that need it, one by one, so that each vintage is kept. Reports of a region that others came
 * out of go on to these regions' tasks too, as their bases (G3).
 */
final class OwnFigureTask {
    private static final int INHERITED = 3;
    /** How far growth looks back, and so how far a change reaches on: two years (G6). */
    private static final int REACH = 2;

    private final Control control;
    private final Histories histories;
    private final Onward onward;
    private final String bySuccessor;
    private final InputFacts facts;
    private final LongSupplier latest;

    /**
     * The figures of a task.
     *
     * @param bySuccessor topic by which reports get to the regions that came out of theirs
     * @param latest of the times at which what was read was known, in milliseconds
     */
    OwnFigureTask(
            Control control,
            Histories histories,
            Onward onward,
            String bySuccessor,
            InputFacts facts,
            LongSupplier latest) {
        this.control = control;
        this.histories = histories;
        this.onward = onward;
        this.bySuccessor = bySuccessor;
        this.facts = facts;
        this.latest = latest;
    }

    /** Takes a report in that stands now. */
    void stand(AcceptedReport report, long time) {
        Period period = Period.of(report.getPeriod());
        var key = new Histories.Key(report.getRegion(), report.getIndicator(), period.year());
        Year year = histories.get(key).with(period, row(report));
        facts.report(report, period, year);
        Indicator indicator = control.indicator(report.getIndicator());
        if (indicator == null) {
            histories.put(key, year); // it is withdrawn; a definition that comes recomputes all there is
        } else {
            List<Period> affected = Dependencies.affected(indicator, period);
            change(indicator, key, affected, () -> histories.put(key, year), time);
        }
        control.lineage().successors(key.region()).forEach(heir -> handOn(heir, key, year, time));
    }

    /** An input of an indicator comes. */
    void came(String indicator, long time) {
        tellIfLate(users(indicator), time);
    }

    /** Behind others that were known later an input may change what was known then, also where it changes nothing now. */
    private void tellIfLate(Set<String> indicators, long time) {
        if (time < latest.getAsLong()) {
            indicators.forEach(
                    each -> onward.send(ProcessorNames.BY_INDICATOR, each, Tagged.Kind.LATE, new byte[0], time));
        }
    }

    /** Takes an explanation in that came with the numbers that stand: no figure changes by it (R2). */
    void explain(AcceptedReport report) {
        Period period = Period.of(report.getPeriod());
        ReportRow sent = row(report);
        boolean isOfWhatStands = histories
                .get(new Histories.Key(report.getRegion(), report.getIndicator(), period.year()))
                .rows()
                .getOrDefault(period, List.of())
                .stream()
                .anyMatch(each -> each.dataClass() == sent.dataClass()
                        && each.revision() == sent.revision()
                        && each.numbers().equals(sent.numbers()));
        if (isOfWhatStands) {
            facts.explained(report, period);
        }
    }

    /** Takes in what a region reported that others came out of: their bases change (G3). */
    void inherit(byte[] body, long time) {
        CompactReader in = new CompactReader(body, INHERITED);
        inherit(Histories.Key.of(in.text()), in.text(), Year.decode(in.raw()), time);
    }

    private void inherit(Histories.Key heir, String origin, Year year, long time) {
        came(heir.indicator(), time);
        Indicator indicator = control.indicator(heir.indicator());
        Runnable keep = () -> histories.inherit(heir, origin, year);
        if (indicator == null) {
            keep.run();
            return;
        }
        Collection<Period> affected = new TreeSet<>();
        indicator.scheme().rows(heir.year()).forEach(row -> affected.addAll(Dependencies.affected(indicator, row)));
        change(indicator, heir, affected, keep, time);
    }

    /** Makes a change and sends what it changes among the affected periods (C5). */
    private void change(
            Indicator indicator, Histories.Key key, Collection<Period> affected, Runnable change, long time) {
        RowHistory before = history(indicator, key);
        change.run();
        RowHistory after = history(indicator, key);
        Map<Period, OwnFigure> shown = OwnFigures.compute(indicator, before, affected);
        Map<Period, OwnFigure> now = OwnFigures.compute(indicator, after, affected);
        for (Period each : affected) {
            OwnFigure old = shown.get(each);
            OwnFigure figure = now.get(each);
            boolean same = figure == null ? old == null : old != null && figure.showsSameAs(old);
            if (!same) {
                forward(key, each, figure, users(key.indicator()), time);
            }
        }
    }

    private RowHistory history(Indicator indicator, Histories.Key key) {
        return histories.of(indicator, control.lineage(), key.region(), key.year() - REACH, key.year() + REACH);
    }

    /** Takes a control record in, and sends what it changes. */
    void redefine(String controlKey, byte[] value, long time) {
        Lineage before = control.lineage();
        Redefinition change = control.apply(controlKey, value);
        if (change == null) {
            return;
        }
        AlertRule rule = change.after(AlertRule.class);
        if (rule != null && rule.kind() == AlertKind.REPORT_OVERDUE && rule.active()) {
            tellWhatIsReported(Objects.requireNonNull(rule.indicator()));
        } else if (change.kind().equals(ReferenceKinds.INDICATOR)) {
            String code = change.code();
            sendAll(code, users(code), time);
            control.relations().needs(code).forEach(each -> sendAll(each, Set.of(code), time));
        } else if (change.changesLineage()) {
            Set<String> heirs = new LinkedHashSet<>(Set.of(change.code()));
            heirs.addAll(before.successors(change.code()));
            heirs.addAll(control.lineage().successors(change.code()));
            heirs.forEach(heir -> changeLineage(heir, time));
        }
    }

    /** A rule looks at who has reported: nobody has needed it before. */
    private void tellWhatIsReported(String indicator) {
        histories.forEach((key, year) -> {
            if (key.indicator().equals(indicator)) {
                year.rows().keySet().forEach(each -> facts.reported(key.region(), indicator, each, year));
            }
        });
    }

    /** The region's bases come from elsewhere: its task computes it again, its origins' tasks hand on what they have. */
    private void changeLineage(String heir, long time) {
        List<Histories.Key> reported = new ArrayList<>();
        histories.forEach(heir, (key, year) -> reported.add(key));
        reported.stream().map(Histories.Key::indicator).distinct().forEach(each -> came(each, time));
        reported.forEach(key -> send(key, users(key.indicator()), time));
        for (String origin : control.lineage().origins(heir)) {
            histories.forEach(origin, (key, year) -> handOn(heir, key, year, time));
        }
    }

    private void handOn(String heir, Histories.Key from, Year year, long time) {
        var key = new Histories.Key(heir, from.indicator(), from.year());
        byte[] value = new CompactWriter(INHERITED)
                .text(key.toString())
                .text(from.region())
                .raw(year.encode())
                .bytes();
        onward.send(bySuccessor, Keys.figure(heir, from.indicator()), Tagged.Kind.INHERITED, value, time);
    }

    /** Sends all there is of an indicator: what changed by it is for the receiver to tell. */
    private void sendAll(String indicator, Set<String> to, long time) {
        tellIfLate(to, time);
        List<Histories.Key> reported = new ArrayList<>();
        histories.forEach((key, year) -> {
            if (key.indicator().equals(indicator)) {
                reported.add(key);
            }
        });
        reported.forEach(key -> send(key, to, time));
    }

    /** Sends a year's figures; none where the indicator is withdrawn or the period no longer a row of its scheme. */
    private void send(Histories.Key key, Set<String> to, long time) {
        Set<Period> periods = histories.get(key).rows().keySet();
        Indicator indicator = control.indicator(key.indicator());
        Map<Period, OwnFigure> figures =
                indicator == null ? Map.of() : OwnFigures.compute(indicator, history(indicator, key), periods);
        periods.forEach(each -> forward(key, each, figures.get(each), to, time));
    }

    private void forward(Histories.Key key, Period period, @Nullable OwnFigure figure, Set<String> to, long time) {
        OwnFigure known = figure == null ? null : figure.knownNotBefore(Instant.ofEpochMilli(time));
        byte[] value = new OwnRecord(key.region(), key.indicator(), period, known).encode();
        long timestamp = known == null ? time : known.knownAt().toEpochMilli();
        to.forEach(each -> onward.send(ProcessorNames.BY_INDICATOR, each, Tagged.Kind.OWN, value, timestamp));
    }

    /** The indicators whose tasks need the figures of one: itself first. */
    private Set<String> users(String indicator) {
        Set<String> users = new LinkedHashSet<>(Set.of(indicator));
        users.addAll(control.relations().users(indicator));
        return users;
    }

    private static ReportRow row(AcceptedReport report) {
        ReportNumbers numbers = new ReportNumbers(
                report.getMonthValue(),
                report.getCumulativeValue(),
                report.getMonthBase(),
                report.getCumulativeBase(),
                report.getMonthGrowth(),
                report.getCumulativeGrowth(),
                report.getTwoYearGrowth(),
                report.getContribution(),
                report.getPull());
        return new ReportRow(
                DataClass.valueOf(report.getDataClass()),
                report.getRevision(),
                ObservationStatus.valueOf(report.getStatus()),
                numbers,
                report.getKnownAt());
    }
}
