package io.tongbao.statistics.alert;

import io.tongbao.statistics.GrowthCode;
import io.tongbao.statistics.GrowthWording;
import io.tongbao.statistics.Indicator;
import io.tongbao.statistics.PeriodWording;
import io.tongbao.statistics.Precision;
import io.tongbao.statistics.ReasonWording;
import io.tongbao.statistics.UnrankedReason;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** NEGATIVE_GROWTH: growth is below what the rule says; a gain that became a loss, or a wider loss, is so without a number. */
public final class GrowthFindings {
    private GrowthFindings() {}

    /**
     * One for each period.
     *
     * @param facts of a region, an indicator and a year, in any order
     */
    public static List<Finding> of(AlertRule rule, Indicator indicator, Collection<GrowthFact> facts) {
        return facts.stream()
                .sorted(Comparator.comparing(GrowthFact::period))
                .map(each -> finding(rule, indicator, each))
                .toList();
    }

    private static Finding finding(AlertRule rule, Indicator indicator, GrowthFact fact) {
        BigDecimal least = Objects.requireNonNullElse(rule.threshold(), BigDecimal.ZERO);
        BigDecimal growth = fact.growth();
        BigDecimal gap = growth == null ? null : Precision.normal(growth.subtract(least));
        return Finding.of(
                fact.period(),
                gap == null ? outcome(fact.code()) : gap.signum() < 0 ? Outcome.HOLDS : Outcome.CLEAR,
                rule.level(),
                growth,
                gap,
                GrowthWording.unit(indicator.kind(), indicator.unit()),
                fact.knownAt(),
                words(indicator, fact, least));
    }

    private static Outcome outcome(@Nullable GrowthCode code) {
        if (code == null) {
            return Outcome.UNKNOWN;
        }
        return switch (code) {
            case TURNED_NEGATIVE, LOSS_WIDENED -> Outcome.HOLDS;
            case TURNED_POSITIVE, LOSS_NARROWED, LOSS_UNCHANGED -> Outcome.CLEAR;
            default -> Outcome.UNKNOWN;
        };
    }

    /** So many decimals that what is shown lies on the same side of what the rule says: −0.04 is not "unchanged". */
    private static int telling(BigDecimal growth, BigDecimal least, int decimals) {
        int side = growth.compareTo(least);
        int shown = decimals;
        while (shown < growth.scale()
                && growth.setScale(shown, RoundingMode.HALF_UP).compareTo(least) != side) {
            shown++;
        }
        return shown;
    }

    private static Words words(Indicator indicator, GrowthFact fact, BigDecimal least) {
        BigDecimal growth = fact.growth();
        int decimals = growth == null ? 0 : telling(growth, least, indicator.growthDecimals());
        UnrankedReason reason = UnrankedReason.of(fact.code());
        String zh = growth == null
                ? ReasonWording.zh(reason)
                : GrowthWording.zh(growth, indicator.kind(), indicator.unit(), decimals);
        String en = growth == null
                ? ReasonWording.en(reason)
                : GrowthWording.en(growth, indicator.kind(), indicator.unit(), decimals);
        return new Words(
                PeriodWording.zh(indicator.scheme(), fact.period(), fact.isCumulative()) + "同比" + zh,
                PeriodWording.en(indicator.scheme(), fact.period(), fact.isCumulative()) + ": " + en
                        + " on a year earlier");
    }
}
