package io.tongbao.server.gate;

import io.tongbao.publisher.files.CellProblem;
import io.tongbao.publisher.files.InputFile;
import io.tongbao.publisher.files.Names;
import io.tongbao.publisher.files.OpenedFile;
import io.tongbao.publisher.sheets.FileException;
import io.tongbao.publisher.sheets.FileSource;
import java.util.ArrayList;
import java.util.List;

/** Reads what was handed in, whatever its format. */
final class Lines {
    /** More rows in one submission make its record too large. */
    private static final int MOST = 10_000;

    private Lines() {}

    /**
     * Its rows, with the explanations that came beside them.
     *
     * @param names which may stand for codes
     * @throws FileException if it cannot be read, or holds something else than was said
     */
    static List<Line> of(HandedIn handed, Names names) {
        FileSource source = FileSource.of(handed.name(), handed.body());
        OpenedFile opened = handed.mediaType().startsWith("application/json")
                ? OpenedFile.json(source, names)
                : OpenedFile.of(source, names);
        List<Line> lines = new ArrayList<>();
        for (InputFile table : opened.tables()) {
            if (table.kind() != handed.kind()) {
                throw new FileException(
                        handed.name(),
                        "holds " + table.kind().stem() + ", where "
                                + handed.kind().stem() + " are taken",
                        "内容为" + table.kind().stem() + "，此处只收" + handed.kind().stem());
            }
            read(table, handed, lines);
        }
        if (lines.isEmpty()) {
            throw new FileException(handed.name(), "has a header and no rows", "只有表头，没有数据行");
        }
        return handed.explanations().in(lines);
    }

    private static void read(InputFile table, HandedIn handed, List<Line> lines) {
        List<CellProblem> before = new ArrayList<>();
        table.readPlaced(
                handed.receipt(),
                (row, at) -> {
                    add(lines, new Line(row.origin(), row, before, at), handed);
                    before.clear();
                },
                problem -> {
                    if (problem.sent()) {
                        before.add(problem);
                    } else {
                        add(lines, new Line(place(problem), null, List.of(problem), null), handed);
                    }
                });
    }

    private static void add(List<Line> lines, Line line, HandedIn handed) {
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
