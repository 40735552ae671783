package io.tongbao.statistics.light;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A light and the conditions that together give it; without conditions it is {@code otherwise}.
 *
 * @param conditions all of which must hold
 * @param light what they give
 */
public record Clause(List<Condition> conditions, Light light) {
    public Clause {
        conditions = List.copyOf(conditions);
    }

    /** Whether it always holds. */
    public boolean isOtherwise() {
        return conditions.isEmpty();
    }

    /** Whether it holds; null where that depends on a fact that is not known. */
    public @Nullable Boolean holds(Map<Subject, BigDecimal> facts) {
        boolean known = true;
        for (Condition each : conditions) {
            Boolean holds = each.holds(facts);
            if (Boolean.FALSE.equals(holds)) {
                return false;
            }
            known &= holds != null;
        }
        return known ? Boolean.TRUE : null;
    }

    /** As in {@code GAP >= -10 and FIGURE > 0: YELLOW}. */
    @Override
    public String toString() {
        String when = isOtherwise()
                ? "otherwise"
                : conditions.stream().map(Condition::toString).collect(Collectors.joining(" and "));
        return when + ": " + light;
    }
}
