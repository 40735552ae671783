package io.tongbao.statistics.light;

import io.tongbao.statistics.DefinitionException;
import io.tongbao.statistics.Precision;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One comparison.
 *
 * @param subject what is looked at, not OTHERWISE
 * @param operator how it is compared
 * @param value with what
 */
public record Condition(Subject subject, Operator operator, BigDecimal value) {
    public Condition {
        if (subject == Subject.OTHERWISE) {
            throw new DefinitionException("condition", "subject", subject, "must be something to compare", "应为可比较的对象");
        }
        value = Precision.normal(value);
    }

    /** Whether it holds; null where the fact is not known. */
    public @Nullable Boolean holds(Map<Subject, BigDecimal> facts) {
        BigDecimal fact = facts.get(subject);
        return fact == null ? null : Boolean.valueOf(operator.holds(fact, value));
    }

    /** As in {@code GAP >= -10}. */
    @Override
    public String toString() {
        return subject + " " + operator.sign() + " " + value.toPlainString();
    }
}
