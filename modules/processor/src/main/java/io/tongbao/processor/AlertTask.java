package io.tongbao.processor;

import io.tongbao.contracts.AlertStep;
import io.tongbao.contracts.AvroCodec;
import io.tongbao.contracts.Mark;
import io.tongbao.contracts.RegionPartitioner;
import io.tongbao.contracts.Registry;
import io.tongbao.contracts.Topics;
import io.tongbao.statistics.Group;
import io.tongbao.statistics.Indicator;
import io.tongbao.statistics.Period;
import io.tongbao.statistics.alert.Alert;
import io.tongbao.statistics.alert.AlertKey;
import io.tongbao.statistics.alert.AlertKind;
import io.tongbao.statistics.alert.AlertRule;
import io.tongbao.statistics.alert.Course;
import io.tongbao.statistics.alert.EndReason;
import io.tongbao.statistics.alert.Finding;
import io.tongbao.statistics.alert.Life;
import io.tongbao.statistics.alert.Outcome;
import io.tongbao.statistics.alert.SubjectType;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * The alerts of a task's regions. They are judged at marks, by what stands then, so that a rebuild finds the same steps;
 * what has not changed since is not looked at again but on a new day or when a definition has changed.
 */
final class AlertTask {
    private final ProcessorContext<String, Emission> context;
    private final Control control;
    private final int generation;
    private final int tasks;
    private final Facts facts;
    private final Alerts alerts;
    private final AlertMonths months;
    private final AlertFindings findings;
    private final AlertSteps steps;
    private final Sequence sequence;
    private final AvroCodec<AlertStep> codec;
    private final Set<Fact.Group> changed = new LinkedHashSet<>();
    /** The day of the last mark; null: nothing is known of what was judged, so all is looked at. */
    private @Nullable LocalDate judged;

    AlertTask(
            ProcessorContext<String, Emission> context, Registry registry, int generation, Control control, int tasks) {
        this.context = context;
        this.control = control;
        this.generation = generation;
        this.tasks = tasks;
        this.facts = new Facts(context.getStateStore(ProcessorNames.FACTS_STORE));
        this.alerts = new Alerts(context.getStateStore(ProcessorNames.ALERTS_STORE));
        this.findings = new AlertFindings(control);
        this.steps = new AlertSteps(control);
        this.sequence = new Sequence(context.getStateStore(ProcessorNames.ALERT_SEQUENCE_STORE));
        this.months = new AlertMonths(context, registry, generation, sequence);
        this.codec = new AvroCodec<>(registry, Topics.ALERTS, AlertStep.class);
    }

    /** Takes a fact in; it is judged at the next mark. */
    void take(Fact fact) {
        facts.put(fact);
        changed.add(fact.group());
        if (fact.group().type().reachesBack()) {
            changed.add(fact.group().later(-1));
        }
    }

    /** Takes a control record in; what it touches is judged at the next mark. */
    void control(String key, byte[] value) {
        if (control.apply(key, value) != null) {
            judged = null;
        }
    }

    /** An alert by its id; null where there is none. */
    @Nullable
    Alert alert(String id) {
        return alerts.get(id);
    }

    /** Judges what may have changed by a mark. */
    void judge(Mark mark) {
        if (!mark.today().equals(judged)) {
            facts.groups(changed::add);
            alerts.forEach(each -> {
                AlertRule rule = rule(each.key());
                if (rule == null) {
                    keep(each, Life.end(each, mark.at()));
                    months.end(each.key(), mark.at());
                } else {
                    changed.add(group(each.key()));
                }
            });
            addExpected(mark.today());
        }
        addLaterYears(mark.today());
        changed.forEach(each -> judge(each, mark));
        changed.clear();
        judged = mark.today();
    }

    /** Projects stand on into years of which there is no report. */
    private void addLaterYears(LocalDate today) {
        for (Fact.Group each : List.copyOf(changed)) {
            if (each.type() == FactType.PROJECT) {
                for (int year = each.year() + 1; year <= today.getYear(); year++) {
                    changed.add(each.later(year - each.year()));
                }
            }
        }
    }

    /** Those who have to report though they never did. */
    private void addExpected(LocalDate today) {
        for (AlertRule rule : control.alertRules()) {
            if (rule.kind() == AlertKind.REPORT_OVERDUE && rule.indicator() != null && rule.group() != null) {
                Indicator indicator = control.indicator(rule.indicator());
                Group group = control.group(rule.group());
                if (indicator != null && group != null) {
                    for (int year = today.getYear() - 1; year <= today.getYear(); year++) {
                        for (Period due : findings.due(rule, indicator, year, today)) {
                            control.members(group, due).stream()
                                    .filter(this::isHere)
                                    .forEach(each -> changed.add(
                                            new Fact.Group(FactType.REPORTED, each, indicator.code(), due.year())));
                        }
                    }
                }
            }
        }
    }

