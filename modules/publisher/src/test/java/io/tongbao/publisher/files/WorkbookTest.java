package io.tongbao.publisher.files;

import static io.tongbao.publisher.files.Books.of;
import static io.tongbao.publisher.files.Books.sheet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tongbao.contracts.EconomicReport;
import io.tongbao.publisher.Outgoing;
import io.tongbao.publisher.sheets.FileException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;

class WorkbookTest {
    private static final Object[] HEADER = of("地区", "指标", "期别", "本月", "累计");

    private final List<Outgoing> rows = new ArrayList<>();
    private final List<CellProblem> problems = new ArrayList<>();
    private final List<FileNote> notes = new ArrayList<>();

    @Test
    void xlsxXlsAndCsvSayTheSameWhateverTheirNames() {
        // Given
        Consumer<Workbook> fill = book -> sheet(book, "数据", HEADER, of("a", "gdp", "2023年4月", 12.5, "1,234.5"), of());
        byte[] csv = "地区,指标,期别,本月,累计\na,gdp,2023年4月,12.5,\"1,234.5\"\n".getBytes(StandardCharsets.UTF_8);

        // When
        read("x.csv", Books.xlsx(fill));
        read("x.xlsx", Books.xls(fill));
        read("x.xls", csv);

        // Then
        assertThat(problems).isEmpty();
        assertThat(rows).hasSize(3);
        assertThat(report(0).getOrigin()).isEqualTo("x.csv, 数据!2:2");
        for (int i = 0; i < 3; i++) {
            assertThat(report(i).getMonthValue()).isEqualTo("12.5");
            assertThat(report(i).getCumulativeValue()).isEqualTo("1234.5");
            assertThat(report(i).getPeriod()).isEqualTo("2023-04");
        }
    }

    @Test
    void numbersAreThoseStoredWithoutWhatBinaryArithmeticAdds() {
        for (byte[] book : both(book -> {
            Sheet sheet = sheet(
                    book,
                    "S",
                    HEADER,
                    of("a", "gdp", 202304, 0.1 + 0.2, 411302102000.25),
                    of("a", "gdp", null, 0.0, -7));
            Row row = sheet.getRow(1);
            Books.format(row.getCell(3), "0.0");
            sheet.getRow(2).createCell(2).setCellValue(LocalDate.of(2023, 3, 31).atStartOfDay());
            Books.format(sheet.getRow(2).getCell(2), "yyyy\"年\"m\"月\"");
        })) {
            read("b.xlsx", book);
        }

        assertThat(problems).isEmpty();
        for (int i = 0; i < 4; i += 2) {
            assertThat(report(i).getMonthValue()).isEqualTo("0.3");
            assertThat(report(i).getCumulativeValue()).isEqualTo("411302102000.25");
            assertThat(report(i + 1).getMonthValue()).isEqualTo("0");
            assertThat(report(i + 1).getCumulativeValue()).isEqualTo("-7");
            assertThat(report(i + 1).getPeriod()).isEqualTo("2023-03");
        }
    }

