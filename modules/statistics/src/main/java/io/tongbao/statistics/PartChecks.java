package io.tongbao.statistics;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** V10 and V11: a report against the whole that it is part of, and against its own parts. */
final class PartChecks {
    private final Subject subject;
    private final ReportNumber side;
    private final List<Problem> problems = new ArrayList<>();

    /** An amount in the smallest step of a dimension, where all units of the dimension are exact. */
    private record Amount(BigDecimal value, BigDecimal digit, String dimension) {}

    private PartChecks(Subject subject, ReportNumber side) {
        this.subject = subject;
        this.side = side;
    }

    /** Looks at the cumulative value, sent or derived, and at the month value where it was sent. */
    static List<Problem> check(Subject subject, List<Family> families) {
        List<Problem> problems = new ArrayList<>();
        if (subject.indicator().kind() == Kind.RATE) {
            return problems; // rates are no amounts
        }
        for (ReportNumber side : List.of(ReportNumber.MONTH_VALUE, ReportNumber.CUMULATIVE_VALUE)) {
            if (side == ReportNumber.CUMULATIVE_VALUE || subject.number(side) != null) {
                PartChecks checks = new PartChecks(subject, side);
                families.forEach(checks::check);
                problems.addAll(checks.problems);
            }
        }
        return problems;
    }

    private void check(Family family) {
        Amount whole = amount(family.whole());
        if (whole == null) {
            return;
        }
        boolean isWhole = isSubject(family.whole());
        Map<String, List<History>> breakdowns = new LinkedHashMap<>();
        for (History part : family.parts()) {
            String breakdown = part.indicator().breakdown();
            breakdowns
                    .computeIfAbsent(breakdown == null ? "" : breakdown, each -> new ArrayList<>())
                    .add(part);
            if (isWhole || isSubject(part)) {
                above(part, family.whole(), whole);
            }
        }
        for (List<History> parts : breakdowns.values()) {
            if (parts.size() > 1 && (isWhole || parts.stream().anyMatch(this::isSubject))) {
                sum(parts, family.whole(), whole);
            }
        }
    }

    /** V10. */
    private void above(History part, History whole, Amount amount) {
        Amount own = amount(part);
        if (own != null
                && own.dimension().equals(amount.dimension())
                && Digits.isBeyondRounding(own.value().subtract(amount.value()), own.digit(), amount.digit())) {
            String most = shown(whole);
            add("V10", "≤ " + most, name(part, shown(part)), "is above its whole,", name(whole, most), "大于其总量");
        }
    }

    /** V11: every figure may be off by half of its last digit. */
    private void sum(List<History> parts, History whole, Amount amount) {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal digits = amount.digit();
        for (History part : parts) {
            Amount each = amount(part);
            if (each == null || !each.dimension().equals(amount.dimension())) {
                return;
            }
            sum = sum.add(each.value());
            digits = digits.add(each.digit());
        }
        if (Digits.isBeyondRounding(sum.subtract(amount.value()).abs(), digits, digits)) {
            String right = shown(whole);
            List<String> codes =
                    parts.stream().map(each -> each.indicator().code()).toList();
            List<String> names =
                    parts.stream().map(each -> each.indicator().nameZh()).toList();
            add(
                    "V11",
                    null,
                    new String[] {"the sum of " + codes, names + "之和"},
                    "is not its whole,",
                    name(whole, right),
                    "不等于其总量");
        }
    }

    private void add(String check, @Nullable String expected, String[] what, String en, String[] than, String zh) {
        problems.add(subject.warning(
                check,
                subject.sentFor(side),
                expected,
                "in " + subject.period() + ": " + what[0] + " " + en + " " + than[0],
                "（" + subject.period() + "）：" + what[1] + zh + than[1]));
    }

    private static String[] name(History history, String amount) {
        Indicator indicator = history.indicator();
        return new String[] {indicator.code() + " " + amount, indicator.nameZh() + amount};
    }

    private String shown(History history) {
        BigDecimal value =
                history.value(side, subject.period(), subject.report().dataClass());
        return value == null ? "" : value.toPlainString() + history.indicator().unit();
    }

    private boolean isSubject(History history) {
        return history.indicator().code().equals(subject.indicator().code());
    }

    private @Nullable Amount amount(History history) {
        DataClass preferred = subject.report().dataClass();
        BigDecimal value = history.value(side, subject.period(), preferred);
        Unit unit = Units.of(history.indicator().unit()).orElse(null);
        if (value == null || unit == null) {
            return null;
        }
        BigDecimal digit = history.digit(side, subject.period(), preferred);
        return new Amount(value.multiply(unit.factor()), digit.multiply(unit.factor()), unit.dimension());
    }
}
