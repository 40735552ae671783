package io.tongbao.statistics.alert;

import io.tongbao.statistics.Period;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The life of an alert, period by period (A2): of figures of several periods that become known at once, each period's are
 * a step of their own, so that what is told of a period does not depend on whether later ones were known already.
 */
public final class Course {
    private Course() {}

    /**
     * The steps that an alert takes by all that is known now.
     *
     * @param before as it stands; null for one that is not there yet
     * @param findings of the key's year, or of its period alone, in the order of periods, none twice
     * @param knownAt when what is judged was known: the mark's time
     * @return the alert after each, in order; the last may have taken no step but be judged by other figures
     */
    public static List<Alert> of(
            @Nullable Alert before, AlertKey key, AlertRule rule, List<Finding> findings, Instant knownAt) {
        List<Alert> course = new ArrayList<>();
        Alert last = before;
        for (int known = before == null ? 1 : judged(before, findings); known <= findings.size(); known++) {
            Alert next = Life.judge(last, key, rule, findings.subList(0, known), knownAt);
            if (next != null && !next.equals(last)) {
                course.add(next);
                last = next;
            }
        }
        return course;
    }

    /** How many of the findings are of periods that the alert was judged by already. */
    private static int judged(Alert before, List<Finding> findings) {
        Clearing clearing = before.clearing();
        Period latest =
                clearing == null ? before.finding().period() : clearing.latest().period();
        return (int) findings.stream()
                .filter(each -> each.period().compareTo(latest) <= 0)
                .count();
    }
}
