package io.tongbao.statistics.project;

import io.tongbao.statistics.Checks;
import io.tongbao.statistics.NumberText;
import io.tongbao.statistics.Precision;
import io.tongbao.statistics.Problem;
import io.tongbao.statistics.Severity;
import io.tongbao.statistics.Unit;
import io.tongbao.statistics.Units;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The numbers of a progress report: well formed, not negative, amounts converted exactly to 万元 (V03, R4). */
final class ProjectNumbers {
    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private final RawProject raw;
    private final List<Problem> problems;

    ProjectNumbers(RawProject raw, List<Problem> problems) {
        this.raw = raw;
        this.problems = problems;
    }

    Map<ProjectField, BigDecimal> read() {
        Map<ProjectField, BigDecimal> numbers = new EnumMap<>(ProjectField.class);
        Unit unit = unit();
        for (ProjectField each : ProjectField.values()) {
            BigDecimal number =
                    switch (each.type()) {
                        case AMOUNT -> amount(each, unit);
                        case PERCENT -> percent(each);
                        case TEXT, DATE -> null;
                    };
            if (number != null) {
                numbers.put(each, number);
            }
        }
        atMost(ProjectField.MONTH_INVESTMENT, ProjectField.YEAR_INVESTMENT, numbers);
        atMost(ProjectField.YEAR_INVESTMENT, ProjectField.INVESTMENT_TO_DATE, numbers);
        if (numbers.containsKey(ProjectField.MONTH_INVESTMENT) && !numbers.containsKey(ProjectField.YEAR_INVESTMENT)) {
            warn(
                    ProjectField.MONTH_INVESTMENT,
                    "stands without year_investment: what was invested this year cannot be told",
                    "未填本年完成投资，无法汇总本年投资");
        }
        return numbers;
    }

    /** One unit of the last digit of an amount as it was sent, in 万元 (R4); of a report whose numbers were read. */
    static BigDecimal lastDigit(RawProject raw, ProjectField field) {
        BigDecimal digit = BigDecimal.ONE.movePointLeft(new BigDecimal(raw.text(field)).scale());
        return Units.convert(digit, sentIn(raw).orElseThrow(), own());
    }

    private static Unit own() {
        return Units.of(BuiltIn.AMOUNT_UNIT).orElseThrow();
    }

    private static Optional<Unit> sentIn(RawProject raw) {
        String text = raw.get(ProjectField.UNIT);
        return text == null ? Optional.of(own()) : Units.of(text);
    }

    /** Null where it is none of money. */
    private @Nullable Unit unit() {
        Unit own = own();
        Unit unit = sentIn(raw).orElse(null);
        if (unit == null || !unit.dimension().equals(own.dimension())) {
            refuse(ProjectField.UNIT, "is no unit of amounts; right are 元, 万元 or 亿元", "不是金额单位，应为元、万元或亿元");
            return null;
        }
        return unit;
    }

    private @Nullable BigDecimal amount(ProjectField field, @Nullable Unit unit) {
        BigDecimal number = number(field);
        if (number == null || unit == null) {
            return null;
        }
        BigDecimal converted = Units.convert(number, unit, own());
        if (converted.scale() > Precision.DECIMALS) {
            refuse(field, "has more than 12 decimals in 万元", "按万元超过12位小数");
        }
        return converted;
    }

    private @Nullable BigDecimal percent(ProjectField field) {
        BigDecimal number = number(field);
        if (number != null && number.compareTo(ALL) > 0) {
            refuse(field, "is above 100 per cent", "超过100%");
        }
        return number;
    }

    private @Nullable BigDecimal number(ProjectField field) {
        NumberText text = Checks.number(field.field(), field.zh(), raw.get(field));
        Problem problem = text.problem();
        if (problem != null) {
            problems.add(problem);
        }
        BigDecimal number = text.number();
        if (number != null && number.signum() < 0) {
            refuse(field, "is negative; it must be 0 or more", "为负，应不小于0");
        }
        return number;
    }

    private void atMost(ProjectField small, ProjectField large, Map<ProjectField, BigDecimal> numbers) {
        BigDecimal part = numbers.get(small);
        BigDecimal whole = numbers.get(large);
        if (part != null && whole != null && part.compareTo(whole) > 0) {
            warn(small, "is above " + large.field() + " '" + raw.text(large) + "'", "大于" + large.zh());
        }
    }

    private void refuse(ProjectField field, String en, String zh) {
        problems.add(ProjectProblems.of("V03", raw, field, en, zh));
    }

    private void warn(ProjectField field, String en, String zh) {
        problems.add(ProjectProblems.of(
                "P2", Severity.WARN, raw, field, en + "; correct it if it is wrong", zh + "；如有误请更正"));
    }
}
