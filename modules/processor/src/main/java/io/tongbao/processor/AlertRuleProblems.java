package io.tongbao.processor;

import io.tongbao.statistics.Indicator;
import io.tongbao.statistics.Problem;
import io.tongbao.statistics.RankingDefinition;
import io.tongbao.statistics.alert.AlertKind;
import io.tongbao.statistics.alert.AlertRule;
import org.jspecify.annotations.Nullable;

/** Why an alert rule could never hold by what is defined (A1): nobody would miss an alert that a slip of the pen prevents. */
final class AlertRuleProblems {
    private static final String RULE = "A1";
    /** Years are alike. */
    private static final int ANY_YEAR = 2000;

    private static final int MONTHS = 12;

    private AlertRuleProblems() {}

    /**
     * One that is switched off may be written ahead of what it names.
     *
     * @param standing what is defined; null comes back where nothing is wrong
     */
    static @Nullable Problem of(AlertRule rule, Control standing) {
        if (!rule.active()) {
            return null;
        }
        String code = rule.indicator();
        Indicator indicator = code == null ? null : standing.indicator(code);
        boolean isScored = code != null && rule.kind().isOfTargets() && standing.scheme(code) != null;
        if (code != null && indicator == null && !isScored) {
            return undefined(rule, "indicator", code, "an indicator", "指标");
        }
        code = rule.ranking();
        RankingDefinition ranking = code == null ? null : standing.ranking(code);
        if (code != null && ranking == null) {
            return undefined(rule, "ranking", code, "a ranking", "排名");
        }
        code = rule.group();
        if (code != null && standing.group(code) == null) {
            return undefined(rule, "group", code, "a group", "分组");
        }
        return ranking == null ? ofDueDay(rule, indicator) : ofRows(rule, ranking, standing);
    }

    private static @Nullable Problem ofDueDay(AlertRule rule, @Nullable Indicator indicator) {
        if (rule.kind() != AlertKind.REPORT_OVERDUE
                || rule.dueDay() != null
                || indicator == null
                || indicator.dueDay() > 0) {
            return null;
        }
        return problem(
                rule,
                "due_day",
                "",
                "1 to 31, since indicator " + indicator.code() + " has no due day either",
                "截止日",
                "1至31，因指标 " + indicator.code() + " 也没有截止日");
    }

    private static @Nullable Problem ofRows(AlertRule rule, RankingDefinition ranking, Control standing) {
        int rows = rows(ranking, standing);
        if (rule.kind() == AlertKind.RANK_DROP) {
            return rows > 1
                    ? null
                    : problem(
                            rule,
                            "ranking",
                            ranking.code(),
                            "a ranking with more than one row a year: places are lost on the row before within the year",
                            "排名",
                            "一年不止一期的排名，因位次只与年内上期相比");
        }
        return rule.counted() <= rows
                ? null
                : problem(
                        rule,
                        "count",
                        Integer.toString(rule.counted()),
                        rows + " at most: rows are counted within a year, in which ranking " + ranking.code()
                                + " has no more",
                        "次数",
                        "不超过" + rows + "，因排名 " + ranking.code() + " 一年只有" + rows + "期");
    }

    /** Rows of a year; as many as can be where its indicator is yet to be defined. */
    private static int rows(RankingDefinition ranking, Control standing) {
        Indicator ranked = ranking.isScore() ? null : standing.indicator(ranking.indicator());
        return ranked == null
                ? MONTHS
                : (int) ranked.scheme().rows(ANY_YEAR).stream()
                        .filter(each -> ranked.hasRow(ranking.measure(), each))
                        .count();
    }

    private static Problem undefined(AlertRule rule, String field, String code, String what, String zh) {
        return problem(rule, field, code, what + " that is defined; publish it first", zh, "已定义的" + zh + "；请先发布该" + zh);
    }

    private static Problem problem(
            AlertRule rule, String field, String value, String right, String fieldZh, String rightZh) {
        return new Problem(
                RULE,
                field,
                value,
                "alert rule " + rule.code() + ", " + field + " '" + value + "': must be " + right,
                "预警规则 " + rule.code() + " 的" + fieldZh + "“" + value + "”有误，应为：" + rightZh);
    }
}
