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

    /** Numbers with spaces or semicolons between. */
    List<BigDecimal> curve(@Nullable String cell) {
        String text = given(cell);
        List<BigDecimal> curve = new ArrayList<>();
        for (String each : text == null ? new String[0] : text.split("[\\s;；、]+")) {
            BigDecimal share = number("pace_custom", each);
            if (share == null) {
                return List.of();
            }
            curve.add(share);
        }
        return curve;
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
                    "签订日期应如2023-03-05");
            return null;
        }
    }

    /** V03: a plain decimal number. */
    @Nullable
    BigDecimal number(String field, @Nullable String text) {
        NumberText read = Checks.number(field, text);
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

    <E extends Enum<E>> @Nullable E choice(String field, String zh, @Nullable String text, Class<E> of, String right) {
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
                    zh + "“" + text(text) + "”未知，应为" + right);
        }
        return found;
    }

    /** V01: a code of which nothing was found. */
    void unknown(String field, String zh, @Nullable String code, @Nullable Object found) {
        if (found == null) {
            add("V01", field, code, field + " '" + text(code) + "' is unknown", zh + "“" + text(code) + "”未登记");
        }
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
