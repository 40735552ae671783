package io.tongbao.server.gate;

import io.tongbao.contracts.ColumnCells;
import io.tongbao.publisher.files.CellProblem;
import io.tongbao.publisher.files.FileNote;
import io.tongbao.publisher.files.InputFile;
import io.tongbao.publisher.sheets.FileException;
import java.util.ArrayList;
import java.util.List;

/** Reads the tables of one submission, one after the other. */
final class LineReader {
    /** More rows in one submission make its record too large. */
    static final int MOST = 10_000;

    private final HandedIn handed;
    private final List<Line> lines = new ArrayList<>();
    private final List<FileNote> notes = new ArrayList<>();
    private final List<ColumnCells> cells = new ArrayList<>();
    private int tables;

    LineReader(HandedIn handed) {
        this.handed = handed;
    }

    List<Line> lines() {
        return lines;
    }

    List<FileNote> notes() {
        return notes;
    }

    List<ColumnCells> cells() {
        return cells;
    }

    /**
     * Reads one.
     *
     * @param name for messages
     * @param submission part of the ids of reports that name no revision (R1)
     * @throws FileException if it holds something else than was said, or too much
     */
    void read(InputFile table, String name, String submission) {
        if (table.kind() != handed.kind()) {
            throw new FileException(
                    name,
                    "holds " + table.kind().stem() + ", where " + handed.kind().stem() + " are taken",
                    "内容为" + table.kind().zh() + "，此处只收" + handed.kind().zh());
        }
        int number = tables++;
        table.cells().forEach((field, cell) -> cells.add(new ColumnCells(number, field, cell)));
        List<CellProblem> before = new ArrayList<>();
        table.readPlaced(
                submission,
                (row, at) -> {
                    add(new Line(row.origin(), row, before, at, number));
                    before.clear();
                },
                problem -> {
                    if (problem.sent()) {
                        before.add(problem);
                    } else {
                        add(new Line(place(problem), null, List.of(problem), null, number));
                    }
                },
                notes::add);
    }

    private void add(Line line) {
        if (lines.size() == MOST) {
            throw new FileException(
                    handed.name(),
                    "has more than " + MOST + " rows; split it, or publish it over Kafka",
                    "超过" + MOST + "行，请拆分，或经Kafka报送");
        }
        lines.add(line);
    }

    private static String place(CellProblem problem) {
        boolean named = problem.sheet().isNamed();
        return problem.file() + ", " + (named ? problem.sheet().row(problem.row()) : "row " + problem.row());
    }
}
