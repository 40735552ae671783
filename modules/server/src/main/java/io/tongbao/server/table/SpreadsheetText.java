package io.tongbao.server.table;

/** Text in a CSV file that a spreadsheet may open. */
public final class SpreadsheetText {
    private static final String LEADS_FORMULA = "=+-@\t\r";

    private SpreadsheetText() {}

    /** The same, led by an apostrophe where a spreadsheet would take it for a formula, as OWASP says. */
    public static String harmless(String text) {
        return !text.isEmpty() && LEADS_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
