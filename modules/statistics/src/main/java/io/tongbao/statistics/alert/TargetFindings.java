package io.tongbao.statistics.alert;

import io.tongbao.statistics.GrowthWording;
import io.tongbao.statistics.Indicator;
import io.tongbao.statistics.Period;
import io.tongbao.statistics.light.Light;
import io.tongbao.statistics.targets.TargetKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * BEHIND_PACE, TARGET_MISSED and TARGET_AT_RISK: of several targets for one indicator the worst counts. When the year has
 * ended nobody can catch up: what was behind or at risk to the end is over then, and missed.
 */
public final class TargetFindings {
    private static final BigDecimal EVEN_CHANCE = new BigDecimal("0.5");
    /** What holds comes first, the gravest and then the widest gap of it. */
    private static final Comparator<Finding> WORST_FIRST = Comparator.comparing(Finding::outcome)
            .thenComparing(Finding::level, Comparator.reverseOrder())
            .thenComparing(Finding::gap, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(each -> each.words().en());

    private TargetFindings() {}

    /**
     * One for each period that says something.
     *
     * @param indicator null for a score, which has a row every month and targets of a place alone
     * @param facts of a region, an indicator or score and a year, in any order
     * @param today Asia/Shanghai: a target is missed when its year has ended
     */
    public static List<Finding> of(
            AlertRule rule, @Nullable Indicator indicator, Collection<ProgressFact> facts, LocalDate today) {
        TreeMap<Period, Finding> worst = new TreeMap<>();
        for (ProgressFact each : facts) {
            if (isJudged(rule, each, today)) {
                Finding finding = finding(rule, indicator, each, today);
                worst.merge(each.period(), finding, (a, b) -> WORST_FIRST.compare(a, b) <= 0 ? a : b);
            }
        }
        return List.copyOf(worst.values());
    }

    /** A place is not so many points behind: it is judged by its light alone (T1). */
    private static boolean isJudged(AlertRule rule, ProgressFact fact, LocalDate today) {
        return switch (rule.kind()) {
            case TARGET_MISSED -> isYearOver(fact, today);
            case TARGET_AT_RISK -> fact.kind().isAmount();
            case BEHIND_PACE -> rule.threshold() == null || fact.kind() != TargetKind.RANK;
            default -> true;
        };
    }

    private static boolean isYearOver(ProgressFact fact, LocalDate today) {
        return fact.period().month() == 12 && today.isAfter(fact.period().lastDay());
    }

    private static Finding finding(AlertRule rule, @Nullable Indicator indicator, ProgressFact fact, LocalDate today) {
        Boolean holds =
                switch (rule.kind()) {
                    case BEHIND_PACE -> behind(rule, fact);
                    case TARGET_MISSED -> isNegative(fact.beyond());
                    case TARGET_AT_RISK -> atRisk(rule, fact);
                    default -> throw new IllegalArgumentException(rule.kind() + ": does not look at targets");
                };
        boolean isOver = rule.kind() != AlertKind.TARGET_MISSED && isYearOver(fact, today);
        Outcome holding = isOver ? Outcome.ENDED : Outcome.HOLDS;
        boolean isGrave = fact.light() == Light.RED || fact.light() == Light.BLACK_LIST;
        BigDecimal pace = fact.pace();
        return new Finding(
                fact.period(),
                holds == null ? Outcome.UNKNOWN : holds ? holding : Outcome.CLEAR,
                rule.kind() == AlertKind.BEHIND_PACE && isGrave ? AlertLevel.RED : rule.level(),
                fact.actual(),
                fact.target(),
                pace == null ? null : pace.movePointLeft(2),
                pace == null ? fact.beyond() : fact.ahead(),
                unit(indicator, fact.kind()),
                fact.targetVersion(),
                fact.knownAt(),
                new TargetWords(indicator, fact).of(rule.kind(), isOver));
    }

    /** By the light, or by so many points behind. */
    private static @Nullable Boolean behind(AlertRule rule, ProgressFact fact) {
        BigDecimal points = rule.threshold();
        if (points != null) {
            return fact.ahead() == null ? null : Boolean.valueOf(fact.ahead().compareTo(points.negate()) <= 0);
        }
        BigDecimal lead = fact.kind() == TargetKind.RANK ? fact.beyond() : fact.ahead();
        return switch (fact.light()) {
            case GREEN, RED_LIST -> Boolean.FALSE;
            case YELLOW, RED, BLACK_LIST -> Boolean.TRUE;
            // a rule of lists leaves those between the lists without a light
            case NONE -> Boolean.FALSE.equals(isNegative(lead)) ? Boolean.FALSE : null;
        };
    }

    private static @Nullable Boolean atRisk(AlertRule rule, ProgressFact fact) {
        BigDecimal chance = fact.missProbability();
        if (chance != null) {
            BigDecimal most = rule.threshold() == null ? EVEN_CHANCE : rule.threshold();
            return chance.compareTo(most) >= 0;
        }
        return fact.outlook() == null ? null : Boolean.valueOf(fact.outlook().compareTo(fact.target()) < 0);
    }

    private static @Nullable Boolean isNegative(@Nullable BigDecimal number) {
        return number == null ? null : Boolean.valueOf(number.signum() < 0);
    }

    private static String unit(@Nullable Indicator indicator, TargetKind kind) {
        if (indicator == null || kind == TargetKind.RANK) {
            return "位";
        }
        return kind == TargetKind.GROWTH ? GrowthWording.unit(indicator.kind(), indicator.unit()) : indicator.unit();
    }
}