    @Test
    void titleLinesAboveAndTotalsAndNotesBelowAreNoRows() {
        byte[] book = Books.xlsx(each -> {
            Sheet sheet = sheet(
                    each,
                    "S",
                    of("2023年4月主要经济指标"),
                    of(null, null, null, null, "单位：万元"),
                    HEADER,
                    of("a", "gdp", "2023-04", 1, 2),
                    of("合 计", null, null, 1, 2),
                    of("注：本表为初步数"),
                    of("填报人：张三", null, "审核人：李四"));
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 4));
        });

        read("b.xlsx", book);

        assertThat(problems).isEmpty();
        assertThat(rows).hasSize(1);
        assertThat(notes)
                .extracting(FileNote::en)
                .containsExactly(
                        "S!5:5: \"合 计\" is a line of totals or notes, not read",
                        "S!6:6: \"注：本表为初步数\" is a line of totals or notes, not read",
                        "S!7:7: \"填报人：张三\" is a line of totals or notes, not read");
    }

    @Test
    void aFormulaThatGaveNoTextIsAnEmptyCellAndOneThatNobodyComputedIsNot() {
        read("computed.xlsx", BadFiles.onlyFormula(" t=\"str\""));
        assertThat(problems).isEmpty();
        assertThat(notes).extracting(FileNote::en).containsExactly("S!2:2: \"gdp\" has no figure, and is not sent");

        read("written.xlsx", BadFiles.onlyFormula(""));
        assertThat(rows).isEmpty();
        assertThat(problems).extracting(CellProblem::place).containsExactly("S!D2");
    }

    @Test
    void aHeaderOverTwoRowsOfMergedCellsIsOne() {
        byte[] book = Books.xlsx(each -> sheet(
                each,
                "S",
                of("地区", "指标", "期别", "本 月", null, "累\n计", null, "计量单位"),
                of(null, null, null, "绝对额", "同比（%）", "绝对额", "同比（%）"),
                of("a", "gdp", "2023-04", 1, 2, 3, 4, "万元")));

        read("b.xlsx", book);

        assertThat(problems).isEmpty();
        assertThat(report(0).getMonthValue()).isEqualTo("1");
        assertThat(report(0).getMonthGrowth()).isEqualTo("2");
        assertThat(report(0).getCumulativeValue()).isEqualTo("3");
        assertThat(report(0).getCumulativeGrowth()).isEqualTo("4");
        assertThat(report(0).getUnit()).isEqualTo("万元");
    }

    @Test
    void namesBesideCodesOnlyTellPeople() {
        read("r.csv", "序号,地区代码,地区名称,指标代码,指标名称,期别,累计\n1,a,甲,gdp,生产总值,2023-04,5\n".getBytes(StandardCharsets.UTF_8));

        assertThat(problems).isEmpty();
        assertThat(rows).extracting(Outgoing::key).containsExactly("a|gdp");
    }

    @Test
    void eachSheetWithAHeaderIsReadAndTheOthersAreTold() {
        byte[] book = Books.xlsx(each -> {
            sheet(each, "一月", HEADER, of("a", "gdp", "2023-01", 1, 1));
            sheet(each, "二月 (2)", HEADER, of("a", "gdp", "2023-02", "x", 1));
            sheet(each, "说明", of("请按月填报"));
            sheet(each, "旧", HEADER, of("a", "gdp", "2022-12", 1, 1));
            each.setSheetHidden(3, true);
            sheet(each, "Sheet5");
        });

        read("b.xlsx", book);

        assertThat(rows).hasSize(2);
        assertThat(((EconomicReport) rows.get(0).value()).getId()).endsWith("-2");
        assertThat(problems).hasSize(1);
        assertThat(problems.get(0).en()).isEqualTo("'二月 (2)'!D2, column 本月: \"x\" is not a number");
        assertThat(problems.get(0).zh()).isEqualTo("'二月 (2)'!D2，列“本月”：“x”不是数字");
        assertThat(problems.get(0).sheet().name()).isEqualTo("二月 (2)");
        assertThat(problems.get(0).position()).isEqualTo(3);
        assertThat(notes)
                .extracting(FileNote::en)
                .containsExactly(
                        "sheet \"说明\" has no header that is known, and is not read; its first row is \"请按月填报\"",
                        "sheet \"旧\" is hidden, and not read; show it to have it read");
    }

    @Test
    void aWorkbookWithoutAnyHeaderSaysWhatWouldBeRight() {
        byte[] book = Books.xlsx(each -> sheet(each, "S", of("甲", "乙")));

        assertThatThrownBy(() -> Books.open("b.xlsx", book))
                .isInstanceOf(FileException.class)
                .hasMessageStartingWith("b.xlsx: the first row \"甲,乙\" is no header of")
                .hasMessageContaining("a file of reports begins with region,indicator,period or 地区,指标,期别");

        byte[] wrong = Books.xlsx(each -> sheet(each, "S", of("地区", "指标", "期别", "本月数据")));
        assertThatThrownBy(() -> Books.open("b.xlsx", wrong))
                .hasMessageStartingWith("b.xlsx [S]: column \"本月数据\" is unknown in a file of reports");
    }

    private static List<byte[]> both(Consumer<Workbook> fill) {
        return List.of(Books.xlsx(fill), Books.xls(fill));
    }

    private void read(String name, byte[] bytes) {
        OpenedFile opened = Books.open(name, bytes);
        notes.addAll(opened.notes());
        opened.tables().forEach(each -> each.read("s", rows::add, new Findings(problems::add, notes::add)));
    }

    private EconomicReport report(int index) {
        return (EconomicReport) rows.get(index).value();
    }
}
