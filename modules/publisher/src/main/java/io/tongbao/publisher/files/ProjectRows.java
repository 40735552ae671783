package io.tongbao.publisher.files;

import io.tongbao.contracts.ProjectReport;
import io.tongbao.publisher.Outgoing;
import io.tongbao.publisher.ProjectIds;
import io.tongbao.publisher.sheets.CellText;
import io.tongbao.statistics.Problem;
import io.tongbao.statistics.project.ProjectChecks;
import io.tongbao.statistics.project.ProjectField;
import io.tongbao.statistics.project.RawProject;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Turns rows into progress reports. A cell that is not right is named, by the processor's own checks, and sent as it is:
 * the processor rejects it with a reason on record.
 */
final class ProjectRows implements RowReader {
    private static final List<String> AMOUNTS = Arrays.stream(ProjectField.values())
            .filter(each -> each.type() == ProjectField.Type.AMOUNT)
            .map(ProjectField::field)
            .toList();

    /** Texts of which a number or a choice is made. */
    private static final Set<String> CODED =
            Set.of(ProjectField.REVISION.field(), ProjectField.STAGE.field(), ProjectField.PLAN_CURVE.field());

    private final String submission;
    private final Codes codes;
    private final Consumer<CellProblem> problems;

    ProjectRows(String submission, Codes codes, Consumer<CellProblem> problems) {
        this.submission = submission;
        this.codes = codes;
        this.problems = problems;
    }

    @Override
    public Optional<Outgoing> read(Row row) {
        ProjectReport report = ProjectReport.newBuilder().build();
        for (Column column : Columns.of(FileKind.PROJECTS)) {
            AvroCells.put(report, column.name(), cell(row, column.name()));
        }
        RowUnit.Said unit = RowUnit.of(row, AMOUNTS, problems);
        AvroCells.put(report, "unit", unit.unit());
        report.setRegion(codes.region(row, problems));
        RawProject raw = RawProject.of(field -> AvroCells.text(report, field.field()));
        if (raw.get(ProjectField.REGION) == null) {
            problems.accept(
                    CellProblem.of(row, ProjectField.REGION.field(), true, "is empty; it is needed", "为空，此列必填"));
        }
        // whether the region is known and the month has ended is for the processor to tell
        ProjectChecks.judge(raw, null, LocalDate.MAX).problems().stream()
                .filter(each -> each.rejects() && !each.field().equals(ProjectField.REGION.field()))
                .forEach(each -> tell(row, each));
        report.setOrigin(row.origin());
        report.setId(ProjectIds.of(report, submission, row.key()));
        return unit.isGood() ? Optional.of(Outgoing.project(report)) : Optional.empty();
    }

    private static String cell(Row row, String column) {
        String cell = row.cell(column);
        if (column.equals(ProjectField.PERIOD.field())) {
            return CellText.period(cell); // what is none is for the checks to judge
        }
        ProjectField.Type type = type(column);
        if ((type == ProjectField.Type.AMOUNT || type == ProjectField.Type.PERCENT || type == ProjectField.Type.DATE)
                && CellText.isNotApplicable(cell)) {
            return "";
        }
        return switch (type) {
            case AMOUNT -> CellText.number(cell);
            case PERCENT -> CellText.percent(cell);
            case DATE -> CellText.day(cell);
            case TEXT -> CODED.contains(column) ? row.code(column) : cell;
        };
    }

    private static ProjectField.Type type(String column) {
        for (ProjectField each : ProjectField.values()) {
            if (each.field().equals(column)) {
                return each.type();
            }
        }
        return ProjectField.Type.TEXT;
    }

    /** The message without field and value, which the place of the cell tells. */
    private void tell(Row row, Problem problem) {
        String value = Objects.requireNonNullElse(problem.value(), "");
        problems.accept(CellProblem.of(
                row,
                problem.field(),
                true,
                behind("'" + value + "' ", problem.messageEn()),
                behind("“" + value + "”", problem.messageZh())));
    }

    private static String behind(String value, String message) {
        int at = message.indexOf(value);
        return at < 0 ? message : message.substring(at + value.length());
    }
}
