package io.tongbao.publisher.files;

import io.tongbao.publisher.sheets.CellText;
import io.tongbao.statistics.Units;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The title of a column as people write it, as in 累 计（万元）.
 *
 * @param written on one line
 * @param name without unit, in the form in which columns are called
 * @param unit that it gives; empty where it gives none
 */
record Title(String written, String name, String unit) {
    private static final Pattern WITH_UNIT = Pattern.compile("(.*?)[(\\[【](?:单位:)?([^()\\[\\]【】]+)[)\\]】]");
    private static final Pattern WITH_PERCENT = Pattern.compile("(.+?)±?%");
    private static final Pattern HAN = Pattern.compile(".*\\p{IsHan}.*");

    /** What is longer is no title. */
    private static final int LONGEST = 100;

    static Title of(String cell) {
        if (cell.length() > LONGEST) {
            String start = cell.substring(0, LONGEST) + "…";
            return new Title(start, start, "");
        }
        String written = CellText.strip(cell.replaceAll("\\s*[\r\n]+\\s*", ""));
        String plain = CellText.plain(written).replaceAll("^\\*|\\*$", "");
        Matcher unit = WITH_UNIT.matcher(plain);
        if (unit.matches() && Units.of(CellText.strip(unit.group(2))).isPresent()) {
            return new Title(written, name(unit.group(1)), Units.code(CellText.strip(unit.group(2))));
        }
        Matcher percent = WITH_PERCENT.matcher(plain);
        if (percent.matches()) {
            return new Title(written, name(percent.group(1)), "%");
        }
        return new Title(written, name(plain), "");
    }

    /** Whether the column only tells people something, as in 上月累计（参考）, and is not read. */
    boolean isForReference() {
        return name.endsWith("(参考)") || name.endsWith("(reference)") || name.equals("序号") || name.equals("行次");
    }

    private static String name(String plain) {
        String lower = CellText.strip(plain).toLowerCase(Locale.ROOT);
        return HAN.matcher(lower).matches()
                ? CellText.squeezed(lower)
                : lower.replace(' ', '_').replace('-', '_');
    }
}
