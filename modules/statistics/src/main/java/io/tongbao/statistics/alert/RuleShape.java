package io.tongbao.statistics.alert;

import io.tongbao.statistics.DefinitionException;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a kind of rule needs and what it has no use for.
 *
 * @param code of the rule, for messages
 * @param kind of the rule
 */
record RuleShape(String code, AlertKind kind) {
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    void check(
            @Nullable String indicator,
            @Nullable String ranking,
            @Nullable String group,
            @Nullable BigDecimal threshold,
            @Nullable Integer count,
            @Nullable Integer dueDay) {
        boolean isOfIndicator = kind.subjectType() == SubjectType.INDICATOR;
        boolean isOfRanking = kind.subjectType() == SubjectType.RANKING;
        boolean isOverdue = kind == AlertKind.REPORT_OVERDUE;
        boolean isGrowth = kind == AlertKind.NEGATIVE_GROWTH;
        optional(isOfIndicator, "indicator", indicator);
        require(
                !(isOverdue || isGrowth) || indicator != null,
                "indicator",
                "",
                "the indicator that it looks at",
                "应为所看的指标");
        optional(isOfRanking, "ranking", ranking);
        require(!isOfRanking || ranking != null, "ranking", "", "the ranking that it looks at", "应为所看的排名");
        require(!isOverdue || group != null, "group", "", "the group whose members are to report", "应为须上报的分组");
        optional(isOverdue, "due_day", dueDay);
        require(dueDay == null || (dueDay >= 1 && dueDay <= 31), "due_day", dueDay, "1 to 31, or empty", "应为1至31或留空");
        threshold(threshold);
        count(count);
    }

    /** A code of a rule that comes with the system is not for a rule of another kind, unless it says that it switches it off. */
    void code(boolean active) {
        AlertKind preset = AlertKind.ofPreset(code).orElse(kind);
        require(
                !active || kind == preset,
                "kind",
                kind,
                preset + ", or take another code: this one is of a rule that comes with the system",
                "应为" + preset + "，或改用其他代码：该代码为系统预设规则");
    }

    private void threshold(@Nullable BigDecimal threshold) {
        optional(
                kind == AlertKind.BEHIND_PACE || kind == AlertKind.TARGET_AT_RISK || kind == AlertKind.NEGATIVE_GROWTH,
                "threshold",
                threshold);
        if (threshold != null) {
            boolean isPositive = threshold.signum() > 0;
            BigDecimal size = threshold.abs();
            switch (kind) {
                case BEHIND_PACE ->
                    require(
                            isPositive && size.compareTo(WHOLE) <= 0,
                            "threshold",
                            threshold,
                            "percentage points above 0, at most 100",
                            "应为大于0、不超过100的百分点");
                case TARGET_AT_RISK ->
                    require(
                            isPositive && size.compareTo(BigDecimal.ONE) < 0,
                            "threshold",
                            threshold,
                            "a chance above 0 and below 1, such as 0.5",
                            "应为大于0、小于1的概率，如0.5");
                default ->
                    require(
                            !isPositive && size.compareTo(WHOLE) < 0,
                            "threshold",
                            threshold,
                            "0 or below, above -100",
                            "应不大于0且大于-100");
            }
        }
    }

    private void count(@Nullable Integer count) {
        boolean isDrop = kind == AlertKind.RANK_DROP;
        boolean isLast = kind == AlertKind.LAST_K_IN_A_ROW;
        optional(isDrop || isLast || kind.subjectType() == SubjectType.PROJECT, "count", count);
        require(!isDrop || count != null, "count", "", "how many places are a drop", "应为视作下滑的位数");
        require(!isLast || count != null, "count", "", "how many periods in a row", "应为连续期数");
        require(count == null || count >= 1, "count", count, "1 or more", "应不小于1");
        require(
                isDrop || count == null || count <= 12,
                "count",
                count,
                "12 at most: rows are counted within a year",
                "应不超过12：按年内期数计");
    }

    private void optional(boolean isUsed, String field, @Nullable Object value) {
        require(
                isUsed || value == null,
                field,
                value,
                "empty: " + kind + " has no use for it",
                "应留空：" + kind + "不使用该字段");
    }

    void require(boolean holds, String field, @Nullable Object value, String right, String zh) {
        DefinitionException.require(holds, "alert rule " + code, field, value, "must be " + right, zh);
    }
}
