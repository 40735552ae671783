package io.tongbao.statistics.alert;

import io.tongbao.statistics.Indicator;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * SUSPECT_VALUE: the report that stands was taken with a warning. An explanation ends it, also one that comes with
 * the same numbers again; a correction or a retraction withdraws it.
 */
public final class SuspectFindings {
    private SuspectFindings() {}

    /**
     * One for each period; the alert is of the period alone (A2).
     *
     * @param facts of a region, an indicator and a year, in any order
     */
    public static List<Finding> of(AlertRule rule, Indicator indicator, Collection<SuspectFact> facts) {
        return facts.stream()
                .sorted(Comparator.comparing(SuspectFact::period))
                .map(each -> Finding.of(
                        each.period(),
                        outcome(each),
                        rule.level(),
                        each.figure(),
                        null,
                        indicator.unit(),
                        each.knownAt(),
                        words(each)))
                .toList();
    }

    private static Outcome outcome(SuspectFact fact) {
        if (fact.warnings().isEmpty()) {
            return Outcome.CLEAR;
        }
        return fact.isExplained() ? Outcome.ENDED : Outcome.HOLDS;
    }

    private static Words words(SuspectFact fact) {
        if (fact.isRetracted()) {
            return new Words(fact.period() + "：上报数据已撤销", fact.period() + ": the report was retracted");
        }
        if (fact.warnings().isEmpty()) {
            return new Words(fact.period() + "：未见异常", fact.period() + ": nothing odd");
        }
        return new Words(
                fact.period() + "：" + fact.warnings().stream().map(Words::zh).collect(Collectors.joining("；"))
                        + (fact.isExplained() ? "（已说明）" : ""),
                fact.period() + ": " + fact.warnings().stream().map(Words::en).collect(Collectors.joining("; "))
                        + (fact.isExplained() ? " (explained)" : ""));
    }
}