    private boolean isHere(String region) {
        return RegionPartitioner.partition(region, tasks) == context.taskId().partition();
    }

    private void judge(Fact.Group group, Mark mark) {
        List<byte[]> bodies = null;
        for (AlertRule rule : control.alertRules()) {
            if (FactType.of(rule.kind()) == group.type() && rule.looksAt(group.subject())) {
                bodies = bodies == null ? facts.of(group) : bodies;
                judge(rule, group, bodies, mark);
            }
        }
    }

    private void judge(AlertRule rule, Fact.Group group, List<byte[]> bodies, Mark mark) {
        TreeMap<Period, Alert> ofPeriods = new TreeMap<>();
        if (rule.kind().isPerPeriod()) {
            for (int month = 1; month <= 12; month++) {
                Period period = new Period(group.year(), month);
                Alert known = alerts.get(AlertKey.of(rule, group.region(), group.subject(), period)
                        .id());
                if (known != null) {
                    ofPeriods.put(period, known);
                }
            }
        }
        List<Finding> found = findings.of(rule, group, bodies, ofPeriods.keySet(), mark.today());
        if (rule.kind().isPerPeriod()) {
            Set<Period> periods = new LinkedHashSet<>(ofPeriods.keySet());
            found.forEach(each -> periods.add(each.period()));
            for (Period each : periods) {
                List<Finding> ofPeriod =
                        found.stream().filter(one -> one.period().equals(each)).toList();
                judge(rule, AlertKey.of(rule, group.region(), group.subject(), each), ofPeriod, mark);
            }
        } else {
            Period any = new Period(group.year(), 1);
            judge(rule, AlertKey.of(rule, group.region(), group.subject(), any), found, mark);
        }
    }

    private void judge(AlertRule rule, AlertKey key, List<Finding> found, Mark mark) {
        Alert last = alerts.get(key.id());
        if (last != null && last.endReason() == EndReason.NEXT_YEAR && isNextYearJudged(rule, key, mark.today())) {
            Alert corrected = Life.judgeAfterYear(last, rule, found, mark.at());
            keep(last, corrected);
            last = corrected;
        } else {
            for (Alert each : Course.of(last, key, rule, found, mark.at())) {
                keep(last, each);
                last = each;
            }
        }
        if (last != null) {
            months.judge(key, rule, found, mark.at());
        }
        if (last != null && last.state().isOpen() && isNextYearJudged(rule, key, mark.today())) {
            keep(last, Life.endOfYear(last, mark.at()));
        }
    }

    private boolean isNextYearJudged(AlertRule rule, AlertKey key, LocalDate today) {
        if (!key.kind().isReplacedNextYear() || key.year() >= today.getYear()) {
            return false;
        }
        Fact.Group next = group(key).later(1);
        return findings.of(rule, next, facts.of(next), List.of(), today).stream()
                .anyMatch(each -> each.outcome() != Outcome.UNKNOWN);
    }

    /** Keeps an alert as it stands now, and tells of the step that it has taken, if it has. */
    void keep(@Nullable Alert before, Alert after) {
        if (after.equals(before)) {
            return;
        }
        alerts.put(after);
        if (before == null || before.step() != after.step()) {
            AlertStep step = steps.of(after, rule(after.key()), project(after.key()), generation, sequence.next());
            context.forward(new Record<>(
                    step.getAlertId(),
                    new Emission(Topics.ALERTS.name(), codec.encode(step)),
                    Math.max(0, step.getKnownAt().toEpochMilli())));
        }
    }

    /** Name of the project that an alert is about; null where it is about none, or nothing is known of it any more. */
    private @Nullable String project(AlertKey key) {
        List<byte[]> bodies = key.subjectType() == SubjectType.PROJECT ? facts.of(group(key)) : List.of();
        return bodies.isEmpty() ? null : FactFormat.projectName(bodies.get(bodies.size() - 1));
    }

    /** The rule that stands of an alert; null where it is gone, or looks at something else now. */
    private @Nullable AlertRule rule(AlertKey key) {
        for (AlertRule each : control.alertRules()) {
            if (each.code().equals(key.rule()) && each.kind() == key.kind() && each.looksAt(key.subject())) {
                return each;
            }
        }
        return null;
    }

    private static Fact.Group group(AlertKey key) {
        return new Fact.Group(FactType.of(key.kind()), key.region(), key.subject(), key.year());
    }
}
