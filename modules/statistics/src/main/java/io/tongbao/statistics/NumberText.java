package io.tongbao.statistics;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a text says as a number.
 *
 * @param number in normal form; null where the text is blank or wrong
 * @param problem what is wrong with it (V03); null where nothing is
 */
public record NumberText(@Nullable BigDecimal number, @Nullable Problem problem) {
    private static final Pattern PLAIN = Pattern.compile("[+-]?[0-9]+(\\.[0-9]+)?");

    /** More than any economy needs, and little enough for any column. */
    private static final Pattern LIMITED = Pattern.compile("[+-]?[0-9]{1,18}(\\.[0-9]{1,18})?");

    /** Reads a plain decimal: ASCII digits, at most 18 before the point. A blank is no number and no problem. */
    static NumberText parse(String field, String fieldZh, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return new NumberText(null, null);
        }
        String plain = text.strip();
        if (!PLAIN.matcher(plain).matches()) {
            return wrong(
                    field,
                    fieldZh,
                    text,
                    "is not a plain decimal number such as 12345.67 (leave it empty if it is not reported)",
                    "不是普通数字，应如12345.67（未报请留空）");
        }
        if (!LIMITED.matcher(plain).matches()) {
            return wrong(
                    field, fieldZh, text, "has too many digits: 18 before and 18 after the point are possible", "位数过多");
        }
        return new NumberText(Precision.normal(new BigDecimal(plain)), null);
    }

    static NumberText wrong(String field, String fieldZh, @Nullable String text, String en, String zh) {
        String shown = text == null ? "" : text.length() > 60 ? text.substring(0, 60) + "…" : text;
        String messageEn = field + " '" + shown + "' " + en;
        String messageZh = fieldZh + "“" + shown + "”" + zh;
        return new NumberText(null, new Problem("V03", field, shown, messageEn, messageZh));
    }
}
