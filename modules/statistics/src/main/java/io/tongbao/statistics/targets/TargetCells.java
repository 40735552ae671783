package io.tongbao.statistics.targets;

import io.tongbao.statistics.Checks;
import io.tongbao.statistics.NumberText;
import io.tongbao.statistics.Problem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads the cells of a target's line, and gathers what is wrong with them. */
final class TargetCells {
    private final List<Problem> problems = new ArrayList<>();

    List<Problem> problems() {
        return problems;
    }

    /** T2: numbers with spaces or semicolons between. */
    List<BigDecimal> curve(@Nullable String cell) {
        String text = given(cell);
        List<BigDecimal> curve = new ArrayList<>();
        for (String each : text == null ? new String[0] : text.split("[\\s;；、]+")) {
            BigDecimal share = Checks.number("pace_custom", "序时进度", each).number();
            if (share == null) {
                break;
            }
            curve.add(share);
        }
        if (text != null && !Target.isCurve(curve)) {
            add(
                    "T2",
                    "pace_custom",
                    text,
                    "pace_custom '" + text
                            + "' must be twelve numbers in per cent, 0 or more and never falling, the last" + " 100",
                    "序时进度“" + text + "”应为12个累计百分比，不小于0，逐月不减，末项为100");
            return List.of();
        }
        return curve;
    }

    /** T1: what a target weighs; a blank weighs nothing. */
    @Nullable
    BigDecimal weight(@Nullable String text) {
        BigDecimal weight = number("weight", "权重", text);
        if (weight != null && weight.signum() <= 0) {
            add(
                    "T1",
                    "weight",
                    text,
                    "weight '" + text(text) + "' must be above 0; leave it empty where the letter weighs nothing",
                    "权重“" + text(text) + "”应大于0，不计权重请留空");
        }
        return weight;
    }

    @Nullable
    LocalDate day(@Nullable String cell) {
        String text = given(cell);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            add(
                    "V03",
                    "signed_on",
                    text,
                    "signed_on '" + text + "' must be a day such as 2023-03-05",
                    "签订日期“" + text + "”应为日期，如2023-03-05");
            return null;
        }
    }

    /** V03: a plain decimal number. */
    @Nullable
    BigDecimal number(String field, String zh, @Nullable String text) {
        NumberText read = Checks.number(field, zh, text);
        if (read.problem() != null) {
            problems.add(read.problem());
        }
        return read.number();
    }

    @Nullable
    Integer whole(String field, String zh, @Nullable String text, String pattern, String right, String rightZh) {
        String given = text(text);
        if (!given.matches(pattern)) {
            add("V03", field, text, field + " '" + given + "' must be " + right, zh + "“" + given + "”" + rightZh);
            return null;
        }
        return Integer.valueOf(given);
    }

    <E extends Enum<E>> @Nullable E choice(
            String field, String zh, @Nullable String text, Class<E> of, String right, String rightZh) {
        String given = text(text).toUpperCase(Locale.ROOT);
        E found = Arrays.stream(of.getEnumConstants())
                .filter(each -> each.name().equals(given))
                .findFirst()
                .orElse(null);
        if (found == null) {
            add(
                    "T1",
                    field,
                    text,
                    field + " '" + text(text) + "' is unknown; right is " + right,
                    zh + "“" + text(text) + "”未知，应为" + rightZh);
        }
        return found;
    }

    /** V01: a code of which nothing was found. */
    void unknown(String field, String zh, @Nullable String code, @Nullable Object found) {
        if (found == null) {
            add("V01", field, code, field + " '" + text(code) + "' is unknown", zh + "“" + text(code) + "”未登记");
        }
    }

    /** Whether nothing is wrong with a field so far. */
    boolean isRight(String field) {
        return problems.stream().noneMatch(each -> each.field().equals(field));
    }

    void add(String check, String field, @Nullable String value, String en, String zh) {
        problems.add(new Problem(check, field, value, en, zh));
    }

    static String text(@Nullable String text) {
        String given = given(text);
        return given == null ? "" : given;
    }

    static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
