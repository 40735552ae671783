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
        require(!indicator.isBlank(), code, "indicator", indicator, "must be an indicator's code", "应为指标代码");
        weight = Precision.normal(weight);
        cap = Precision.normalOrNull(cap);
        require(weight.signum() > 0, code, "weight", weight, "must be above 0", "应大于0");
        require(
                weight.scale() <= Precision.DECIMALS,
                code,
                "weight",
                weight,
                "must be of 12 decimals at most",
                "小数位数应不超过12位");
        require(
                measure != Measure.SCORE,
                code,
                "measure",
                measure,
                "must be a number of the indicator: scores are not nested",
                "应为指标的数值：评分不可嵌套");
        require(
                method != ItemMethod.COMPLETION || measure == Measure.VALUE || measure == Measure.ATTAINMENT,
                code,
                "measure",
                measure,
                "must be ATTAINMENT, of the member's target, or VALUE of an indicator in % that is a rate of completion itself",
                "应为ATTAINMENT（目标完成率），或以百分比表示完成率的指标的VALUE");
        if (cap != null) {
            require(
                    method == ItemMethod.COMPLETION,
                    code,
                    "cap",
                    cap,
                    "must be empty: only COMPLETION has one",
                    "应留空：仅COMPLETION有封顶");
            require(
                    cap.compareTo(BigDecimal.ONE) >= 0 && cap.compareTo(BigDecimal.TEN) <= 0,
                    code,
                    "cap",
                    cap,
                    "must be a ratio of 1 to 10, such as 1.2 for 120 points",
                    "应为1至10的倍数，如1.2表示封顶120分");
        }
        require(
                method != ItemMethod.RANK_SUM || missing != MissingItem.ZERO,
                code,
                "missing",
                missing,
                "must be REWEIGHT or EXCLUDE: in a sum of ranks 0 would be the best",
                "应为REWEIGHT或EXCLUDE：名次和中0反而最优");
    }

    private static void require(boolean holds, String item, String field, Object value, String en, String zh) {
        DefinitionException.require(holds, "item " + item, field, value, en, zh);
    }
}
