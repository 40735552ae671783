package io.tongbao.statistics.alert;

import io.tongbao.statistics.Period;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The months by which a rule holds of a project, told month by month. A project has an alert for each year (A2), but is
 * late across the turn of the year: the run ends as an alert does, and by the year's end alone it does not.
 */
final class ProjectRun {
    private static final int DECEMBER = 12;

    private final AlertRule rule;
    private final Predicate<Period> isFor;
    private final InARow inARow;
    private int held;
    private int clear;
    private @Nullable Period since;

    /** @param isFor whether the rule is for the project's region in a month: others neither prolong nor end the run */
    ProjectRun(AlertRule rule, Predicate<Period> isFor) {
        this.rule = rule;
        this.isFor = isFor;
        this.inARow = new InARow(rule.counted());
    }

    /**
     * What the next month says.
     *
     * @param isSo null where that is not known
     */
    Outcome next(Period month, @Nullable Boolean isSo) {
        Outcome outcome = inARow.next(month, isSo);
        if (outcome == Outcome.HOLDS && isFor.test(month)) {
            since = held == 0 ? inARow.since() : since;
            held++;
            clear = 0;
        } else if (outcome == Outcome.CLEAR && held > 0 && isFor.test(month)) {
            clear++;
            held = clear >= rule.clearAfter() || month.month() == DECEMBER ? 0 : held;
        }
        return outcome;
    }

    /** The first month that the run rests on, of whichever year; where the rule does not hold, since when it was so. */
    Period since(Outcome outcome) {
        return outcome == Outcome.HOLDS && held > 0 && since != null ? since : inARow.since();
    }

    /** The level after so many months, of whichever years, by which the rule held. */
    AlertLevel level() {
        return rule.levelAfter(Math.max(1, held));
    }
}
