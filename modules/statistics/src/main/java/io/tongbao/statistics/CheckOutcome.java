package io.tongbao.statistics;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What V01, V03 and V05 make of a report.
 *
 * @param report what was read; null where it cannot be told what it says (V01, V03), so that no further check can look
 *     at it
 * @param problems all that is wrong; at least one where there is no report
 */
public record CheckOutcome(@Nullable CheckedReport report, List<Problem> problems) {
    public CheckOutcome {
        problems = List.copyOf(problems);
        if (report == null && problems.isEmpty()) {
            throw new IllegalArgumentException("a report that cannot be read needs a problem");
        }
    }
}
