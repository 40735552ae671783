package io.tongbao.server.gate;

import io.tongbao.contracts.RowProblem;
import io.tongbao.contracts.SubmittedRow;
import io.tongbao.publisher.files.CellProblem;
import io.tongbao.publisher.files.MarkedWorkbook;
import io.tongbao.publisher.sheets.FileSource;
import io.tongbao.statistics.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Gives a file back with what was found at its cells; nothing of it is kept. */
final class Marking {
    private Marking() {}

    /**
     * The file, marked where a row is wrong or to be explained, or is not read. One at a time: a workbook to be changed is held in memory
     * as a whole.
     *
     * @param rows its lines, judged
     * @throws GateException 406 for what is no file
     */
    static synchronized MarkedWorkbook of(HandedIn handed, Contents contents, List<SubmittedRow> rows) {
        List<Line> lines = contents.lines();
        if (handed.mediaType().startsWith("application/json")
                || !handed.events().isEmpty()) {
            throw new GateException(
                    406,
                    "JSON has no cells to mark; ask for application/json, or send a workbook or CSV",
                    "JSON没有可标注的单元格；请以application/json接收结果，或发送工作簿、CSV");
        }
        List<CellProblem> found = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            for (RowProblem each : rows.get(i).getProblems()) {
                if (!each.getSeverity().equals(Severity.INFO.name())) {
                    found.add(cell(lines.get(i), each));
                }
            }
        }
        return MarkedWorkbook.of(FileSource.of(handed.name(), handed.body()), found, contents.notes());
    }

    private static CellProblem cell(Line line, RowProblem problem) {
        // what was found while reading tells its cell itself
        return line.problems().stream()
                .filter(each -> each.en().equals(problem.getMessageEn()))
                .findFirst()
                .orElseGet(() -> Objects.requireNonNull(line.at())
                        .at(problem.getField(), problem.getValue(), text(problem, true), text(problem, false)));
    }

    /** What stands in the comment; what a warning was compared with is no figure to be filled in. */
    static String text(RowProblem problem, boolean english) {
        boolean warns = problem.getSeverity().equals(Severity.WARN.name());
        String expected = problem.getExpected();
        return english
                ? problem.getCheck()
                        + (warns ? ", to be explained: " : ": ")
                        + problem.getMessageEn()
                        + (expected == null ? "" : (warns ? " (compared with: " : " (expected: ") + expected + ")")
                : problem.getCheck()
                        + (warns ? "，须说明：" : "：")
                        + problem.getMessageZh()
                        + (expected == null ? "" : (warns ? "（参照：" : "（应为：") + expected + "）");
    }
}
