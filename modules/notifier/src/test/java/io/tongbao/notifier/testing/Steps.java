package io.tongbao.notifier.testing;

import io.tongbao.contracts.AlertKinds;
import io.tongbao.contracts.AlertLevels;
import io.tongbao.contracts.AlertStates;
import io.tongbao.contracts.AlertStep;
import io.tongbao.notifier.digest.Names;
import io.tongbao.notifier.digest.Notice;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/** Steps of alerts to tell of. */
public final class Steps {
    /** When they were known, where a test says nothing else. */
    public static final Instant KNOWN = Instant.parse("2023-05-08T01:00:00Z");

    private Steps() {}

    /** A first step: a town that is behind pace with its revenue. */
    public static AlertStep.Builder step(String alertId, int number) {
        return AlertStep.newBuilder()
                .setAlertId(alertId)
                .setStep(number)
                .setKind(AlertKinds.BEHIND_PACE)
                .setState(AlertStates.FIRING)
                .setLevel(AlertLevels.YELLOW)
                .setRegion("411302102")
                .setRegionZh("官庄镇")
                .setRegionEn("Guanzhuang")
                .setSubject("budget_revenue")
                .setSubjectZh("一般公共预算收入")
                .setSubjectEn("budget revenue")
                .setYear(2023)
                .setPeriod(LocalDate.of(2023, 4, 1))
                .setRule("default")
                .setRuleVersion(1)
                .setFigure(new BigDecimal("1.5"))
                .setTarget(new BigDecimal("6"))
                .setPace(new BigDecimal("0.333333333333"))
                .setGap(new BigDecimal("-8.3"))
                .setTextZh("1–4月完成1.5亿元，为目标6亿元的25.0%，落后序时8.3个百分点")
                .setTextEn("1.5 of 6, 25.0 %, 8.3 percentage points behind pace")
                .setKnownAt(KNOWN)
                .setFiredAt(KNOWN);
    }

    /** The same as it is told. */
    public static Notice notice(AlertStep.Builder builder) {
        AlertStep step = builder.build();
        return new Notice(
                step.getAlertId(),
                step.getStep(),
                step.getKind(),
                step.getState(),
                step.getLevel(),
                new Names(step.getRegion(), step.getRegionZh(), step.getRegionEn()),
                step.getSubjectType(),
                new Names(step.getSubject(), step.getSubjectZh(), step.getSubjectEn()),
                step.getYear(),
                step.getPeriod(),
                step.getRule(),
                step.getRuleVersion(),
                step.getGap(),
                step.getTextZh(),
                step.getTextEn(),
                step.getDecidedBy(),
                step.getReason(),
                step.getReasonCode(),
                step.getDocument(),
                step.getKnownAt(),
                step.getFiredAt());
    }
}
