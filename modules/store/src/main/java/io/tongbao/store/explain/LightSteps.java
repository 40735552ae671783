package io.tongbao.store.explain;

import io.tongbao.statistics.light.Clause;
import io.tongbao.statistics.light.Condition;
import io.tongbao.statistics.light.LightGap;
import io.tongbao.statistics.light.LightRule;
import io.tongbao.statistics.light.Subject;
import io.tongbao.statistics.targets.TargetWording;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a light rule looked at, clause by clause, and which one gave the light (T6). */
final class LightSteps {
    private final LightRule rule;
    private final Map<Subject, BigDecimal> looked;
    private final TargetNumbers numbers;

    /** @param looked what is known of what rules look at */
    LightSteps(LightRule rule, Map<Subject, BigDecimal> looked, TargetNumbers numbers) {
        this.rule = rule;
        this.looked = looked;
        this.numbers = numbers;
    }

    Step rule() {
        Draft draft = new Draft(new Words(
                        "亮灯规则 " + rule.code() + " 第" + rule.version() + "版",
                        "light rule " + rule.code() + ", version " + rule.version()))
                .rule(Rule.T6)
                .verdict(rule.light(looked).name());
        boolean decided = false;
        for (int place = 0; place < rule.clauses().size(); place++) {
            Clause clause = rule.clauses().get(place);
            Boolean holds = clause.holds(looked);
            draft.input(clause(clause, place + 1, decided ? "NOT_ASKED" : verdict(holds)));
            decided |= !Boolean.FALSE.equals(holds);
        }
        return draft.step();
    }

    private static String verdict(@Nullable Boolean holds) {
        return holds == null ? "NOT_KNOWN" : holds ? "DECIDES" : "DOES_NOT_HOLD";
    }

    private Step clause(Clause clause, int place, String verdict) {
        Draft draft = new Draft(new Words(
                        "第" + place + "条" + (clause.isOtherwise() ? "，其余情形" : "") + " → "
                                + TargetWording.zh(clause.light()),
                        "clause " + place + (clause.isOtherwise() ? ", otherwise" : "") + " → "
                                + TargetWording.en(clause.light())))
                .rule(Rule.T6)
                .verdict(verdict);
        switch (verdict) {
            case "DECIDES" -> draft.note("成立，由此亮灯", "holds, and gives the light");
            case "DOES_NOT_HOLD" -> draft.note("不成立", "does not hold");
            case "NOT_KNOWN" -> draft.note("所需数据不详，不亮灯", "depends on what is not known: no light");
            default -> draft.note("前面已有定论，不再看", "not asked, one before it decided");
        }
        clause.conditions().forEach(each -> draft.input(condition(each)));
        return draft.step();
    }

    private Step condition(Condition condition) {
        String compared =
                " " + condition.operator().sign() + " " + condition.value().toPlainString();
        Words subject = subject(condition.subject());
        Draft draft = new Draft(new Words(subject.zh() + compared, subject.en() + compared)).rule(Rule.T6);
        BigDecimal fact = looked.get(condition.subject());
        Boolean holds = condition.holds(looked);
        if (!numbers.kind().isComparedBy(condition.subject())) {
            LightGap never = LightGap.NOT_COMPARED;
            return draft.missing(never.name(), new Words(never.zh(), never.en()))
                    .step();
        }
        if (fact == null || holds == null) {
            return draft.missing("NOT_KNOWN", new Words("不详", "not known")).step();
        }
        return draft.value(value(condition.subject(), fact))
                .note(holds ? "成立" : "不成立", holds ? "holds" : "does not hold")
                .step();
    }

    private static Words subject(Subject subject) {
        return switch (subject) {
            case GAP -> new Words("较序时（GAP）", "ahead of pace (GAP)");
            case PLAN -> new Words("较全年目标（PLAN）", "beyond the year's target (PLAN)");
            case GROUP -> new Words("较全组平均增速（GROUP）", "beyond the group's growth (GROUP)");
            case MEAN -> new Words("较成员简单平均（MEAN）", "beyond the members' mean (MEAN)");
            case FIGURE -> new Words("完成值（FIGURE）", "the figure (FIGURE)");
            case RANK -> new Words("名次（RANK）", "rank (RANK)");
            case RANK_FROM_LAST -> new Words("倒数名次（RANK_FROM_LAST）", "rank from the last (RANK_FROM_LAST)");
            case BEHIND_IN_A_ROW -> new Words("连续落后期数（BEHIND_IN_A_ROW）", "rows behind in a row (BEHIND_IN_A_ROW)");
            case OTHERWISE -> new Words("其余情形", "otherwise");
        };
    }

    private Value value(Subject subject, BigDecimal fact) {
        return switch (subject) {
            case GAP -> numbers.gap(fact);
            case PLAN, GROUP, MEAN -> numbers.difference(fact);
            case FIGURE -> numbers.whole(fact);
            case RANK, RANK_FROM_LAST -> TargetNumbers.places(fact);
            case BEHIND_IN_A_ROW, OTHERWISE -> Say.plain(fact, "", 0);
        };
    }
}
