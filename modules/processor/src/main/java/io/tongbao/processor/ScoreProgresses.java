package io.tongbao.processor;

import io.tongbao.statistics.Period;
import io.tongbao.statistics.RankingDefinition;
import io.tongbao.statistics.light.LightRule;
import io.tongbao.statistics.light.Subject;
import io.tongbao.statistics.targets.Target;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Judges targets of a place in a ranking of scores (T1, K6), as {@link Progresses} does those of an indicator. */
final class ScoreProgresses {
    private final Control control;
    private final ScoreBoards boards;
    private final Targets targets;
    private final ShownProgress shown;

    ScoreProgresses(Control control, ScoreBoards boards, Targets targets, ShownProgress shown) {
        this.control = control;
        this.boards = boards;
        this.targets = targets;
        this.shown = shown;
    }

    /**
     * Takes a target in. One that names another ranking than the version before comes to both: each may be another task's.
     *
     * @param ranking by which it came
     * @return whether it is the ranking that is to judge it
     */
    boolean take(String ranking, Targets.Standing standing) {
        Target target = standing.target();
        Targets.Standing before = targets.standing(target);
        boolean isNew = targets.put(target, standing.knownAt());
        if (isNew && before != null && !ranking(before.target()).equals(ranking(target))) {
            shown.leave(before.target());
        }
        boolean isMine = ranking.equals(ranking(target));
        if (isMine) {
            shown.begin(target);
        }
        return isMine;
    }

    /** The rankings whose targets a light rule judges. */
    Set<String> judgedBy(String lightRule) {
        return targets.all(each -> each.lightRule().equals(lightRule)).stream()
                .map(ScoreProgresses::ranking)
                .collect(Collectors.toSet());
    }

    /** Judges the targets that name a ranking in a period, and in the rows after it those that count rows in a row. */
    void settle(Score score, Period period, Instant defined) {
        ScoreYardstick yardstick = new ScoreYardstick(score, boards);
        for (Targets.Standing each : of(score, period.year())) {
            judge(yardstick, each, period, defined);
            LightRule rule = control.lightRule(each.target().lightRule());
            if (rule != null && rule.looksAt(Subject.BEHIND_IN_A_ROW)) {
                Period later = score.calendar().next(period);
                while (later != null) {
                    judge(yardstick, each, later, defined);
                    later = score.calendar().next(later);
                }
            }
        }
    }

    /** The ranking is none of these scores any more: there is nothing to compare with. */
    void withdrawAll(RankingDefinition definition) {
        targets.all(naming(definition)).forEach(shown::withdraw);
    }

    /** Where an indicator has the scheme's code, letters mean the indicator, and its task judges them. */
    private void judge(ScoreYardstick yardstick, Targets.Standing standing, Period period, Instant defined) {
        if (control.indicator(standing.target().indicator()) == null) {
            shown.judge(yardstick, standing, period, defined);
        } else {
            shown.withdraw(standing.target(), period);
        }
    }

    private List<Targets.Standing> of(Score score, int year) {
        Predicate<Target> named = naming(score.definition());
        return targets.of(score.scheme().code(), year).values().stream()
                .flatMap(List::stream)
                .filter(each -> named.test(each.target()))
                .toList();
    }

    private static Predicate<Target> naming(RankingDefinition definition) {
        return each -> each.indicator().equals(definition.indicator())
                && definition.code().equals(each.ranking());
    }

    private static String ranking(Target target) {
        @Nullable String ranking = target.ranking();
        return ranking == null ? "" : ranking;
    }
}
