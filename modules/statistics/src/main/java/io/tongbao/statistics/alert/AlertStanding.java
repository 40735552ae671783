package io.tongbao.statistics.alert;

import io.tongbao.statistics.Period;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Where an alert stands by the figures of the months up to one: what a bulletin of that month tells of it (A2). The life of
 * an alert goes on from its last month; where an earlier one is corrected, only this tells that month anew.
 *
 * @param month the last one that is looked at
 * @param alert as these figures alone make it fire; null where nothing holds by them
 */
public record AlertStanding(Period month, @Nullable Alert alert) {
    /**
     * By each month that has a finding or was told of before, in order; of months before anything held, none.
     *
     * @param findings of the key's year, or of its period alone, in the order of periods, none twice
     * @param told months that were told of before
     * @param knownAt when what is judged was known: the mark's time
     */
    public static List<AlertStanding> of(
            AlertKey key, AlertRule rule, List<Finding> findings, Collection<Period> told, Instant knownAt) {
        TreeSet<Period> months = new TreeSet<>(told);
        findings.forEach(each -> months.add(each.period()));
        List<AlertStanding> standings = new ArrayList<>();
        boolean isTold = false;
        for (Period month : months) {
            List<Finding> known = findings.stream()
                    .filter(each -> each.period().compareTo(month) <= 0)
                    .toList();
            Alert alert = Life.judge(null, key, rule, known, knownAt);
            isTold |= alert != null || told.contains(month);
            if (isTold) {
                standings.add(new AlertStanding(month, alert));
            }
        }
        return standings;
    }

    /** Whether it tells the same of the same figures, rule and target letter: when they were known aside. */
    public boolean isSameAs(AlertStanding other) {
        return alert == null
                ? other.alert == null
                : other.alert != null
                        && alert.state() == other.alert.state()
                        && alert.level() == other.alert.level()
                        && alert.ruleVersion() == other.alert.ruleVersion()
                        && Objects.equals(
                                alert.finding().targetVersion(),
                                other.alert.finding().targetVersion())
                        && alert.since().equals(other.alert.since())
                        && alert.finding().isOnSameFiguresAs(other.alert.finding())
                        && Clearing.areSame(alert.clearing(), other.alert.clearing());
    }
}
