package io.tongbao.statistics.alert;

import io.tongbao.statistics.Code;
import io.tongbao.statistics.Precision;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * When there is to be an alert (A1, A2). A rule that can never hold, that lacks what its kind needs, or that would put
 * another kind in a preset's place, is refused.
 *
 * @param code its code
 * @param version told with each alert (A3)
 * @param nameZh Chinese name; empty for the kind's
 * @param nameEn English name; empty for the kind's
 * @param kind what it is about
 * @param active false: switched off
 * @param indicator code of the only indicator that it looks at; null for all
 * @param ranking code of the ranking that it looks at; null for kinds that look at none
 * @param group code of the group whose members it is for; null for all regions
 * @param threshold BEHIND_PACE: percentage points behind from which on it holds, null: from the yellow light on.
 *     TARGET_AT_RISK: chance of missing, above 0 and below 1, null: an even one. NEGATIVE_GROWTH: growth below which it
 *     holds, null: 0
 * @param count RANK_DROP: places. LAST_K_IN_A_ROW and projects: periods in a row; null for 1
 * @param dueDay REPORT_OVERDUE: day of the following month, 1 to 31; null: the indicator's
 * @param level that it fires with
 * @param escalateAfter periods more that it holds until the level rises by one, each time; 0: it does not
 * @param clearAfter periods in a row that are clear before it is resolved, 1 or more
 */
public record AlertRule(
        String code,
        int version,
        String nameZh,
        String nameEn,
        AlertKind kind,
        boolean active,
        @Nullable String indicator,
        @Nullable String ranking,
        @Nullable String group,
        @Nullable BigDecimal threshold,
        @Nullable Integer count,
        @Nullable Integer dueDay,
        AlertLevel level,
        int escalateAfter,
        int clearAfter) {
    /** @throws IllegalArgumentException naming field, value and what would be right */
    public AlertRule {
        Code.require("alert rule", code);
        threshold = Precision.normalOrNull(threshold);
        nameZh = nameZh.isBlank() ? kind.zh() : nameZh;
        nameEn = nameEn.isBlank() ? kind.en() : nameEn;
        RuleShape shape = new RuleShape(code, kind);
        shape.code(active);
        shape.check(indicator, ranking, group, threshold, count, dueDay);
        shape.require(version >= 1, "version", version, "1 or more", "应不小于1");
        shape.require(
                escalateAfter >= 0 && escalateAfter <= 12,
                "escalate_after",
                escalateAfter,
                "0 to 12 periods",
                "应为0至12期");
        shape.require(clearAfter >= 1 && clearAfter <= 12, "clear_after", clearAfter, "1 to 12 periods", "应为1至12期");
    }

    /** Whether it looks at a subject, by its code. */
    public boolean looksAt(String subject) {
        String only = kind.subjectType() == SubjectType.RANKING ? ranking : indicator;
        return only == null || only.equals(subject);
    }

    /** Periods in a row, or places, that it asks for. */
    public int counted() {
        return count == null ? 1 : count;
    }

    /** The level after it has held for so many periods. */
    AlertLevel levelAfter(int periods) {
        return escalateAfter == 0 ? level : level.raised((periods - 1) / escalateAfter);
    }
}
