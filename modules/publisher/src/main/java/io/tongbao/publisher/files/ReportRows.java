package io.tongbao.publisher.files;

import io.tongbao.contracts.EconomicReport;
import io.tongbao.publisher.Outgoing;
import io.tongbao.publisher.ReportIds;
import io.tongbao.publisher.sheets.CellText;
import io.tongbao.statistics.Checks;
import io.tongbao.statistics.DataClass;
import io.tongbao.statistics.ObservationStatus;
import io.tongbao.statistics.Period;
import io.tongbao.statistics.ReportNumber;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Turns rows into reports. A cell that is not right is named, and sent as it is: the processor rejects it with a
 * reason on record.
 */
final class ReportRows implements RowReader {
    private final String submission;
    private final Consumer<CellProblem> problems;

    ReportRows(String submission, Consumer<CellProblem> problems) {
        this.submission = submission;
        this.problems = problems;
    }

    @Override
    public Optional<Outgoing> read(Row row) {
        EconomicReport report = EconomicReport.newBuilder().build();
        for (Column column : Columns.of(FileKind.REPORTS)) {
            String cell = row.cell(column.name());
            if (column.required() && cell.isEmpty()) {
                problem(row, column.name(), "is empty; it is needed", "为空，此列必填");
            }
            AvroCells.put(report, column.name(), cell);
        }
        for (ReportNumber number : ReportNumber.values()) {
            AvroCells.put(report, number.field(), number(row, number.field()));
        }
        report.setPeriod(period(row));
        checkChoices(row);
        report.setOrigin(row.origin());
        report.setId(ReportIds.of(report, submission, row.key()));
        return Optional.of(Outgoing.report(report));
    }

    private String number(Row row, String column) {
        String plain = CellText.number(row.cell(column));
        if (Checks.number(column, plain).problem() != null) {
            boolean digits = plain.matches("[+-]?[0-9]+(\\.[0-9]+)?");
            problem(
                    row,
                    column,
                    digits ? "has too many digits; 18 before and 18 after the point are possible" : "is not a number",
                    digits ? "位数过多，小数点前后各至多18位" : "不是数字");
        }
        return plain;
    }

    private String period(Row row) {
        String cell = row.cell("period");
        if (cell.isEmpty()) {
            return cell;
        }
        try {
            return Period.of(CellText.period(cell)).toString();
        } catch (IllegalArgumentException e) {
            problem(
                    row,
                    "period",
                    "is not a period; write 2023-04, 2023年4月, 2023年1–4月, 2023-Q1, 2023年一季度 or 2023",
                    "不是期别，应如2023-04、2023年4月、2023年1–4月、2023年一季度或2023");
            return cell;
        }
    }

    private void checkChoices(Row row) {
        String revision = row.cell("revision");
        if (!revision.isEmpty() && !revision.matches("[0-9]{1,6}")) {
            problem(row, "revision", "is not a revision; write 0, 1, 2 … or leave it empty", "不是版次，应为0、1、2……或留空");
        }
        String status = row.cell("status");
        if (!status.isEmpty() && ObservationStatus.of(status).isEmpty()) {
            problem(
                    row,
                    "status",
                    "is not an SDMX status; write A, P, E, L, M … or leave it empty",
                    "不是状态代码，应为A、P、E、L、M等或留空");
        }
        String dataClass = row.cell("data_class");
        if (!dataClass.isEmpty() && DataClass.of(dataClass).isEmpty()) {
            problem(
                    row,
                    "data_class",
                    "is not a data class; write OFFICIAL, DEPARTMENT or SELF_REPORTED",
                    "不是数据类别，应为统计反馈、部门数据或自报");
        }
    }

    private void problem(Row row, String column, String en, String zh) {
        problems.accept(CellProblem.of(row, column, true, en, zh));
    }
}
