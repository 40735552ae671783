package io.tongbao.statistics.targets;

import io.tongbao.statistics.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the checks make of a target.
 *
 * @param target what was read, in the indicator's unit; its version is 1 where none was written. Null where something is
 *     wrong
 * @param isNumbered whether it names its version itself
 * @param problems all that is wrong; at least one where there is no target
 */
public record TargetOutcome(@Nullable Target target, boolean isNumbered, List<Problem> problems) {
    public TargetOutcome {
        problems = List.copyOf(problems);
        if ((target == null) == problems.isEmpty()) {
            throw new IllegalArgumentException("a target that is not taken needs a problem");
        }
    }
}
