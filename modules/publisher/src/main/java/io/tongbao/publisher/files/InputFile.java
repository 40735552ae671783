package io.tongbao.publisher.files;

import io.tongbao.contracts.EventTexts;
import io.tongbao.publisher.Outgoing;
import io.tongbao.publisher.sheets.CellText;
import io.tongbao.publisher.sheets.Grid;
import io.tongbao.publisher.sheets.Line;
import io.tongbao.publisher.sheets.Sheet;
import io.tongbao.statistics.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** A table whose header was understood: a CSV, or one sheet of a workbook. */
public final class InputFile {
    /** What stands for a row's number in {@link #cells()}. */
    public static final String ROW = "{row}";

    private final Grid grid;
    private final Sheet sheet;
    private final Header header;
    private final Codes codes;

    InputFile(Grid grid, Sheet sheet, Header header, Codes codes) {
        this.grid = grid;
        this.sheet = sheet;
        this.header = header;
        this.codes = codes;
    }

    /** Name of the file as in messages. */
    public String name() {
        return grid.source().name();
    }

    /** The sheet; the only one of CSV. */
    public Sheet sheet() {
        return sheet;
    }

    /** What it holds. */
    public FileKind kind() {
        return header.kind();
    }

    /**
     * Reads the table once from start to end, a row at a time.
     *
     * @param submission part of the ids of reports that name no revision (R1)
     * @param rows gets what is to be sent, in order
     * @param problems gets what is not right
     * @param notes gets what is not read, without being wrong
     * @throws io.tongbao.publisher.sheets.FileException if the rows cannot be told apart, such as after a lost quotation
     *     mark
     */
    public void read(
            String submission, Consumer<Outgoing> rows, Consumer<CellProblem> problems, Consumer<FileNote> notes) {
        read(submission, rows, new Findings(problems, notes));
    }

    /** The same without the notes. */
    public void read(String submission, Consumer<Outgoing> rows, Consumer<CellProblem> problems) {
        read(submission, rows, problems, note -> {});
    }

    /** The same, of a kind of which each row is a record, with the place of each and the notes. */
    public void readPlaced(
            String submission,
            BiConsumer<Outgoing, RowPlace> rows,
            Consumer<CellProblem> problems,
            Consumer<FileNote> notes) {
        try (RowCursor cursor = cursor(submission, new Findings(problems, notes))) {
            while (cursor.hasNext()) {
                rows.accept(cursor.next(), new RowPlace(name(), sheet, cursor.number(), header));
            }
        }
    }

    /**
     * Where the cells of the columns stand in each row, by name, with {@value #ROW} in place of its number; under the empty
     * name the row as a whole. Of a file without sheets a cell is told by its row.
     */
    public Map<String, String> cells() {
        Map<String, String> cells = new TreeMap<>();
        cells.put("", sheet.place(ROW, -1));
        if (sheet.isNamed()) {
            header.positions().forEach((column, position) -> cells.put(column, sheet.place(ROW, position)));
        }
        header.given().forEach((column, given) -> {
            if (header.position(column) < 0) {
                cells.put(column, sheet.place(given.row(), given.position()));
            }
        });
        return cells;
    }

    void read(String submission, Consumer<Outgoing> rows, Findings findings) {
        try (RowCursor cursor = cursor(submission, findings)) {
            while (cursor.hasNext()) {
                rows.accept(cursor.next());
            }
        }
    }

    /** The same, pulled; what is found is that of {@link #read} and not told again. The caller closes it. */
    RowCursor cursor(String submission) {
        return cursor(submission, Findings.TOLD);
    }

    private RowCursor cursor(String submission, Findings findings) {
        Findings once = findings.once(header.last());
        RowReader meaning = meaning(submission, once.problems());
        return new RowCursor(grid.lines(sheet), line -> read(line, meaning, once), meaning::finish);
    }

