package io.tongbao.statistics.alert;

import io.tongbao.statistics.Period;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The last run of periods in which a rule held, by what is known now. Periods that cannot be told neither prolong nor end
 * it; it ends when so many periods in a row are clear as the rule asks for, or the year's last one is (A2, hysteresis).
 *
 * @param held findings that hold, in order; not empty
 * @param end the finding that ended it; null where it goes on
 */
record Spell(List<Finding> held, @Nullable Finding end) {
    private static final int DECEMBER = 12;

    Spell {
        held = List.copyOf(held);
    }

    /**
     * The last one that a year's findings make; null where the rule never held.
     *
     * @param findings in the order of periods
     */
    static @Nullable Spell last(AlertRule rule, List<Finding> findings) {
        List<Finding> held = new ArrayList<>();
        Finding end = null;
        int clear = 0;
        for (Finding each : findings) {
            switch (each.outcome()) {
                case HOLDS -> {
                    if (end != null) {
                        held.clear();
                        end = null;
                    }
                    held.add(each);
                    clear = 0;
                }
                case CLEAR, ENDED -> {
                    clear++;
                    boolean isFinal =
                            each.outcome() == Outcome.ENDED || each.period().month() == DECEMBER;
                    if (end == null && !held.isEmpty() && (isFinal || clear >= rule.clearAfter())) {
                        end = each;
                    }
                }
                case UNKNOWN -> {
                    // it may have gone on, and may have ended
                }
            }
        }
        return held.isEmpty() ? null : new Spell(held, end);
    }

    boolean isOpen() {
        return end == null;
    }

    Finding latest() {
        return held.get(held.size() - 1);
    }

    List<Period> periods() {
        return held.stream().map(Finding::period).toList();
    }

    /** The worst that a finding asks for, or that it has come to by going on. */
    AlertLevel level(AlertRule rule) {
        return held.stream().map(Finding::level).reduce(rule.levelAfter(held.size()), AlertLevel::worse);
    }
}
