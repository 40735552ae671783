package io.tongbao.server.page;

import io.tongbao.statistics.Language;
import io.tongbao.statistics.Wording;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Numbers as pages show them: rounded half up (D1), thousands parted, with a true minus sign. */
public final class Numbers {
    /** Where there is no number. It is never 0. */
    public static final String NONE = "—";

    private Numbers() {}

    /** A number, or a dash. */
    public static String shown(@Nullable BigDecimal number, int decimals) {
        return number == null ? NONE : parted(Wording.number(number, decimals));
    }

    /** A difference with its sign, as in +0.3, −1.2 or 0.0; a dash where there is none. */
    public static String signed(@Nullable BigDecimal number, int decimals) {
        String shown = shown(number, decimals);
        boolean isUp = number != null && new BigDecimal(Wording.number(number, decimals)).signum() > 0;
        return isUp ? "+" + shown : shown;
    }

    /** How far apart two are; what is too little to be seen is told as such, as in 不足0.1 or &lt;0.1. */
    public static String distance(BigDecimal distance, int decimals, Language language) {
        return parted(Wording.size(distance, decimals, language.of("不足", "<")));
    }

    private static String parted(String plain) {
        boolean negative = plain.startsWith("-");
        String digits = negative ? plain.substring(1) : plain;
        int point = digits.indexOf('.');
        String whole = point < 0 ? digits : digits.substring(0, point);
        String fraction = point < 0 ? "" : digits.substring(point);
        return (negative ? "−" : "") + whole.replaceAll("(?<=\\d)(?=(\\d{3})+$)", ",") + fraction;
    }
}
