package io.tongbao.statistics.alert;

import io.tongbao.statistics.Period;
import java.time.Instant;
import java.util.List;

/** Finds the period by whose correction an alert is withdrawn, so that its last step does not tell one that is as it was. */
final class Corrected {
    private Corrected() {}

    /**
     * The finding of the period that was corrected: of those that the alert rests on, what became known last. A correction
     * reaches later periods too (C5), so that of several it is the first.
     *
     * @param findings of the key's year, in the order of periods
     * @param otherwise the finding where none of them became known after what the alert was judged by
     */
    static Finding of(Alert before, AlertRule rule, List<Finding> findings, Finding otherwise) {
        Period first = first(before, rule);
        Finding corrected = otherwise;
        Instant newest = before.finding().vintage();
        for (Finding each : findings) {
            boolean isHeld = each.period().compareTo(first) >= 0
                    && each.period().compareTo(before.held().get(before.held().size() - 1)) <= 0;
            if (isHeld
                    && newest != null
                    && each.vintage() != null
                    && each.vintage().isAfter(newest)) {
                corrected = each;
                newest = each.vintage();
            }
        }
        return corrected;
    }

    /** The first period that it rests on: a project is late in a row; ranks are told anew as they are. */
    private static Period first(Alert before, AlertRule rule) {
        return rule.kind().subjectType() == SubjectType.PROJECT
                ? before.since()
                : before.held().get(0);
    }
}
