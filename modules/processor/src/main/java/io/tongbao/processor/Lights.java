package io.tongbao.processor;

import io.tongbao.statistics.Period;
import io.tongbao.statistics.Place;
import io.tongbao.statistics.Precision;
import io.tongbao.statistics.light.LightRule;
import io.tongbao.statistics.light.Subject;
import io.tongbao.statistics.targets.Progress;
import io.tongbao.statistics.targets.Target;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gathers what a light rule looks at (T6). */
final class Lights {
    private Lights() {}

    /** What is known of it. */
    static Map<Subject, BigDecimal> facts(
            LightRule rule, Yardstick yardstick, Targets.Standing standing, Period period, Progress progress) {
        Target target = standing.target();
        Map<Subject, BigDecimal> facts = new EnumMap<>(Subject.class);
        put(facts, Subject.GAP, progress.gap(target.kind()));
        put(facts, Subject.PLAN, progress.beyond());
        put(facts, Subject.FIGURE, progress.actual());
        BigDecimal actual = progress.actual();
        if (looksAt(rule, Subject.GROUP, target) && actual != null) {
            put(facts, Subject.GROUP, less(actual, yardstick.groupGrowth(target, period)));
        }
        if (looksAt(rule, Subject.MEAN, target) && actual != null) {
            put(facts, Subject.MEAN, less(actual, yardstick.mean(target, period)));
        }
        if (rule.looksAt(Subject.RANK) || rule.looksAt(Subject.RANK_FROM_LAST)) {
            ranks(facts, target, yardstick.board(target, period));
        }
        if (rule.looksAt(Subject.BEHIND_IN_A_ROW) && progress.gap(target.kind()) != null) {
            facts.put(Subject.BEHIND_IN_A_ROW, BigDecimal.valueOf(behind(yardstick, standing, period)));
        }
        return facts;
    }

    private static boolean looksAt(LightRule rule, Subject subject, Target target) {
        return rule.looksAt(subject) && target.kind().isComparedBy(subject);
    }

    private static void ranks(Map<Subject, BigDecimal> facts, Target target, @Nullable Board board) {
        Integer rank = board == null ? null : rank(board, target.region());
        if (board != null && rank != null) {
            long worse = board.standings().places().stream()
                    .filter(each -> each.rank() != null && each.rank() > rank)
                    .count();
            facts.put(Subject.RANK, BigDecimal.valueOf(rank));
            facts.put(Subject.RANK_FROM_LAST, BigDecimal.valueOf(worse + 1));
        }
    }

    private static @Nullable Integer rank(Board board, String region) {
        for (Place each : board.standings().places()) {
            if (each.region().equals(region)) {
                return each.rank();
            }
        }
        return null;
    }

    /** Rows of the year in a row that are behind, this one included. */
    private static int behind(Yardstick yardstick, Targets.Standing standing, Period period) {
        int rows = 0;
        for (Period row = period; row != null; row = yardstick.previous(row)) {
            Yardstick.Compared compared = yardstick.compare(standing, row);
            BigDecimal gap = compared == null
                    ? null
                    : compared.progress().gap(standing.target().kind());
            if (gap == null || gap.signum() >= 0) {
                break;
            }
            rows++;
        }
        return rows;
    }

    private static @Nullable BigDecimal less(BigDecimal actual, @Nullable BigDecimal other) {
        return other == null ? null : Precision.normal(actual.subtract(other));
    }

    private static void put(Map<Subject, BigDecimal> facts, Subject subject, @Nullable BigDecimal fact) {
        if (fact != null) {
            facts.put(subject, fact);
        }
    }
}
