package io.tongbao.publisher.sheets;

import io.tongbao.statistics.Period;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What people mean by what they write in cells: the one place where it is decided. */
public final class CellText {
    /** As many digits as a spreadsheet holds; those behind them come of binary arithmetic. */
    private static final MathContext STORED = new MathContext(15, RoundingMode.HALF_UP);

    /** Beyond it, a number written out would fill the memory. */
    private static final int LONGEST = 400;

    private static final char WIDE_FIRST = '！';
    private static final char WIDE_LAST = '～';

    /** The longest word for what is not applicable, with blanks. */
    private static final int LONGEST_WORD = 12;

    private static final String GROUPS =
            "[+-]?[1-9][0-9]{0,2}(?:([,' \u2009\u202F])[0-9]{3})(?:\\1[0-9]{3})*(?:\\.[0-9]+)?";
    private static final Pattern GROUPED = Pattern.compile(GROUPS);
    private static final Pattern PLAIN = Pattern.compile("[+-]?(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)");
    private static final Pattern SCIENTIFIC = Pattern.compile("[+-]?[0-9.]+[eE][+-]?[0-9]+");
    private static final Pattern DAY = Pattern.compile("([0-9]{4})[-/.]([0-9]{1,2})[-/.][0-9]{1,2}([T ].*)?");
    private static final Pattern FULL_DAY = Pattern.compile("([0-9]{4})[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})日?");
    private static final Pattern MONTH = Pattern.compile("([0-9]{4})[/.]([0-9]{1,2})");
    private static final Pattern CUT_MONTH = Pattern.compile("[0-9]{4}\\.1");
    private static final Pattern ZERO_GROUP =
            Pattern.compile("[+-]?0[0-9]{0,2}(?:[,' \u2009\u202F][0-9]{3})+(?:\\.[0-9]+)?%?");
    private static final Pattern ERROR =
            Pattern.compile("#(REF!|N/A|DIV/0!|VALUE!|NAME\\?|NULL!|NUM!|SPILL!|CALC!|GETTING_DATA)");
    private static final Pattern FORMULA = Pattern.compile("=[\\p{L}\\p{N}(+\\-\"'$].*", Pattern.DOTALL);
    private static final Pattern BLANKS = Pattern.compile("[\\p{Z}\\s\uFEFF\u200B-\u200D\u2060]+");
    private static final Set<String> NOT_APPLICABLE =
            Set.of("无", "…", "……", "...", "......", "-", "--", "---", "/", "n/a", "不适用");

    private CellText() {}

    /** Without blanks around it, those of full width and those that cannot be seen included. */
    public static String strip(String cell) {
        int from = 0;
        int to = cell.length();
        while (from < to && isBlank(cell.charAt(from))) {
            from++;
        }
        while (from < to && isBlank(cell.charAt(to - 1))) {
            to--;
        }
        return cell.substring(from, to);
    }

