package io.tongbao.publisher.files;

import io.tongbao.publisher.sheets.CellText;
import io.tongbao.publisher.sheets.Sheet;
import io.tongbao.statistics.ReportNumber;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A row of a file under its header.
 *
 * @param file name of the file
 * @param sheet it is on
 * @param number line of the file or row of the sheet, from 1
 * @param header what the cells mean
 * @param cells as written
 */
record Row(String file, Sheet sheet, long number, Header header, List<String> cells) {
    /** No sheet has as many rows. */
    private static final long SHEET = 1L << 24;

    private static final Pattern TOTAL = Pattern.compile("(总|合|小)计[:：]?|总合计|(?i:total)");
    private static final Pattern NOTE = Pattern.compile(
            "(注|注释|附注|备注|说明|填表说明|数据来源|资料来源|(单位|统计)?负责人|(填报|填表|制表|审核|复核|联系)人?|(填报|填表|制表|报出)(日期|时间)|(联系)?电话)[:：].*"
                    + "|注[0-9１-９]?[:：、.].*|(?i:notes?[:：]).*");

    /** The cell without space around it; empty where the row or the file lacks it. */
    String cell(String column) {
        return CellText.strip(raw(column));
    }

    /** A cell with a code in it: in letters and digits of half width. */
    String code(String column) {
        return CellText.plain(raw(column));
    }

    /** The unit that the column's title gives; empty where it gives none. */
    String titleUnit(String column) {
        int at = header.position(column);
        return at < 0 ? "" : header.titles().get(at).unit();
    }

    /** The cell as written. */
    String raw(String column) {
        int at = header.position(column);
        Given given = at < 0 && !column.equals(TitleLines.UNIT) ? header.given().get(column) : null;
        return given != null ? given.value() : at < 0 || at >= cells.size() ? "" : cells.get(at);
    }

    /** The column's title as the file has it; the name where it has none. */
    String title(String column) {
        int at = header.position(column);
        return at < 0 ? column : header.titles().get(at).written();
    }

    /** Where the row stood, as in {@code reports-2023.csv, row 14}. */
    String origin() {
        return file + ", " + place(-1);
    }

    /** The unit that the lines above the header give, several with 、 between; empty where they give none. */
    String givenUnit() {
        Given unit = header.given().get(TitleLines.UNIT);
        return unit == null ? "" : unit.value();
    }

    /** Whether it says nothing in a form that lists what may be said: a line between blocks, or what is not reported. */
    boolean isOnlyNamed() {
        return (sheet.isNamed() || header.isOfOne())
                && header.kind() == FileKind.REPORTS
                && cell("status").isEmpty()
                && Arrays.stream(ReportNumber.values())
                        .allMatch(each -> cell(each.field()).isEmpty());
    }

    /** Where a cell, or with -1 the row, stands: {@code row 14}, or {@code Sheet1!C14} in a workbook. */
    String place(int position) {
        return sheet.place(number, position);
    }

    /** The same in Chinese. */
    String placeZh(int position) {
        return sheet.isNamed() ? place(position) : "第" + number + "行";
    }

    /** A number that no other row of the file has. */
    long key() {
        return sheet.index() * SHEET + number;
    }

    boolean isBlank() {
        return cells.stream().allMatch(each -> CellText.strip(each).isEmpty());
    }

    /** What a line of totals or notes below the figures begins with; empty for any other row. */
    String closing() {
        String first = cells.stream()
                .map(CellText::strip)
                .filter(each -> !each.isEmpty())
                .findFirst()
                .orElse("");
        if (first.isEmpty() || (first.charAt(0) <= '9' && first.charAt(0) >= '0')) {
            return ""; // a code, as nearly always
        }
        boolean isTotal = TOTAL.matcher(CellText.squeezed(first)).matches();
        return isTotal || NOTE.matcher(CellText.squeezed(first)).matches() ? first : "";
    }

    /** The column of a cell whose formula gave an error or no result; empty if there is none. */
    String withoutResult() {
        for (int i = 0; i < cells.size(); i++) {
            if (CellText.isError(cells.get(i)) || CellText.isFormula(cells.get(i))) {
                int at = i;
                Optional<String> column = header.positions().keySet().stream()
                        .filter(each -> header.position(each) == at)
                        .findFirst();
                if (column.isPresent()) {
                    return column.get();
                }
            }
        }
        return "";
    }

    /** The position of the first cell that stands under no title; -1 if none does. */
    int stray() {
        for (int i = 0; i < cells.size(); i++) {
            boolean titled = i < header.titles().size()
                    && !header.titles().get(i).written().isEmpty();
            if (!titled && !CellText.strip(cells.get(i)).isEmpty()) {
                return i;
            }
        }
        return -1;
    }
}
