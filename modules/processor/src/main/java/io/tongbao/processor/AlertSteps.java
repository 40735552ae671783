package io.tongbao.processor;

import io.tongbao.contracts.AlertStep;
import io.tongbao.statistics.Indicator;
import io.tongbao.statistics.Precision;
import io.tongbao.statistics.RankingDefinition;
import io.tongbao.statistics.Region;
import io.tongbao.statistics.ScoreScheme;
import io.tongbao.statistics.alert.Alert;
import io.tongbao.statistics.alert.AlertKey;
import io.tongbao.statistics.alert.AlertRule;
import io.tongbao.statistics.alert.AlertText;
import io.tongbao.statistics.alert.Finding;
import io.tongbao.statistics.alert.SubjectType;
import io.tongbao.statistics.alert.Words;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** From an alert to the event of its last step that is published (A3). */
final class AlertSteps {
    private final Control control;

    AlertSteps(Control control) {
        this.control = control;
    }

    /**
     * The last step.
     *
     * @param rule that it was judged by; null where there is none any more
     * @param project name of the project that it is about; null for none
     */
    AlertStep of(Alert alert, @Nullable AlertRule rule, @Nullable String project, int generation, long sequence) {
        Finding finding = alert.finding();
        Region region = control.region(alert.key().region());
        Indicator indicator = indicator(alert.key());
        ScoreScheme scheme = scheme(alert.key());
        Words text = AlertText.of(
                alert,
                rule == null ? alert.key().kind().zh() : rule.nameZh(),
                rule == null ? alert.key().kind().en() : rule.nameEn());
        return AlertStep.newBuilder()
                .setAlertId(alert.key().id())
                .setStep(alert.step())
                .setKind(alert.key().kind().name())
                .setState(alert.state().name())
                .setPreviousState(
                        alert.previous() == null ? null : alert.previous().name())
                .setLevel(alert.level().name())
                .setRegion(alert.key().region())
                .setRegionZh(region == null ? null : region.nameZh())
                .setRegionEn(region == null ? null : name(region.nameEn()))
                .setSubjectType(alert.key().subjectType().name())
                .setSubject(alert.key().subject())
                .setSubjectZh(indicator != null ? indicator.nameZh() : scheme != null ? scheme.nameZh() : project)
                .setSubjectEn(
                        indicator != null ? name(indicator.nameEn()) : scheme != null ? name(scheme.nameEn()) : null)
                .setYear(alert.key().year())
                .setPeriod(finding.period().firstDay())
                .setRule(alert.key().rule())
                .setRuleVersion(alert.ruleVersion())
                .setTargetVersion(finding.targetVersion())
                .setUnit(finding.unit())
                .setFigure(finding.figure())
                .setTarget(finding.target())
                .setPace(share(finding.pace()))
                .setGap(finding.gap())
                .setTextZh(text.zh())
                .setTextEn(text.en())
                .setDecidedBy(alert.decidedBy())
                .setReason(alert.reason())
                .setReasonCode(
                        alert.endReason() == null ? null : alert.endReason().name())
                .setDocument(alert.document())
                .setKnownAt(alert.knownAt())
                .setFiredAt(alert.firedAt())
                .setSincePeriod(alert.since().firstDay())
                .setClearPeriod(
                        alert.clearing() == null
                                ? null
                                : alert.clearing().latest().period().firstDay())
                .setGeneration(generation)
                .setSequence(sequence)
                .build();
    }

    /** A pace in per cent has all the decimals that a fraction of 1 may have. */
    static @Nullable BigDecimal share(@Nullable BigDecimal pace) {
        return pace == null ? null : pace.setScale(Precision.DECIMALS, RoundingMode.HALF_UP);
    }

    /** What it is about, or what the ranking ranks that it is about. */
    private @Nullable Indicator indicator(AlertKey key) {
        return switch (key.subjectType()) {
            case INDICATOR -> control.indicator(key.subject());
            case RANKING -> {
                RankingDefinition ranking = control.ranking(key.subject());
                yield ranking == null || ranking.isScore() ? null : control.indicator(ranking.indicator());
            }
            case PROJECT -> null;
        };
    }

    /** Of a target of a place in a ranking of scores. */
    private @Nullable ScoreScheme scheme(AlertKey key) {
        return key.subjectType() == SubjectType.INDICATOR ? control.scheme(key.subject()) : null;
    }

    private static @Nullable String name(String text) {
        return text.isEmpty() ? null : text;
    }
}