    /** With letters, digits and signs of half width, and one kind of minus. */
    public static String plain(String cell) {
        if (isPlain(cell)) {
            return strip(cell);
        }
        StringBuilder plain = new StringBuilder(cell.length());
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            boolean wide = c >= WIDE_FIRST && c <= WIDE_LAST;
            plain.append(isDash(c) ? '-' : wide ? (char) (c - WIDE_FIRST + '!') : c);
        }
        return strip(plain.toString());
    }

    /** Without any blanks, as in 累 计. */
    public static String squeezed(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            if (isBlank(cell.charAt(i))) {
                return BLANKS.matcher(cell).replaceAll("");
            }
        }
        return cell;
    }

    /** A number without thousands separators, in ASCII; anything else as it is, for the checks to judge. */
    public static String number(String cell) {
        if (isBareNumber(cell)) {
            return cell; // as nearly all are
        }
        String plain = plain(cell);
        if (GROUPED.matcher(plain).matches()) {
            plain = plain.replaceAll("[,' \u2009\u202F]", "");
        }
        if (!PLAIN.matcher(plain).matches()) {
            return cell;
        }
        String whole = plain.endsWith(".") ? plain.substring(0, plain.length() - 1) : plain;
        int point = whole.indexOf('.');
        boolean bare = point == 0 || (point == 1 && !Character.isDigit(whole.charAt(0)));
        return bare ? whole.substring(0, point) + "0" + whole.substring(point) : whole;
    }

    /** Whether it is a number with a percent sign. */
    public static boolean isPercent(String cell) {
        String plain = plain(cell);
        return plain.endsWith("%") && isNumber(plain.substring(0, plain.length() - 1));
    }

    /** A number with or without a percent sign as {@link #number(String)} gives it. */
    public static String percent(String cell) {
        if (isBareNumber(cell)) {
            return cell;
        }
        String plain = plain(cell);
        return isPercent(cell) ? number(plain.substring(0, plain.length() - 1)) : number(cell);
    }

    /** Whether {@link #number(String)} makes a plain number of it. */
    public static boolean isNumber(String cell) {
        return PLAIN.matcher(number(cell)).matches();
    }

    /** Whether digits were lost, as in 4.11E+11. */
    public static boolean isScientific(String cell) {
        return SCIENTIFIC.matcher(cell).matches();
    }

    /** Whether it says that there can be no number: 无, … or a dash. An empty cell says nothing. */
    public static boolean isNotApplicable(String cell) {
        return cell.length() <= LONGEST_WORD
                && NOT_APPLICABLE.contains(squeezed(plain(cell)).toLowerCase(Locale.ROOT));
    }

    /** Whether it is the error of a formula. */
    public static boolean isError(String cell) {
        return cell.indexOf('#') >= 0 && ERROR.matcher(strip(cell)).matches();
    }

    /** Whether it is a formula whose result the file does not hold. */
    public static boolean isFormula(String cell) {
        return cell.indexOf('=') >= 0 && FORMULA.matcher(strip(cell)).matches();
    }

    /** A period where it is one, by a day too; anything else as it is, for the checks to judge. */
    public static String period(String cell) {
        String plain = plain(cell);
        Matcher day = DAY.matcher(plain);
        Matcher month = MONTH.matcher(plain);
        if (day.matches()) {
            plain = day.group(1) + "-" + day.group(2);
        } else if (month.matches() && !isCutMonth(plain)) {
            plain = month.group(1) + "-" + month.group(2);
        }
        try {
            return Period.of(plain).toString();
        } catch (IllegalArgumentException unreadable) {
            return cell;
        }
    }

    /** Whether it may be January, or October without the 0 that a spreadsheet drops: 2023.1. */
    public static boolean isCutMonth(String cell) {
        return CUT_MONTH.matcher(plain(cell)).matches();
    }

    /** Whether it has groups of thousands of which the first begins with 0, so that its comma may be a point: 0,123. */
    public static boolean isZeroGroup(String cell) {
        return ZERO_GROUP.matcher(plain(cell)).matches();
    }

    /** A day where it is one, as in 2023/4/8; anything else as it is, for the checks to judge. */
    public static String day(String cell) {
        Matcher day = FULL_DAY.matcher(plain(cell));
        return day.matches()
                ? day.group(1) + "-" + "0".repeat(2 - day.group(2).length()) + day.group(2) + "-"
                        + "0".repeat(2 - day.group(3).length()) + day.group(3)
                : cell;
    }

    /** A number that a workbook stores: all its digits, without those that come of binary arithmetic. */
    static String stored(BigDecimal number) {
        if (Math.abs((long) number.scale()) > LONGEST || number.precision() > LONGEST) {
            return number.toString();
        }
        BigDecimal rounded = number.round(STORED);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    /** Whether it is digits with perhaps a minus before and a point among them. */
    private static boolean isBareNumber(String cell) {
        int start = cell.startsWith("-") ? 1 : 0;
        int point = cell.indexOf('.');
        for (int i = start; i < cell.length(); i++) {
            boolean isDigit = cell.charAt(i) >= '0' && cell.charAt(i) <= '9';
            if (!isDigit && (i != point || i == start || i == cell.length() - 1)) {
                return false;
            }
        }
        return cell.length() > start;
    }

    /** Whether every letter is of ASCII, as nearly all numbers and codes are. */
    private static boolean isPlain(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            if (cell.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }

    private static boolean isDash(char c) {
        return "‐‑‒–—―−－﹣─━".indexOf(c) >= 0;
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || c == '\uFEFF'
                || (c >= '\u200B' && c <= '\u200D')
                || c == '\u2060';
    }
}
