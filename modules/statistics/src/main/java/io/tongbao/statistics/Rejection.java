package io.tongbao.statistics;

import java.util.List;

/**
 * A report that is refused, with all reasons.
 *
 * @param problems at least one
 */
public record Rejection(List<Problem> problems) implements CheckOutcome {
    public Rejection {
        problems = List.copyOf(problems);
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("a rejection needs a problem");
        }
    }
}
