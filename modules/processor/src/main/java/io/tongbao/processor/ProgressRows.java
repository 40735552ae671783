package io.tongbao.processor;

import io.tongbao.contracts.TargetProgress;
import io.tongbao.statistics.Period;
import io.tongbao.statistics.UnrankedReason;
import io.tongbao.statistics.light.LightGap;
import io.tongbao.statistics.light.LightRule;
import io.tongbao.statistics.light.Subject;
import io.tongbao.statistics.targets.Needed;
import io.tongbao.statistics.targets.Outlook;
import io.tongbao.statistics.targets.Progress;
import io.tongbao.statistics.targets.Target;
import io.tongbao.statistics.targets.TargetKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** From a target compared to the event that is published. */
final class ProgressRows {
    private ProgressRows() {}

    /** @param looked what is known of what the rule looks at */
    static TargetProgress of(
            Target target,
            Period period,
            Progress progress,
            LightRule rule,
            Map<Subject, BigDecimal> looked,
            Instant knownAt) {
        Needed needed = progress.needed();
        Outlook outlook = progress.outlook();
        return about(target, period, knownAt)
                .setTarget(target.value())
                .setActual(progress.actual())
                .setReason(reason(target, progress, rule.lacks(looked)))
                .setAttainment(progress.attainment())
                .setPace(progress.pace())
                .setAhead(progress.ahead())
                .setBeyond(progress.beyond())
                .setNeeded(needed == null ? null : needed.amount())
                .setNeededPerMonth(needed == null ? null : needed.perMonth())
                .setNeededGrowth(needed == null ? null : needed.growth())
                .setOutlook(outlook == null ? null : outlook.value())
                .setOutlookLow(outlook == null ? null : outlook.low())
                .setOutlookHigh(outlook == null ? null : outlook.high())
                .setMissProbability(outlook == null ? null : outlook.missProbability())
                .setLight(rule.light(looked).name())
                .setLightRule(rule.code())
                .setRuleVersion(rule.version())
                .build();
    }

    /** Why there is nothing to compare; where there is, why there is no light. */
    private static @Nullable String reason(Target target, Progress progress, @Nullable Subject lacking) {
        if (progress.actual() == null) {
            UnrankedReason reason = progress.reason();
            return reason == null ? null : reason.name();
        }
        return lacking == null ? null : gap(target, progress, lacking).name();
    }

    private static LightGap gap(Target target, Progress progress, Subject lacking) {
        if (!target.kind().isComparedBy(lacking)) {
            return LightGap.NOT_COMPARED;
        }
        LightGap gap = LightGap.of(lacking);
        boolean hasShare = target.kind() != TargetKind.GROWTH && target.kind() != TargetKind.RANK;
        return gap == LightGap.NO_PACE && hasShare && progress.attainment() == null ? LightGap.NO_ATTAINMENT : gap;
    }

    /** There is nothing to compare any more. */
    static TargetProgress gone(Target target, Period period, Instant knownAt) {
        return about(target, period, knownAt).setPresent(false).build();
    }

    private static TargetProgress.Builder about(Target target, Period period, Instant knownAt) {
        return TargetProgress.newBuilder()
                .setRegion(target.region())
                .setIndicator(target.indicator())
                .setYear(target.year())
                .setPeriod(period.firstDay())
                .setKind(target.kind().name())
                .setTargetVersion(target.version())
                .setRanking(target.ranking())
                .setWeight(target.weight())
                .setLightRule(target.lightRule())
                .setKnownAt(knownAt);
    }
}
