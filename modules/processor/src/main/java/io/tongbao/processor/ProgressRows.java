package io.tongbao.processor;

import io.tongbao.contracts.TargetProgress;
import io.tongbao.statistics.Period;
import io.tongbao.statistics.UnrankedReason;
import io.tongbao.statistics.light.Light;
import io.tongbao.statistics.light.LightRule;
import io.tongbao.statistics.targets.Needed;
import io.tongbao.statistics.targets.Outlook;
import io.tongbao.statistics.targets.Progress;
import io.tongbao.statistics.targets.Target;
import java.time.Instant;

/** From a target compared to the event that is published. */
final class ProgressRows {
    private ProgressRows() {}

    static TargetProgress of(
            Target target, Period period, Progress progress, LightRule rule, Light light, Instant knownAt) {
        Needed needed = progress.needed();
        Outlook outlook = progress.outlook();
        UnrankedReason reason = progress.reason();
        return about(target, period, knownAt)
                .setTarget(target.value())
                .setActual(progress.actual())
                .setReason(reason == null ? null : reason.name())
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
                .setLight(light.name())
                .setLightRule(rule.code())
                .setRuleVersion(rule.version())
                .build();
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
