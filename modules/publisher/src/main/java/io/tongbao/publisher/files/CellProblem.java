package io.tongbao.publisher.files;

/**
 * A cell that is not right.
 *
 * @param file name of the file
 * @param row line of the file, from 1
 * @param column title as the file has it; empty where the whole row is meant
 * @param value as written
 * @param sent whether the row is sent all the same, for the processor to reject it on record
 * @param en the whole message but for the file, in English
 * @param zh the same in Chinese
 */
public record CellProblem(String file, long row, String column, String value, boolean sent, String en, String zh) {
    /** A problem of one cell; the texts go on after the value in quotation marks. */
    static CellProblem of(Row row, String column, boolean sent, String en, String zh) {
        String value = row.raw(column);
        String title = row.title(column);
        String place = title.isEmpty() ? "" : ", column " + title;
        String placeZh = title.isEmpty() ? "" : "，列“" + title + "”";
        return new CellProblem(
                row.file(),
                row.number(),
                title,
                value,
                sent,
                "row " + row.number() + place + ": " + (value.isEmpty() ? "" : "\"" + value + "\" ") + en,
                "第" + row.number() + "行" + placeZh + "：" + (value.isEmpty() ? "" : "“" + value + "”") + zh);
    }
}
