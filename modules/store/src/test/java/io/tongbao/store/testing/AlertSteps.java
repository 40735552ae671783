package io.tongbao.store.testing;

import io.tongbao.contracts.AlertMonth;
import io.tongbao.contracts.AlertStep;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/** Steps in the lives of alerts, as the processor writes them. */
public final class AlertSteps {
    /** When the first step was known. */
    public static final Instant KNOWN = Instant.parse("2023-05-08T01:00:00Z");

    private AlertSteps() {}

    /** A step of a region's alert that it is behind with its retail sales: known a day after the one before. */
    public static AlertStep.Builder step(String region, int number, String state) {
        return AlertStep.newBuilder()
                .setAlertId(region + ".behind_pace.retail.2023")
                .setStep(number)
                .setKind("BEHIND_PACE")
                .setState(state)
                .setRegion(region)
                .setSubjectType("INDICATOR")
                .setSubject("retail")
                .setYear(2023)
                .setPeriod(LocalDate.of(2023, 4, 1))
                .setSincePeriod(LocalDate.of(2023, 3, 1))
                .setRule("behind_pace")
                .setRuleVersion(1)
                .setPace(new BigDecimal("0.333333333333"))
                .setGap(new BigDecimal("-8.300000000000"))
                .setTextZh("较序时欠8.3个百分点")
                .setTextEn("behind 8.3 pp")
                .setKnownAt(KNOWN.plusSeconds(86_400L * (number - 1)))
                .setFiredAt(KNOWN)
                .setSequence(number);
    }

    /** That the same alert stands by the figures up to a month, known when its step of that number was. */
    public static AlertMonth.Builder month(String region, int month, int number, boolean open) {
        AlertStep step = step(region, number, "FIRING").build();
        AlertMonth.Builder told = AlertMonth.newBuilder()
                .setAlertId(step.getAlertId())
                .setMonth(LocalDate.of(2023, month, 1))
                .setOpen(open)
                .setKnownAt(step.getKnownAt())
                .setSequence(number);
        return open
                ? told.setState("FIRING")
                        .setLevel("BLUE")
                        .setPeriod(LocalDate.of(2023, month, 1))
                        .setSincePeriod(step.getSincePeriod())
                        .setRuleVersion(1)
                        .setFigure(BigDecimal.TEN.setScale(12))
                        .setPace(step.getPace())
                        .setGap(step.getGap())
                        .setTextZh("截至" + month + "月")
                        .setTextEn("by month " + month)
                : told;
    }
}
