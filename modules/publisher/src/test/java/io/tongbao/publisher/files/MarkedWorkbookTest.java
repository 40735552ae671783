package io.tongbao.publisher.files;

import static io.tongbao.publisher.files.Books.of;
import static io.tongbao.publisher.files.Books.sheet;
import static org.assertj.core.api.Assertions.assertThat;

import io.tongbao.publisher.sheets.FileSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;

class MarkedWorkbookTest {
    @Test
    void theOwnWorkbookComesBackWithItsBadCellsRedAndCommented() throws IOException {
        Consumer<Workbook> fill = book -> {
            Sheet sheet = sheet(
                    book,
                    "上报",
                    of("2023年4月报表"),
                    of("地区", "指标", "期别", "本月", "累计"),
                    of("a", "gdp", "2023-04", "12x", 5),
                    of("", "gdp", "2023-13", 1, 5, null, "见附件"));
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 4));
            sheet.getRow(2).getCell(4).setCellFormula("2+3");
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
            Books.format(sheet.getRow(2).getCell(4), "0.0");
            sheet.setColumnWidth(1, 9999);
            sheet(book, "说明", of("不要改动"));
        };
        for (byte[] own : List.of(Books.xlsx(fill), Books.xls(fill))) {
            FileSource source = FileSource.of("b", own);
            MarkedWorkbook marked = MarkedWorkbook.of(source, problems(source), List.of());

            try (Workbook book = WorkbookFactory.create(new ByteArrayInputStream(marked.bytes()))) {
                Sheet sheet = book.getSheet("上报");
                Cell bad = sheet.getRow(2).getCell(3);
                assertRed(bad);
                assertThat(bad.getStringCellValue()).isEqualTo("12x");
                assertThat(bad.getCellComment().getString().getString())
                        .isEqualTo("上报!D3，列“本月”：“12x”不是数字\n上报!D3, column 本月: \"12x\" is not a number");
                assertRed(sheet.getRow(3).getCell(6));
                assertThat(sheet.getRow(2).getCell(4).getCellFormula()).isEqualTo("2+3");
                assertThat(sheet.getRow(2).getCell(4).getCellStyle().getFillPattern())
                        .isEqualTo(FillPatternType.NO_FILL);
                assertThat(sheet.getMergedRegions()).hasSize(1);
                assertThat(sheet.getColumnWidth(1)).isEqualTo(9999);
                assertThat(book.getSheet("说明").getRow(0).getCell(0).getStringCellValue())
                        .isEqualTo("不要改动");
                assertThat(marked.isOld()).isEqualTo(own[0] != 'P');
            }
        }
    }

    @Test
    void whatWasCorrectedIsRedNoMore() throws IOException {
        FileSource first = FileSource.of(
                "b.xlsx",
                Books.xlsx(book ->
                        sheet(book, "S", of("地区", "指标", "期别", "本月", "累计"), of("a", "gdp", "2023-04", "x", "y"))));
        byte[] marked = MarkedWorkbook.of(first, problems(first), List.of()).bytes();
        byte[] corrected = Books.edit(
                marked, book -> book.getSheetAt(0).getRow(1).getCell(3).setCellValue(1));

        FileSource second = FileSource.of("b.xlsx", corrected);
        byte[] again = MarkedWorkbook.of(second, problems(second), List.of()).bytes();

        try (Workbook book = WorkbookFactory.create(new ByteArrayInputStream(again))) {
            Cell corrected3 = book.getSheetAt(0).getRow(1).getCell(3);
            assertThat(corrected3.getCellComment()).isNull();
            assertThat(corrected3.getCellStyle().getFillPattern()).isEqualTo(FillPatternType.NO_FILL);
            assertRed(book.getSheetAt(0).getRow(1).getCell(4));
        }
    }

    @Test
    void whatIsNotReadIsToldInACommentAndNotRed() throws IOException {
        FileSource source = FileSource.of(
                "b.xlsx",
                Books.xlsx(book -> sheet(
                        book,
                        "S",
                        of("地区", "指标", "期别", "本月", "累计"),
                        of("a", "gdp", "2023-04", "x", 1),
                        of("合计", null, null, 1, 1))));

        byte[] marked = MarkedWorkbook.of(
                        source, problems(source), Batch.of(List.of(source)).notes())
                .bytes();

        try (Workbook book = WorkbookFactory.create(new ByteArrayInputStream(marked))) {
            Cell total = book.getSheetAt(0).getRow(2).getCell(0);
            assertThat(total.getCellComment().getString().getString()).contains("“合计”为合计或注释行，未读取", "not read");
            assertThat(total.getCellStyle().getFillPattern()).isEqualTo(FillPatternType.NO_FILL);
            assertRed(book.getSheetAt(0).getRow(1).getCell(3));
        }
    }

    @Test
    void aCsvComesBackAsAWorkbookOfItsRowsThatIsReadAgain() throws IOException {
        String text = "# 说明\n地区,指标,期别,本月\na,gdp,2023-04,x\n\n007,gdp,2023-04,\"1,234\"\n";
        FileSource source = FileSource.of("上报.csv", text.getBytes(StandardCharsets.UTF_8));

        MarkedWorkbook marked = MarkedWorkbook.of(source, problems(source), List.of());

        assertThat(marked.isOld()).isFalse();
        try (Workbook book = WorkbookFactory.create(new ByteArrayInputStream(marked.bytes()))) {
            assertRed(book.getSheetAt(0).getRow(2).getCell(3));
        }
        FileSource back = FileSource.of("m.xlsx", marked.bytes());
        assertThat(problems(back))
                .extracting(CellProblem::en)
                .containsExactly("上报.csv!D3, column 本月: \"x\" is not a number");
        Batch batch = Batch.of(List.of(back));
        assertThat(batch.rows("s")).extracting(each -> each.key()).containsExactly("a|gdp", "007|gdp");
    }

    @Test
    void manyBadCellsNeedFewStylesAndALargeWorkbookIsRebuilt() throws IOException {
        byte[] book = Books.xlsx(each -> {
            Sheet sheet = sheet(each, "S", of("地区", "指标", "期别", "本月"));
            for (int i = 1; i <= 1_500; i++) {
                Books.row(sheet, i, "a", "gdp", "2023-04", "x");
            }
        });
        byte[] picture = new byte[17 << 20];
        new Random(1).nextBytes(picture);
        assertMarked(FileSource.of("b.xlsx", book));
        assertMarked(FileSource.of("b.xlsx", Zips.with(book, "xl/media/picture", picture)));
    }

    private static void assertMarked(FileSource source) throws IOException {

        MarkedWorkbook marked = MarkedWorkbook.of(source, problems(source), List.of());

        try (Workbook book = WorkbookFactory.create(new ByteArrayInputStream(marked.bytes()))) {
            assertThat(book.getNumCellStyles()).isLessThan(10);
            assertThat(book.getSheetAt(0).getLastRowNum()).isEqualTo(1_500);
            assertThat(book.getSheetAt(0).getCellComments()).hasSize(1_000);
        }
    }

    private static List<CellProblem> problems(FileSource source) {
        return Batch.of(List.of(source)).problems();
    }

    private static void assertRed(Cell cell) {
        CellStyle style = cell.getCellStyle();
        assertThat(style.getFillPattern()).isEqualTo(FillPatternType.SOLID_FOREGROUND);
        assertThat(style.getFillForegroundColor()).isEqualTo(IndexedColors.RED.getIndex());
        assertThat(cell.getCellComment()).isNotNull();
    }
}
