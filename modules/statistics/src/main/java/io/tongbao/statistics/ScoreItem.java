package io.tongbao.statistics;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One item of a composite score (K6).
 *
 * @param code its code within the scheme
 * @param indicator code of the indicator, whose direction says which end is best
 * @param measure which number of the indicator's figure counts
 * @param method how it becomes a score
 * @param weight above 0; weights need not add up to anything
 * @param cap most that counts of actual / target, 1 to 10, as in 1.2 for 120 points; of COMPLETION alone; null for 1
 * @param missing what becomes of a member without an eligible figure
 */
public record ScoreItem(
        String code,
        String indicator,
        Measure measure,
        ItemMethod method,
        BigDecimal weight,
        @Nullable BigDecimal cap,
        MissingItem missing) {
    public ScoreItem {
        Code.require("item", code);
        require(!indicator.isBlank(), code, "indicator", indicator, "an indicator's code");
        weight = Precision.normal(weight);
        cap = Precision.normalOrNull(cap);
        require(weight.signum() > 0, code, "weight", weight, "above 0");
        require(weight.scale() <= Precision.DECIMALS, code, "weight", weight, "of 12 decimals at most");
        require(measure != Measure.SCORE, code, "measure", measure, "a number of the indicator: scores are not nested");
        require(
                method != ItemMethod.COMPLETION || measure == Measure.VALUE || measure == Measure.ATTAINMENT,
                code,
                "measure",
                measure,
                "ATTAINMENT, of the member's target, or VALUE of an indicator in % that is a rate of completion itself");
        if (cap != null) {
            require(method == ItemMethod.COMPLETION, code, "cap", cap, "empty: only COMPLETION has one");
            require(
                    cap.compareTo(BigDecimal.ONE) >= 0 && cap.compareTo(BigDecimal.TEN) <= 0,
                    code,
                    "cap",
                    cap,
                    "a ratio of 1 to 10, such as 1.2 for 120 points");
        }
        require(
                method != ItemMethod.RANK_SUM || missing != MissingItem.ZERO,
                code,
                "missing",
                missing,
                "REWEIGHT or EXCLUDE: in a sum of ranks 0 would be the best");
    }

    private static void require(boolean holds, String item, String field, Object value, String right) {
        if (!holds) {
            throw new IllegalArgumentException("item " + item + ", " + field + " '" + value + "': must be " + right);
        }
    }
}
