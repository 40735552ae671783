package io.tongbao.publisher.sheets;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/**
 * How a workbook shows a number, which decides what it is: an amount, a share or a day.
 *
 * @param id of the format; -1 where there is none
 * @param code as in {@code 0.0%}; null where there is none
 */
record CellFormat(int id, @Nullable String code) {
    /** What is in quotation marks or behind a backslash is shown as it is. */
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.");

    /** The text of a number shown so. */
    String text(BigDecimal number, boolean date1904) {
        if (isDate()) {
            String day = day(number, date1904);
            return day == null ? CellText.stored(number) : day;
        }
        String shown = code == null ? "" : LITERAL.matcher(code).replaceAll("");
        return shown.indexOf('%') < 0 ? CellText.stored(number) : CellText.stored(number.movePointRight(2)) + "%";
    }

    private boolean isDate() {
        // those that POI does not know are days in Chinese
        boolean chinese = (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
        return chinese || (code != null && DateUtil.isADateFormat(id, code));
    }

    /** Null for what is no day of a calendar: a time, or a number too large. */
    private static @Nullable String day(BigDecimal number, boolean date1904) {
        double serial = number.doubleValue();
        if (serial < 1 || !DateUtil.isValidExcelDate(serial)) {
            return null;
        }
        try {
            LocalDateTime time = DateUtil.getLocalDateTime(serial, date1904, true);
            return time.toLocalTime().equals(LocalTime.MIDNIGHT)
                    ? time.toLocalDate().toString()
                    : time.toString();
        } catch (DateTimeException e) {
            return null;
        }
    }
}
