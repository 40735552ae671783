package io.tongbao.publisher.files;

import io.tongbao.publisher.sheets.CellText;
import io.tongbao.publisher.sheets.Sheet;
import io.tongbao.statistics.Quoted;
import java.util.List;

/**
 * A cell that is not right.
 *
 * @param file name of the file
 * @param sheet it is on
 * @param row line of the file or row of the sheet, from 1
 * @param position of the cell in its row, from 0; -1 where the whole row is meant
 * @param field code of the column, such as {@code month_value}; empty of a cell under no column
 * @param column title as the file has it; empty where the whole row is meant
 * @param value as written
 * @param sent whether the row is sent all the same, for the processor to reject it on record
 * @param en the whole message but for the file, in English
 * @param zh the same in Chinese
 */
public record CellProblem(
        String file,
        Sheet sheet,
        long row,
        int position,
        String field,
        String column,
        String value,
        boolean sent,
        String en,
        String zh) {
    /** Of what is longer, this much is shown. */
    private static final int SHOWN = 60;

    /** Where it stands within the file: {@code Sheet1!C14}, or {@code row 14} of one without sheets. */
    public String place() {
        return sheet.place(row, position);
    }

    /** A problem of one cell; the texts go on after the value in quotation marks. */
    static CellProblem of(Row row, String column, boolean sent, String en, String zh) {
        String title = row.title(column);
        int position = title.isEmpty() ? -1 : row.header().position(column);
        Given given = position < 0 ? row.header().given().get(column) : null;
        Row of = given == null ? row : new Row(row.file(), row.sheet(), given.row(), row.header(), List.of());
        return at(of, given == null ? position : given.position(), column, title, row.raw(column), sent, en, zh);
    }

    /** A problem of a cell under no title, for which its row is not sent. */
    static CellProblem of(Row row, int position, String en, String zh) {
        return at(row, position, "", "", CellText.strip(row.cells().get(position)), false, en, zh);
    }

    private static CellProblem at(
            Row row, int position, String field, String title, String value, boolean sent, String en, String zh) {
        String shown = Quoted.of(value, SHOWN);
        return new CellProblem(
                row.file(),
                row.sheet(),
                row.number(),
                position,
                field,
                title,
                value,
                sent,
                row.place(position) + (title.isEmpty() ? "" : ", column " + title) + ": "
                        + (shown.isEmpty() ? "" : "\"" + shown + "\" ") + en,
                row.placeZh(position) + (title.isEmpty() ? "" : "，列“" + title + "”") + "："
                        + (shown.isEmpty() ? "" : "“" + shown + "”") + zh);
    }
}
