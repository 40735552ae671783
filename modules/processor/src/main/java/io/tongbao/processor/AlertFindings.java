package io.tongbao.processor;

import io.tongbao.statistics.Group;
import io.tongbao.statistics.Indicator;
import io.tongbao.statistics.Period;
import io.tongbao.statistics.RankingDefinition;
import io.tongbao.statistics.alert.AlertRule;
import io.tongbao.statistics.alert.Finding;
import io.tongbao.statistics.alert.GrowthFindings;
import io.tongbao.statistics.alert.ProjectFindings;
import io.tongbao.statistics.alert.ProjectMonths;
import io.tongbao.statistics.alert.RankFindings;
import io.tongbao.statistics.alert.ReportFindings;
import io.tongbao.statistics.alert.ReportedFact;
import io.tongbao.statistics.alert.SuspectFindings;
import io.tongbao.statistics.alert.TargetFindings;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a rule finds in the facts of a year, for those whom it is for. */
final class AlertFindings {
    private final Control control;

    AlertFindings(Control control) {
        this.control = control;
    }

    /**
     * In the order of periods.
     *
     * @param bodies what stands of the group
     * @param open periods of which alerts are there already
     */
    List<Finding> of(AlertRule rule, Fact.Group group, List<byte[]> bodies, Collection<Period> open, LocalDate today) {
        List<Finding> all = group.type() == FactType.RANK
                ? ofRanking(rule, group, bodies)
                : ofIndicatorOrProject(rule, group, bodies, open, today);
        return all.stream()
                .filter(each -> isFor(rule, group.region(), each.period()))
                .toList();
    }

    /** Whether a rule is for a region in a period. */
    boolean isFor(AlertRule rule, String region, Period period) {
        return rule.group() == null || isMember(rule.group(), region, period);
    }

    private boolean isMember(String code, String region, Period period) {
        Group group = control.group(code);
        return group != null && Collections.binarySearch(control.members(group, period), region) >= 0;
    }

    /** Rows of a year of which a report is due now: of this year, and what became due in it. */
    List<Period> due(AlertRule rule, Indicator indicator, int year, LocalDate today) {
        return indicator.scheme().rows(year).stream()
                .filter(each -> {
                    LocalDate due = ReportFindings.due(rule, indicator, each);
                    return due != null && today.isAfter(due) && due.getYear() == today.getYear();
                })
                .toList();
    }

    private List<Finding> ofIndicatorOrProject(
            AlertRule rule, Fact.Group group, List<byte[]> bodies, Collection<Period> open, LocalDate today) {
        if (group.type() == FactType.PROJECT) {
            return ProjectFindings.of(
                    rule,
                    group.year(),
                    ProjectMonths.upTo(
                            group.year(),
                            bodies.stream().map(FactFormat::project).toList(),
                            each -> exists(group.region(), each),
                            today),
                    each -> isFor(rule, group.region(), each));
        }
        Indicator indicator = control.indicator(group.subject());
        if (group.type() == FactType.PROGRESS && (indicator != null || control.scheme(group.subject()) != null)) {
            return TargetFindings.of(
                    rule, indicator, bodies.stream().map(FactFormat::progress).toList(), today);
        }
        if (indicator == null) {
            return List.of();
        }
        return switch (group.type()) {
            case GROWTH ->
                GrowthFindings.of(
                        rule, indicator, bodies.stream().map(FactFormat::growth).toList());
            case SUSPECT ->
                SuspectFindings.of(
                        rule,
                        indicator,
                        bodies.stream().map(FactFormat::suspect).toList());
            case REPORTED ->
                ReportFindings.of(rule, indicator, reported(rule, indicator, group, bodies, open, today), today);
            default -> throw new IllegalStateException(group + " is about no indicator");
        };
    }

    private Collection<ReportedFact> reported(
            AlertRule rule,
            Indicator indicator,
            Fact.Group group,
            List<byte[]> bodies,
            Collection<Period> open,
            LocalDate today) {
        Map<Period, ReportedFact> facts = new TreeMap<>();
        open.forEach(each -> facts.put(each, new ReportedFact(each, null, null)));
        due(rule, indicator, group.year(), today).stream()
                .filter(each -> exists(group.region(), each))
                .forEach(each -> facts.put(each, new ReportedFact(each, null, null)));
        bodies.stream().map(FactFormat::reported).forEach(each -> facts.put(each.period(), each));
        return facts.values();
    }

    private boolean exists(String region, Period period) {
        var known = control.region(region);
        return known != null && known.validIn(period);
    }

    private List<Finding> ofRanking(AlertRule rule, Fact.Group group, List<byte[]> bodies) {
        RankingDefinition ranking = control.ranking(group.subject());
        Indicator indicator = ranking == null || ranking.isScore() ? null : control.indicator(ranking.indicator());
        if (ranking == null || (indicator == null && !ranking.isScore())) {
            return List.of();
        }
        return new RankFindings(ranking, indicator)
                .of(
                        rule,
                        bodies.stream()
                                .map(FactFormat::rank) // who has left the group may have been ranked in it
                                .filter(each -> isMember(ranking.group(), group.region(), each.period()))
                                .toList());
    }
}
