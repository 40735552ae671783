package io.tongbao.statistics;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** V03 on the nine numbers: well formed, converted exactly (R4), at most 12 decimals, counts whole and not negative. */
final class NumberChecks {
    private final RawReport report;
    private final List<Problem> problems;

    NumberChecks(RawReport report, List<Problem> problems) {
        this.report = report;
        this.problems = problems;
    }

    ReportNumbers check(@Nullable Indicator indicator) {
        Map<ReportNumber, BigDecimal> numbers = new EnumMap<>(ReportNumber.class);
        boolean levels = false;
        for (ReportNumber each : ReportNumber.values()) {
            BigDecimal number = keep(NumberText.parse(each.field(), each.zh(), report.get(each)));
            if (number != null) {
                numbers.put(each, number);
                levels |= each.isLevel();
            }
        }
        if (indicator != null) {
            convert(indicator, numbers, levels);
        }
        return ReportNumbers.of(each ->
                each.isLevel() || numbers.get(each) == null ? numbers.get(each) : limited(each, numbers.get(each)));
    }

    private void convert(Indicator indicator, Map<ReportNumber, BigDecimal> numbers, boolean levels) {
        String text = report.unit() == null ? "" : report.unit().strip();
        Unit to = Units.of(indicator.unit()).orElse(null);
        boolean own = text.isEmpty() || text.equals(indicator.unit());
        Unit from = own ? to : Units.of(text).orElse(null);
        if (!own && (from == null || (levels && (to == null || !from.dimension().equals(to.dimension()))))) {
            problems.add(new Problem(
                    "V03",
                    "unit",
                    text,
                    "unit '" + text + "' " + (from == null ? "is unknown" : "does not convert to the indicator's unit")
                            + "; " + indicator.unit() + " is right",
                    "单位“" + text + "”" + (from == null ? "未知" : "不能换算") + "，应为" + indicator.unit()));
            return;
        }
        for (ReportNumber each : ReportNumber.values()) {
            BigDecimal number = numbers.get(each);
            if (each.isLevel() && number != null) {
                BigDecimal converted = converted(each, number, from, to);
                if (converted != null && limited(each, converted) != null && isCountable(each, converted, to)) {
                    numbers.put(each, converted);
                }
            }
        }
    }

    private @Nullable BigDecimal converted(
            ReportNumber field, BigDecimal number, @Nullable Unit from, @Nullable Unit to) {
        if (from == null || to == null) {
            return number;
        }
        try {
            return Units.convert(number, from, to);
        } catch (ArithmeticException endless) {
            return keep(NumberText.wrong(
                    field.field(),
                    field.zh(),
                    report.get(field),
                    from.code() + " has no exact value in " + to.code() + "; send it in " + to.code(),
                    from.code() + "不能精确换算为" + to.code() + "，请按" + to.code() + "填报"));
        }
    }

    private @Nullable BigDecimal limited(ReportNumber field, @Nullable BigDecimal number) {
        if (number == null || number.scale() <= Precision.DECIMALS) {
            return number;
        }
        return keep(NumberText.wrong(
                field.field(),
                field.zh(),
                report.get(field),
                "has more than 12 decimals in the indicator's unit",
                "按指标单位超过12位小数"));
    }

    private boolean isCountable(ReportNumber field, BigDecimal number, @Nullable Unit unit) {
        if (unit == null || !unit.count()) {
            return true;
        }
        boolean whole = number.multiply(unit.factor()).stripTrailingZeros().scale() <= 0;
        if (whole && number.signum() >= 0) {
            return true;
        }
        keep(NumberText.wrong(
                field.field(),
                field.zh(),
                report.get(field),
                "is a count and must be whole and not negative",
                "为计数，须为非负整数"));
        return false;
    }

    private @Nullable BigDecimal keep(NumberText text) {
        if (text.problem() != null) {
            problems.add(text.problem());
        }
        return text.number();
    }
}
