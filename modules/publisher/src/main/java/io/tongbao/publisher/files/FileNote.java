package io.tongbao.publisher.files;

import io.tongbao.publisher.sheets.Sheet;

/**
 * Something in a file that is not read, which is no fault: a hidden sheet, a line of totals.
 *
 * @param file name of the file
 * @param kind what is left out
 * @param sheet that is left out, or on which it stands
 * @param row line of the file or row of the sheet, from 1; 0 where the whole sheet is meant
 * @param en what, in English
 * @param zh the same in Chinese
 */
public record FileNote(String file, Kind kind, Sheet sheet, long row, String en, String zh) {
    /** What is left out. */
    public enum Kind {
        /** A sheet that is hidden or has no header. */
        SHEET,
        /** A line of totals or notes. */
        LINE,
        /** A row that names what may be reported, and reports nothing. */
        NO_FIGURE
    }

    /** Where it stands within the file: {@code Sheet1!14:14}, {@code row 14}, or the sheet's name. */
    public String place() {
        return row == 0 ? sheet.name() : sheet.place(row, -1);
    }
}
