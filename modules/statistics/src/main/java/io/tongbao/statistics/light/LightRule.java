package io.tongbao.statistics.light;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * An ordered list of clauses, of which the first that holds gives the light (T6). A rule without an end, or with a
 * clause that can never give its light, is refused.
 *
 * @param code its code
 * @param version 1 for its first form
 * @param clauses in order, the last one {@code otherwise}
 */
public record LightRule(String code, int version, List<Clause> clauses) {
    /**
     * Checks the rule.
     *
     * @throws IllegalArgumentException naming the clause that is wrong
     */
    public LightRule {
        clauses = List.copyOf(clauses);
        if (clauses.isEmpty() || !clauses.get(clauses.size() - 1).isOtherwise()) {
            throw new IllegalArgumentException(
                    "light rule " + code + ": has no end; the last clause must be OTHERWISE");
        }
        for (int i = 0; i < clauses.size(); i++) {
            if (!Reachable.isReachable(clauses.get(i), clauses.subList(0, i))) {
                throw new IllegalArgumentException("light rule " + code + ", clause " + (i + 1) + " '" + clauses.get(i)
                        + "': can never hold, it contradicts itself or those before it take all of it");
            }
        }
    }

    /** Whether any of its clauses looks at a subject. */
    public boolean looksAt(Subject subject) {
        return clauses.stream().flatMap(each -> each.conditions().stream()).anyMatch(each -> each.subject() == subject);
    }

    /** Whether any of its clauses looks at the unit's group. */
    public boolean looksAtGroup() {
        return Arrays.stream(Subject.values()).filter(Subject::isOfGroup).anyMatch(this::looksAt);
    }

    /**
     * The light; NONE where a clause that decides depends on a fact that is not known: what is missing is never red.
     *
     * @param facts what is known of the unit
     */
    public Light light(Map<Subject, BigDecimal> facts) {
        for (Clause each : clauses) {
            Boolean holds = each.holds(facts);
            if (holds == null) {
                return Light.NONE;
            }
            if (holds) {
                return each.light();
            }
        }
        throw new IllegalStateException("light rule " + code + ": has no end");
    }
}
