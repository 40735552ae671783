package io.tongbao.statistics.alert;

import io.tongbao.statistics.AmountWording;
import io.tongbao.statistics.GrowthWording;
import io.tongbao.statistics.Indicator;
import io.tongbao.statistics.Measure;
import io.tongbao.statistics.Period;
import io.tongbao.statistics.PeriodWording;
import io.tongbao.statistics.RankingDefinition;
import io.tongbao.statistics.Scheme;
import io.tongbao.statistics.Wording;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * RANK_DROP and LAST_K_IN_A_ROW.
 *
 * @param ranking whose places they are
 * @param indicator that is ranked; null for a score, which has a row every month
 */
public record RankFindings(RankingDefinition ranking, @Nullable Indicator indicator) {
    /**
     * One for each period.
     *
     * @param facts of a region and a year, in any order
     */
    public List<Finding> of(AlertRule rule, Collection<RankFact> facts) {
        NavigableMap<Period, RankFact> rows = new TreeMap<>();
        facts.forEach(each -> rows.put(each.period(), each));
        return rule.kind() == AlertKind.RANK_DROP
                ? rows.values().stream()
                        .map(each -> finding(rule, each, dropped(each, rule.counted())))
                        .toList()
                : inARow(rule, rows);
    }

    private List<Finding> inARow(AlertRule rule, NavigableMap<Period, RankFact> facts) {
        NavigableSet<Period> rows = new TreeSet<>(facts.keySet());
        facts.keySet().forEach(each -> rows.addAll(scheme().rows(each.year())));
        InARow last = new InARow(rule.counted());
        List<Finding> found = new ArrayList<>();
        for (Period row : rows) {
            RankFact fact = facts.get(row);
            Outcome outcome = last.next(row, fact == null ? null : fact.isLast());
            if (fact != null) {
                found.add(finding(rule, fact, outcome).restingOnAllSince(last.since()));
            }
        }
        return List.copyOf(found);
    }

    private Scheme scheme() {
        return indicator == null ? Scheme.M12 : indicator.scheme();
    }

    /** Of the figure ranked by; null for a score. */
    private @Nullable String unit() {
        if (indicator == null) {
            return null;
        }
        if (ranking.measure() == Measure.ATTAINMENT) {
            return "%";
        }
        return ranking.measure().isGrowth() ? GrowthWording.unit(indicator.kind(), indicator.unit()) : indicator.unit();
    }

    private static Outcome dropped(RankFact fact, int places) {
        if (fact.rank() == null || fact.moved() == null) {
            return Outcome.UNKNOWN;
        }
        return fact.moved() <= -places ? Outcome.HOLDS : Outcome.CLEAR;
    }

    private Finding finding(AlertRule rule, RankFact fact, Outcome outcome) {
        boolean isDrop = rule.kind() == AlertKind.RANK_DROP;
        return Finding.of(
                fact.period(),
                outcome,
                rule.level(),
                fact.rank() == null ? null : BigDecimal.valueOf(fact.rank()),
                isDrop && fact.moved() != null ? BigDecimal.valueOf(fact.moved()) : null,
                "位",
                fact.knownAt(),
                words(rule, fact, outcome));
    }

    private Words words(AlertRule rule, RankFact fact, Outcome outcome) {
        boolean isCumulative = indicator == null || ranking.measure().isCumulative(indicator.kind());
        StringBuilder zh = new StringBuilder(PeriodWording.zh(scheme(), fact.period(), isCumulative));
        StringBuilder en = new StringBuilder(PeriodWording.en(scheme(), fact.period(), isCumulative));
        String unit = unit();
        Integer rank = fact.rank();
        if (rank == null) {
            return new Words(
                    zh.append("未排名").toString(), en.append(": not ranked").toString());
        }
        zh.append(Wording.rankZh(rank, false))
                .append("（共")
                .append(fact.ranked())
                .append("个）");
        en.append(": rank ").append(rank).append(" of ").append(fact.ranked());
        BigDecimal figure = fact.figure();
        if (figure != null) {
            zh.append("，").append(figure(figure, unit).zh());
            en.append(", ").append(figure(figure, unit).en());
        }
        if (fact.moved() != null) {
            zh.append("，比上期").append(Wording.movedZh(fact.moved()));
            en.append(", ").append(Wording.movedEn(fact.moved())).append(" on the period before");
        }
        if (rule.kind() == AlertKind.LAST_K_IN_A_ROW && outcome == Outcome.HOLDS) {
            zh.append("，连续").append(rule.counted()).append("期及以上末位");
            en.append(", last ").append(rule.counted()).append(" times in a row or more");
        }
        return new Words(zh.toString(), en.toString());
    }

    /** A growth goes up or down (D2). */
    private Words figure(BigDecimal figure, @Nullable String unit) {
        int decimals = ranking.decimals();
        if (unit == null || indicator == null) {
            String number = Wording.number(figure, decimals);
            return new Words(number, number);
        }
        return ranking.measure().isGrowth()
                ? new Words(
                        GrowthWording.zh(figure, indicator.kind(), indicator.unit(), decimals),
                        GrowthWording.en(figure, indicator.kind(), indicator.unit(), decimals))
                : new Words(AmountWording.zh(figure, unit, decimals), AmountWording.en(figure, unit, decimals));
    }
}
