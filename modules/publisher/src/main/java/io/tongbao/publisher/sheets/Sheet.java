package io.tongbao.publisher.sheets;

import java.util.regex.Pattern;

/**
 * A sheet of a file. CSV has one, without a name.
 *
 * @param index from 0
 * @param name as on its tab; empty for CSV
 * @param hidden whether people see it only when they ask for it
 */
public record Sheet(int index, String name, boolean hidden) {
    /** The one of CSV. */
    static final Sheet ONLY = new Sheet(0, "", false);

    private static final int LETTERS = 26;
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_.]*");

    /** Whether cells are told by letters and numbers, as in a workbook, not by line and title. */
    public boolean isNamed() {
        return !name.isEmpty();
    }

    /** A cell as spreadsheets call it, as in {@code Sheet1!C14}. */
    public String cell(long row, int column) {
        return cell(Long.toString(row), column);
    }

    private String cell(String row, int column) {
        return quoted() + "!" + letters(column) + row;
    }

    /** A row, as in {@code Sheet1!14:14}. */
    public String row(long row) {
        return row(Long.toString(row));
    }

    private String row(String row) {
        return quoted() + "!" + row + ":" + row;
    }

    /**
     * A cell, or with -1 the row, as people look it up: {@code Sheet1!C14} in a workbook, {@code row 14} of a file without
     * sheets.
     */
    public String place(long row, int column) {
        return place(Long.toString(row), column);
    }

    /** The same, with something in place of the row's number. */
    public String place(String row, int column) {
        if (!isNamed()) {
            return "row " + row;
        }
        return column < 0 ? row(row) : cell(row, column);
    }

    private String quoted() {
        return PLAIN.matcher(name).matches() ? name : "'" + name.replace("'", "''") + "'";
    }

    private static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / LETTERS) {
            letters.insert(0, (char) ('A' + (rest - 1) % LETTERS));
        }
        return letters.toString();
    }
}
