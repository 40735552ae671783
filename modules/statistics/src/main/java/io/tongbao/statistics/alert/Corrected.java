package io.tongbao.statistics.alert;

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
        int first = 0;
        while (first < findings.size() && findings.get(first).period().compareTo(before.since()) < 0) {
            first++;
        }
        Finding corrected = otherwise;
        Instant newest = before.finding().vintage();
        for (Finding each : findings.subList(Math.max(0, first - before(rule)), findings.size())) {
            boolean isHeld =
                    each.period().compareTo(before.held().get(before.held().size() - 1)) <= 0;
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

    /** How many periods before the first one held it rests on: a project is late in a row; ranks are told anew as they are. */
    private static int before(AlertRule rule) {
        return rule.kind().subjectType() == SubjectType.PROJECT ? rule.counted() - 1 : 0;
    }
}
