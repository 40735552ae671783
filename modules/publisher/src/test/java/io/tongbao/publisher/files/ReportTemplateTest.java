package io.tongbao.publisher.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongbao.contracts.EconomicReport;
import io.tongbao.publisher.Outgoing;
import io.tongbao.publisher.sheets.FileSource;
import io.tongbao.statistics.DataClass;
import io.tongbao.statistics.Period;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;

class ReportTemplateTest {
    private static final int FIRST = 3;
    private static final ReportTemplate TEMPLATE = new ReportTemplate(
            new Names.Named("x-g-1", "官庄镇", ""),
            new Period(2023, 4),
            List.of(
                    new ReportTemplate.Line(
                            new Names.Named("budget_revenue", "一般公共预算收入", ""),
                            "万元",
                            new ReportTemplate.Figures(new BigDecimal("1200.5"), new BigDecimal("3600")),
                            new ReportTemplate.Figures(new BigDecimal("1100"), new BigDecimal("4400"))),
                    new ReportTemplate.Line(
                            new Names.Named("firms", "规模以上工业企业数", ""),
                            "家",
                            ReportTemplate.Figures.NONE,
                            ReportTemplate.Figures.NONE),
                    new ReportTemplate.Line(
                            new Names.Named("fdi", "实际利用外资", ""),
                            "万美元",
                            ReportTemplate.Figures.NONE,
                            ReportTemplate.Figures.NONE)),
            List.of(DataClass.DEPARTMENT, DataClass.SELF_REPORTED));

    private final List<Outgoing> rows = new ArrayList<>();
    private final List<CellProblem> problems = new ArrayList<>();
    private final List<FileNote> notes = new ArrayList<>();

    @Test
    void whatIsFilledInIsReadBackAndWhatIsNotIsNotReported() {
        byte[] filled = Books.edit(TEMPLATE.xlsx(), book -> {
            Sheet sheet = book.getSheetAt(0);
            cell(sheet, 0, "本月").setCellValue(1300);
            cell(sheet, 0, "累计").setCellValue("4,900");
            cell(sheet, 0, "数据类别").setCellValue("部门数据");
            cell(sheet, 2, "累计").setCellValue("无");
        });

        read(filled);

        assertThat(problems).isEmpty();
        assertThat(rows).extracting(Outgoing::key).containsExactly("x-g-1|budget_revenue", "x-g-1|fdi");
        EconomicReport report = (EconomicReport) rows.get(0).value();
        assertThat(report.getPeriod()).isEqualTo("2023-04");
        assertThat(report.getMonthValue()).isEqualTo("1300");
        assertThat(report.getCumulativeValue()).isEqualTo("4900");
        assertThat(report.getUnit()).isEqualTo("万元");
        assertThat(report.getDataClass()).isEqualTo("部门数据");
        assertThat(((EconomicReport) rows.get(1).value()).getStatus()).isEqualTo("M");
        assertThat(notes).extracting(FileNote::en).containsExactly("上报!5:5: \"firms\" has no figure, and is not sent");
    }

    @Test
    void codesAreLockedKnownFiguresShownAndChoicesDropDown() throws IOException {
        try (Workbook book = WorkbookFactory.create(new ByteArrayInputStream(TEMPLATE.xlsx()))) {
            Sheet sheet = book.getSheetAt(0);
            assertThat(sheet.getProtect()).isTrue();
            assertThat(cell(sheet, 0, "指标").getCellStyle().getLocked()).isTrue();
            assertThat(cell(sheet, 0, "本月").getCellStyle().getLocked()).isFalse();
            assertThat(cell(sheet, 0, "上期本月（参考）").getNumericCellValue()).isEqualTo(1200.5);
            assertThat(cell(sheet, 0, "2022年累计（参考）").getNumericCellValue()).isEqualTo(4400);
            assertThat(cell(sheet, 0, "2022年累计（参考）").getCellStyle().getLocked()).isTrue();
            assertThat(sheet.getDataValidations())
                    .extracting(DataValidation::getErrorBoxTitle)
                    .containsExactlyInAnyOrder("状态", "数据类别");
        }
    }

    @Test
    void anEmptyTemplateReportsNothing() {
        read(TEMPLATE.xlsx());

        assertThat(problems).isEmpty();
        assertThat(rows).isEmpty();
        assertThat(notes).hasSize(3);
    }

    private static Cell cell(Sheet sheet, int line, String title) {
        Row header = sheet.getRow(FIRST - 1);
        for (int i = 0; i < header.getLastCellNum(); i++) {
            if (header.getCell(i).getStringCellValue().equals(title)) {
                return sheet.getRow(FIRST + line).getCell(i);
            }
        }
        throw new IllegalArgumentException(title);
    }

    private void read(byte[] book) {
        OpenedFile opened = OpenedFile.of(FileSource.of("t.xlsx", book));
        notes.addAll(opened.notes());
        opened.tables().forEach(each -> each.read("s", rows::add, new Findings(problems::add, notes::add)));
    }
}
