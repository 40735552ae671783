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
 * @param clearing what is clear since, where that does not end it yet; null for nothing
 */
record Spell(List<Finding> held, @Nullable Finding end, @Nullable Clearing clearing) {
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
        Clearing clearing = null;
        for (Finding each : findings) {
            switch (each.outcome()) {
                case HOLDS -> {
                    if (end != null) {
                        held.clear();
                        end = null;
                    }
                    held.add(each);
                    clearing = null;
                }
                case CLEAR, ENDED -> {
                    int clear = clearing == null ? 1 : clearing.periods() + 1;
                    boolean isFinal =
                            each.outcome() == Outcome.ENDED || each.period().month() == DECEMBER;
                    if (end == null && !held.isEmpty()) {
                        boolean ends = isFinal || clear >= rule.clearAfter();
                        end = ends ? each : null;
                        clearing = ends ? null : new Clearing(each, clear, rule.clearAfter());
                    }
                }
                case UNKNOWN -> {
                    // it may have gone on, and may have ended
                }
            }
        }
        return held.isEmpty() ? null : new Spell(held, end, clearing);
    }

    boolean isOpen() {
        return end == null;
    }

    Finding latest() {
        return held.get(held.size() - 1);
    }

    /** The first period of the run: of a rule that asks for several in a row, before the first one held. */
    Period since() {
        return held.get(0).since();
    }

    List<Period> periods() {
        return held.stream().map(Finding::period).toList();
    }

    /** Whether it has become graver than it began. */
    boolean hasEscalated(AlertRule rule) {
        return level(rule) != level(rule, held.subList(0, 1));
    }

    /** The worst that a finding asks for, or that it has come to by going on. */
    AlertLevel level(AlertRule rule) {
        return level(rule, held);
    }

    private static AlertLevel level(AlertRule rule, List<Finding> held) {
        return held.stream().map(Finding::level).reduce(rule.levelAfter(held.size()), AlertLevel::worse);
    }
}
