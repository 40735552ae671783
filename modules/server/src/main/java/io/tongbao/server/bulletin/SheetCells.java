package io.tongbao.server.bulletin;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.dhatim.fastexcel.Worksheet;

/** Cells of a bulletin in a sheet. */
record SheetCells(Worksheet sheet) {
    private static final int LEAST_WIDTH = 6;
    private static final int MOST_WIDTH = 40;

    /** Writes one: what is a number is one, rounded as people see it (D1). */
    void write(int row, int column, Cell cell, boolean isRight) {
        if (cell instanceof Cell.Amount amount && !vanishes(amount)) {
            number(row, column, rounded(amount), format(amount));
        } else if (cell instanceof Cell.Rank rank) {
            number(row, column, BigDecimal.valueOf(rank.rank()), rank.isTied() ? "\"= \"0" : "0");
        } else if (cell instanceof Cell.Move move) {
            String star = move.membersDiffer() ? "\"*\"" : "";
            number(row, column, BigDecimal.valueOf(move.places()), "+0" + star + ";-0" + star + ";0" + star);
        } else {
            text(row, column, cell.shown(), isRight);
        }
        frame(row, column);
    }

    /** Writes the title of a column. */
    void head(int row, int column, String title) {
        text(row, column, title, false);
        sheet.style(row, column)
                .bold()
                .horizontalAlignment("center")
                .verticalAlignment("center")
                .wrapText(true)
                .fillColor("EDEDED")
                .borderStyle("thin")
                .set();
    }

    /** A width that its texts need, within reason. */
    static int width(int characters) {
        return Math.max(LEAST_WIDTH, Math.min(MOST_WIDTH, characters + 2));
    }

    /** In a string of the sheet nothing is a formula. */
    private void text(int row, int column, String words, boolean isRight) {
        sheet.value(row, column, words);
        if (isRight) {
            sheet.style(row, column).horizontalAlignment("right").set();
        }
    }

    private void number(int row, int column, BigDecimal value, String format) {
        sheet.value(row, column, value);
        sheet.style(row, column).format(format).horizontalAlignment("right").set();
    }

    private void frame(int row, int column) {
        sheet.style(row, column).borderStyle("thin").verticalAlignment("center").set();
    }

    private static BigDecimal rounded(Cell.Amount amount) {
        return amount.number().setScale(amount.decimals(), RoundingMode.HALF_UP);
    }

    /** What is too little to be seen as a number is told in words, as 欠不足0.1 is. */
    private static boolean vanishes(Cell.Amount amount) {
        return !amount.isPlain()
                && amount.number().signum() != 0
                && rounded(amount).signum() == 0;
    }

    private static String format(Cell.Amount amount) {
        String digits = amount.decimals() == 0 ? "0" : "0." + "0".repeat(amount.decimals());
        return amount.isPlain() || amount.unit().isEmpty()
                ? digits
                : digits + "\"" + amount.unit().replace("\"", "") + "\"";
    }
}
