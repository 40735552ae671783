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
    static final int MOST = 10_000;

    private Lines() {}

    /**
     * Its rows, with the explanations that came beside them.
     *
     * @param names which may stand for codes
     * @throws FileException if it cannot be read, or holds something else than was said
     */
    static List<Line> of(HandedIn handed, Names names) {
        return handed.events().isEmpty() ? ofTable(handed, names) : ofEvents(handed, names);
    }

    /** Each event is a row, whose id comes of the event's. */
    private static List<Line> ofEvents(HandedIn handed, Names names) {
        List<Line> lines = new ArrayList<>();
        List<OpenedFile> opened =
                OpenedFile.json(handed.events().stream().map(CloudEvent::row).toList(), names);
        for (int i = 0; i < opened.size(); i++) {
            CloudEvent event = handed.events().get(i);
            List<Line> row = new ArrayList<>();
            for (InputFile table : opened.get(i).tables()) {
                requireKind(table, handed, event.name());
                read(table, handed, event.submission(), row);
            }
            if (row.isEmpty()) {
                throw new FileException(event.name(), "has no figure in its data", "的data没有数值");
            }
            row.forEach(each -> lines.add(new Line(event.name(), each.row(), each.problems(), null)));
        }
        return lines;
    }

    private static List<Line> ofTable(HandedIn handed, Names names) {
        FileSource source = FileSource.of(handed.name(), handed.body());
        OpenedFile opened = handed.mediaType().startsWith("application/json")
                ? OpenedFile.json(source, names)
                : OpenedFile.of(source, names);
        List<Line> lines = new ArrayList<>();
        for (InputFile table : opened.tables()) {
            requireKind(table, handed, handed.name());
            read(table, handed, handed.receipt(), lines);
        }
        if (lines.isEmpty()) {
            throw new FileException(handed.name(), "has a header and no rows", "只有表头，没有数据行");
        }
        return handed.explanations().in(lines);
    }

    private static void requireKind(InputFile table, HandedIn handed, String name) {
        if (table.kind() != handed.kind()) {
            throw new FileException(
                    name,
                    "holds " + table.kind().stem() + ", where " + handed.kind().stem() + " are taken",
                    "内容为" + table.kind().stem() + "，此处只收" + handed.kind().stem());
        }
    }

    private static void read(InputFile table, HandedIn handed, String submission, List<Line> lines) {
        List<CellProblem> before = new ArrayList<>();
        table.readPlaced(
                submission,
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
