package io.tongbao.statistics.light;

import io.tongbao.statistics.DefinitionException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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
     * @throws DefinitionException naming the clause that is wrong
     */
    public LightRule {
        clauses = List.copyOf(clauses);
        if (clauses.isEmpty() || !clauses.get(clauses.size() - 1).isOtherwise()) {
            throw DefinitionException.ofAll(
                    "light rule " + code, "has no end; the last clause must be OTHERWISE", "没有结尾，最后一条应为OTHERWISE");
        }
        for (int i = 0; i < clauses.size(); i++) {
            if (!Reachable.isReachable(clauses.get(i), clauses.subList(0, i))) {
                throw new DefinitionException(
                        "light rule " + code,
                        "clause " + (i + 1),
                        clauses.get(i),
                        "can never hold, it contradicts itself or those before it take all of it",
                        "永不成立：自相矛盾，或已被前面各条全部覆盖");
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
        Clause decides = decides(facts);
        return decides.holds(facts) == null ? Light.NONE : decides.light();
    }

    /** What the clause that decides lacks, the first of it; null where it lacks nothing. */
    public @Nullable Subject lacks(Map<Subject, BigDecimal> facts) {
        return decides(facts).conditions().stream()
                .filter(each -> each.holds(facts) == null)
                .map(Condition::subject)
                .findFirst()
                .orElse(null);
    }

    /** The first clause that holds, or that may. */
    private Clause decides(Map<Subject, BigDecimal> facts) {
        for (Clause each : clauses) {
            if (!Boolean.FALSE.equals(each.holds(facts))) {
                return each;
            }
        }
        throw new IllegalStateException("light rule " + code + ": has no end");
    }
}