    private RowReader meaning(String submission, Consumer<CellProblem> problems) {
        return switch (kind()) {
            case REPORTS -> new ReportRows(submission, codes, problems);
            case PROJECTS -> new ProjectRows(submission, codes, problems);
            case TARGETS -> new TargetRows(submission, codes, problems);
            case SCHEMES -> new SchemeRows(problems);
            case LIGHT_RULES -> new LightRuleRows(problems);
            default -> new ReferenceRows(kind(), problems);
        };
    }

    private Optional<Outgoing> read(Line line, RowReader meaning, Findings findings) {
        Row row = new Row(name(), sheet, line.number(), header, line.cells());
        if (line.number() <= header.last() || row.isBlank()) {
            return Optional.empty();
        }
        if (kind().isReported() && !row.closing().isEmpty()) {
            findings.notes().accept(note(row));
            return Optional.empty();
        }
        if (row.isOnlyNamed()) {
            findings.notes().accept(onlyNamed(row));
            return Optional.empty();
        }
        int stray = row.stray();
        if (stray >= 0) {
            // never sent: its cells have slipped, and could be taken for other figures
            findings.problems()
                    .accept(CellProblem.of(
                            row,
                            stray,
                            "stands under no column; "
                                    + (sheet.isNamed()
                                            ? "give the column a title or empty it"
                                            : "put numbers with thousands separators in quotation marks")
                                    + " (the row is not sent)",
                            "不在任何列下；" + (sheet.isNamed() ? "请补列标题或清空" : "带千位分隔符的数字请加引号") + "（本行未发送）"));
            return Optional.empty();
        }
        String withoutResult = row.withoutResult();
        if (!withoutResult.isEmpty()) {
            findings.problems().accept(withoutResult(row, withoutResult));
            return Optional.empty();
        }
        Optional<Outgoing> read = meaning.read(row);
        return kind().isReported() ? read.filter(each -> isHeld(row, each, findings)) : read;
    }

    /** Whether each text is one that may be sent (V03): what is wrong is told at its cell. */
    private static boolean isHeld(Row row, Outgoing read, Findings findings) {
        List<Problem> texts = EventTexts.check(read.value());
        // an id is made of codes: where one of them is wrong, that is to be told
        texts.stream()
                .filter(each -> texts.size() == 1 || !each.field().equals("id"))
                .forEach(each -> findings.problems()
                        .accept(CellProblem.of(
                                row,
                                each.field(),
                                false,
                                each.messageEn() + " (the row is not sent)",
                                each.messageZh() + "（本行未发送）")));
        return texts.isEmpty();
    }

    private static CellProblem withoutResult(Row row, String column) {
        return CellText.isError(row.cell(column))
                ? CellProblem.of(
                        row,
                        column,
                        false,
                        "is the error of a formula; correct the formula, or write the value (the row is not sent)",
                        "为公式错误；请更正公式或直接填写数值（本行未发送）")
                : CellProblem.of(
                        row,
                        column,
                        false,
                        "is a formula without a result; open the file in a spreadsheet program and save it, or write the"
                                + " value (the row is not sent)",
                        "为没有结果的公式；请用表格软件打开并保存，或直接填写数值（本行未发送）");
    }

    private static FileNote onlyNamed(Row row) {
        String first = row.cell("indicator");
        return new FileNote(
                row.file(),
                FileNote.Kind.NO_FIGURE,
                row.sheet(),
                row.number(),
                row.place(-1) + ": \"" + first + "\" has no figure, and is not sent",
                row.placeZh(-1) + "：“" + first + "”没有数值，未发送");
    }

    private static FileNote note(Row row) {
        return new FileNote(
                row.file(),
                FileNote.Kind.LINE,
                row.sheet(),
                row.number(),
                row.place(-1) + ": \"" + row.closing() + "\" is a line of totals or notes, not read",
                row.placeZh(-1) + "：“" + row.closing() + "”为合计或注释行，未读取");
    }
}
