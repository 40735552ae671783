package io.tongbao.statistics.project;

import io.tongbao.statistics.Precision;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/**
 * What the projects of a region add up to in one period. A project's contribution is replaced, never added to what is
 * there: sum − old + new. Immutable.
 *
 * @param sums by code of indicator
 */
public record Totals(Map<String, Sum> sums) {
    /** Of no project. */
    public static final Totals NONE = new Totals(Map.of());

    /**
     * A sum.
     *
     * @param value in the unit of {@link BuiltIn#unit()}
     * @param projects how many gave a number; where none does there is no figure, which is not 0
     */
    public record Sum(BigDecimal value, int projects) {
        private static final Sum NOTHING = new Sum(BigDecimal.ZERO, 0);

        private Sum changed(BigDecimal by, int projectsMore) {
            return new Sum(Precision.normal(value.add(by)), projects + projectsMore);
        }
    }

    public Totals {
        sums = Map.copyOf(sums);
    }

    /** With another contribution of one project; both empty where it gives nothing. */
    public Totals replaced(Map<String, BigDecimal> old, Map<String, BigDecimal> now) {
        Map<String, Sum> changed = new HashMap<>(sums);
        old.forEach((code, value) -> change(changed, code, value.negate(), -1));
        now.forEach((code, value) -> change(changed, code, value, 1));
        return new Totals(changed);
    }

    private static void change(Map<String, Sum> sums, String code, BigDecimal by, int projectsMore) {
        sums.put(code, sums.getOrDefault(code, Sum.NOTHING).changed(by, projectsMore));
    }
}
