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
import io.tongbao.statistics.Unit;
import io.tongbao.statistics.Units;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Turns rows into reports. A cell that is not right is named, and sent as it is: the processor rejects it with a
 * reason on record.
 */
final class ReportRows implements RowReader {
    private static final List<String> AMOUNTS = Arrays.stream(ReportNumber.values())
            .filter(ReportNumber::isLevel)
            .map(ReportNumber::field)
            .toList();

    private final String submission;
    private final Codes codes;
    private final Consumer<CellProblem> problems;

    ReportRows(String submission, Codes codes, Consumer<CellProblem> problems) {
        this.submission = submission;
        this.codes = codes;
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
        report.setRegion(codes.region(row, problems));
        report.setIndicator(codes.indicator(row, problems));
        RowUnit.Said unit = RowUnit.of(row, AMOUNTS, problems);
        AvroCells.put(report, "unit", unit.unit());
        boolean carriesNumber = false;
        boolean isNotApplicable = false;
        for (ReportNumber number : ReportNumber.values()) {
            String cell = number(row, number, unit.unit());
            carriesNumber |= !cell.isEmpty();
            isNotApplicable |= CellText.isNotApplicable(row.cell(number.field()));
            report.put(report.getSchema().getField(number.field()).pos(), cell.isEmpty() ? null : cell);
        }
        report.setPeriod(period(row));
        choices(row, report);
        if (isNotApplicable && !carriesNumber && row.cell("status").isEmpty()) {
            report.setStatus(ObservationStatus.M.name());
        }
        report.setOrigin(row.origin());
        report.setId(ReportIds.of(report, submission, row.key()));
        return unit.isGood() ? Optional.of(Outgoing.report(report)) : Optional.empty();
    }

    /** Of what cannot be there (无, a dash) as of what is missing: nothing. */
    private String number(Row row, ReportNumber number, String unit) {
        String column = number.field();
        String cell = row.cell(column);
        if (CellText.isNotApplicable(cell)) {
            return "";
        }
        boolean mayBePercent = !number.isLevel() || Units.isPercent(unit);
        String plain = mayBePercent ? CellText.percent(cell) : CellText.number(cell);
        if (Checks.number(column, number.zh(), plain).problem() != null) {
            tell(row, column, plain);
        } else if (number.isLevel() && plain.startsWith("-") && isCount(unit)) {
            problem(row, column, "is negative; a count in " + unit + " is 0 or more", "为负数；以" + unit + "计的数量应为0或以上");
        }
        return plain;
    }

    private static boolean isCount(String unit) {
        return Units.of(unit).filter(Unit::count).isPresent();
    }

    private void tell(Row row, String column, String plain) {
        if (plain.matches("[+-]?[0-9]+(\\.[0-9]+)?")) {
            problem(
                    row,
                    column,
                    "has too many digits; 18 before and 18 after the point are possible",
                    "位数过多，小数点前后各至多18位");
        } else if (CellText.isScientific(plain)) {
            problem(
                    row,
                    column,
                    "has lost digits; format the column as numbers and enter it again",
                    "为科学计数，已丢失位数；请将该列设为数值格式后重新填写");
        } else if (CellText.isZeroGroup(plain)) {
            problem(
                    row,
                    column,
                    "has groups of thousands that begin with 0; write it without commas, such as 0.123 or 123",
                    "千位分节以0开头；请不用逗号填写，如0.123或123");
        } else {
            problem(row, column, "is not a number", "不是数字");
        }
    }

    private String period(Row row) {
        String cell = row.cell("period");
        String period = CellText.period(cell);
        try {
            return cell.isEmpty() ? cell : Period.of(period).toString();
        } catch (IllegalArgumentException e) {
            if (CellText.isCutMonth(cell)) {
                String year = CellText.plain(cell).substring(0, 4);
                problem(
                        row,
                        "period",
                        "may be January or October; write " + year + "-01 or " + year + "-10",
                        "可能为1月或10月，请写为" + year + "-01或" + year + "-10");
                return cell;
            }
            problem(
                    row,
                    "period",
                    "is not a period; write 2023-04, 2023年4月, 2023年1–4月, 2023-Q1, 2023年一季度 or 2023",
                    "不是期别，应如2023-04、2023年4月、2023年1–4月、2023年一季度或2023");
            return cell;
        }
    }

    private void choices(Row row, EconomicReport report) {
        String revision = row.code("revision");
        AvroCells.put(report, "revision", revision);
        if (!revision.isEmpty() && !revision.matches("[0-9]{1,6}")) {
            problem(row, "revision", "is not a revision; write 0, 1, 2 … or leave it empty", "不是版次，应为0、1、2……或留空");
        }
        String status = row.code("status");
        AvroCells.put(report, "status", status);
        if (!status.isEmpty() && ObservationStatus.of(status).isEmpty()) {
            problem(
                    row,
                    "status",
                    "is not an SDMX status; write A, P, E, L, M … or leave it empty",
                    "不是状态代码，应为A、P、E、L、M等或留空");
        }
        String dataClass = row.code("data_class");
        AvroCells.put(report, "data_class", dataClass);
        AvroCells.put(report, "reported_at", CellText.day(row.cell("reported_at")));
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
