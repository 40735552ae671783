package io.tongbao.statistics.alert;

import io.tongbao.statistics.Direction;
import io.tongbao.statistics.Indicator;
import io.tongbao.statistics.Kind;
import io.tongbao.statistics.Period;
import io.tongbao.statistics.PriceBasis;
import io.tongbao.statistics.Publishes;
import io.tongbao.statistics.Scheme;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Rules, findings and indicators to test with. */
final class Samples {
    static final Instant KNOWN = Instant.parse("2023-05-08T01:00:00Z");

    private Samples() {}

    /** A rule that looks at whatever its kind needs. */
    static AlertRule rule(AlertKind kind, int escalateAfter, int clearAfter) {
        return rule(kind, null, null, escalateAfter, clearAfter);
    }

    static AlertRule rule(
            AlertKind kind,
            @Nullable BigDecimal threshold,
            @Nullable Integer count,
            int escalateAfter,
            int clearAfter) {
        boolean isOfIndicator = kind.subjectType() == SubjectType.INDICATOR;
        return new AlertRule(
                "r",
                1,
                "",
                "",
                kind,
                true,
                isOfIndicator && !kind.isOfTargets() ? "revenue" : null,
                kind.subjectType() == SubjectType.RANKING ? "places" : null,
                kind == AlertKind.REPORT_OVERDUE ? "towns" : null,
                threshold,
                count,
                null,
                AlertLevel.BLUE,
                escalateAfter,
                clearAfter);
    }

    static AlertRule version(AlertRule rule, int version, boolean active) {
        return new AlertRule(
                rule.code(),
                version,
                rule.nameZh(),
                rule.nameEn(),
                rule.kind(),
                active,
                rule.indicator(),
                rule.ranking(),
                rule.group(),
                rule.threshold(),
                rule.count(),
                rule.dueDay(),
                rule.level(),
                rule.escalateAfter(),
                rule.clearAfter());
    }

    static AlertKey key(AlertRule rule) {
        return AlertKey.of(rule, "411302102", "revenue", Period.of("2023-04"));
    }

    static Finding finding(int month, Outcome outcome, AlertLevel level) {
        return Finding.of(
                new Period(2023, month),
                outcome,
                level,
                BigDecimal.ONE,
                null,
                null,
                KNOWN,
                new Words(month + "月", "month " + month));
    }

    /** Findings of January and so on: H holds, C is clear, E ended, U cannot be told. */
    static List<Finding> findings(String outcomes) {
        List<Outcome> each = Arrays.stream(outcomes.split(""))
                .map(letter -> switch (letter) {
                    case "H" -> Outcome.HOLDS;
                    case "C" -> Outcome.CLEAR;
                    case "E" -> Outcome.ENDED;
                    default -> Outcome.UNKNOWN;
                })
                .toList();
        return IntStream.range(0, each.size())
                .mapToObj(i -> finding(i + 1, each.get(i), AlertLevel.BLUE))
                .toList();
    }

    static Indicator revenue() {
        return new Indicator(
                "revenue",
                "一般公共预算收入",
                "Budget revenue",
                "万元",
                0,
                1,
                Kind.FLOW,
                Scheme.M12,
                Publishes.BOTH,
                Direction.HIGHER,
                true,
                null,
                PriceBasis.CURRENT,
                false,
                null,
                null,
                null,
                10,
                true);
    }

    static BigDecimal n(String number) {
        return new BigDecimal(number);
    }
}
