package io.tongbao.statistics.alert;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an alert says (A3): figure, target, pace and gap as they were found, vintage, version of target and rule. The names
 * of region and subject, level and state stand beside it wherever it is shown.
 */
public final class AlertText {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneId.of("Asia/Shanghai"));

    private AlertText() {}

    /**
     * In both languages, as the alert was judged last; with what is right since, where that does not resolve it yet.
     *
     * @param ruleZh Chinese name of the rule
     * @param ruleEn English name of the rule
     */
    public static Words of(Alert alert, String ruleZh, String ruleEn) {
        Finding finding = alert.finding();
        StringBuilder zh = new StringBuilder(finding.words().zh());
        StringBuilder en = new StringBuilder(finding.words().en());
        Clearing clearing = alert.clearing();
        if (clearing != null) {
            zh.append("；其后").append(clearing.latest().words().zh());
            zh.append("，已正常").append(clearing.periods()).append("期，连续");
            zh.append(clearing.asked()).append("期正常后解除");
            en.append("; since then ").append(clearing.latest().words().en());
            en.append(", right for ").append(clearing.periods()).append(" of the ");
            en.append(clearing.asked()).append(" periods in a row that resolve it");
        }
        zh.append("（");
        en.append(" (");
        if (!alert.since().equals(finding.period()) && alert.state().isOpen()) {
            zh.append("自").append(alert.since()).append("起，");
            en.append("since ").append(alert.since()).append("; ");
        }
        Instant vintage = vintage(finding, clearing);
        if (vintage != null) {
            zh.append("数据版本").append(MINUTE.format(vintage)).append("，");
            en.append("known ").append(MINUTE.format(vintage)).append("; ");
        }
        if (finding.targetVersion() != null) {
            zh.append("目标第").append(finding.targetVersion()).append("版，");
            en.append("target version ").append(finding.targetVersion()).append("; ");
        }
        zh.append("规则“").append(ruleZh).append("”第").append(alert.ruleVersion()).append("版）");
        en.append("rule \"")
                .append(ruleEn)
                .append("\" version ")
                .append(alert.ruleVersion())
                .append(")");
        return new Words(zh.toString(), en.toString());
    }

    /** The later one of the figures that are told. */
    private static @Nullable Instant vintage(Finding finding, @Nullable Clearing clearing) {
        return Stream.of(
                        finding.vintage(),
                        clearing == null ? null : clearing.latest().vintage())
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
