package io.tongbao.server.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tongbao.server.bulletin.Block.Column;
import io.tongbao.server.bulletin.Block.Grid;
import io.tongbao.server.bulletin.Block.Item;
import io.tongbao.server.bulletin.Block.Items;
import io.tongbao.server.bulletin.Block.Paragraph;
import io.tongbao.server.bulletin.Block.Row;
import io.tongbao.statistics.Language;
import io.tongbao.statistics.Period;
import io.tongbao.statistics.light.Light;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A document in each of its forms. */
class FormsTest {
    private static final String HOSTILE = "=HYPERLINK(\"x\")<b>&|*_镇_*";

    private static final Document DOCUMENT = new Document(
            Language.ZH,
            "g",
            new Period(2023, 4),
            null,
            "各镇 2023年1–4月经济运行通报",
            List.of("现行数据，未定稿"),
            List.of(
                    new Section(
                            "alerts",
                            "一、预警",
                            List.of(
                                    new Paragraph("- " + HOSTILE),
                                    new Items(List.of(new Item(HOSTILE, "1. 说明"))),
                                    new Grid(List.of("目标"), columns(), rows(), List.of("* 注")))),
                    new Section(
                            Section.ANNEX,
                            "附表",
                            List.of(
                                    new Grid(List.of("产值", "1–4月"), columns(), rows(), List.of()),
                                    new Grid(List.of("收入", "4月"), columns(), rows(), List.of())))));

    private static List<Column> columns() {
        return List.of(
                Column.left("region", "单位"),
                Column.left("rank", "位次"),
                Column.right("value", "累计"),
                Column.right("growth", "同比"),
                Column.right("ahead_pp", "较序时"),
                Column.left("moved", "较上期"),
                Column.left("light", "灯"));
    }

    private static List<Row> rows() {
        return List.of(
                new Row(
                        true,
                        List.of(
                                new Cell.Text("某县"),
                                Cell.Text.NONE,
                                Cell.Amount.plain(new BigDecimal("1234.5000"), 0),
                                new Cell.Amount("下降1.3%", new BigDecimal("-1.25"), 1, "%"),
                                new Cell.Amount("欠不足0.1", new BigDecimal("-0.04"), 1, ""),
                                Cell.Text.NONE,
                                new Cell.Lamp("▲ 黄灯", Light.YELLOW))),
                Row.of(
                        new Cell.Text(HOSTILE),
                        new Cell.Rank("并列第3位", 3, true),
                        new Cell.Missing("—（未报）", "未报"),
                        new Cell.Missing("—", ""),
                        new Cell.Amount("欠3.2", new BigDecimal("-3.2"), 1, ""),
                        new Cell.Move("下降2位*", -2, true),
                        new Cell.Missing("—", "")));
    }

    @ParameterizedTest
    @EnumSource
    void theSameDocumentIsTheSameBytes(BulletinFormat format) {
        assertThat(format.of(DOCUMENT)).isEqualTo(format.of(DOCUMENT));
    }

    @Test
    void onAScreenLongTablesAreShortenedAndSaySo() {
        Document shortened = DOCUMENT.shortened(1);
        assertThat(shortened.shortened(1)).isEqualTo(shortened);
        assertThat(DOCUMENT.shortened(1_000)).isEqualTo(DOCUMENT);
        assertThat(shortened.sections())
                .flatExtracting(Section::blocks)
                .filteredOn(Grid.class::isInstance)
                .isNotEmpty()
                .allSatisfy(each -> {
                    assertThat(((Grid) each).rows()).hasSize(1);
                    assertThat(((Grid) each).notes().get(0)).isEqualTo("另有" + (rows().size() - 1) + "行，见上方文件。");
                });
    }

    @Test
    void aPageEscapesWhatPeopleWroteAndNeedsNothingElse() {
        String page = text(BulletinFormat.HTML);

        assertThat(page)
                .contains("=HYPERLINK(\"x\")&lt;b&gt;&amp;|*_镇_*", "<td class=\"word lamp yellow\">▲ 黄灯</td>")
                .contains("<caption>产值　1–4月</caption>", "<tr class=\"whole\">", "—（未报）")
                .doesNotContain("<b>", "<script", "http:", "https:", "url(");
    }

    @Test
    void markdownEscapesWhatHasAMeaningThere() {
        assertThat(text(BulletinFormat.MD).lines())
                .contains("# 各镇 2023年1–4月经济运行通报")
                .contains("\\- =HYPERLINK(\"x\")\\<b\\>\\&\\|\\*\\_镇\\_\\*")
                .contains("   1\\. 说明")
                .contains("| :-- | :-- | --: | --: | --: | :-- | :-- |")
                .contains("| **某县** |  | **1235** | **下降1.3%** | **欠不足0.1** |  | **▲ 黄灯** |");
    }

    @Test
    void d1_theAnnexOfAWorkbookIsOneTableOfNumbersAsPeopleSeeThem() throws IOException {
        try (XSSFWorkbook book = workbook()) {
            Sheet annex = book.getSheet("附表");
            assertThat(texts(annex, 0)).containsExactly("指标", "口径", "单位", "位次", "累计", "同比", "较序时", "较上期", "灯");
            assertThat(texts(annex, 1))
                    .startsWith("产值", "1–4月", "某县", "", "1235")
                    .endsWith("欠不足0.1", "", "▲ 黄灯");
            assertThat(annex.getRow(1).getCell(5).getNumericCellValue()).isEqualTo(-1.3);
            assertThat(annex.getRow(1).getCell(5).getCellStyle().getDataFormatString())
                    .as("the sign is a word here, and multiplies nothing")
                    .isEqualTo("0.0\"%\"");
            assertThat(texts(annex, 2)).containsExactly("产值", "1–4月", HOSTILE, "= 3", "—（未报）", "—", "-3.2", "-2*", "—");
            assertThat(annex.getRow(4).getCell(0).getStringCellValue()).isEqualTo("收入");
            assertThat(annex.getRow(1).getCell(4).getNumericCellValue()).isEqualTo(1235);
            assertThat(annex.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 1);
            assertThat(annex.getPrintSetup().getLandscape()).isTrue();
            assertThat(annex.getRepeatingRows().formatAsString()).isEqualTo("1:1");
        }
    }

    @Test
    void inAWorkbookNothingIsAFormula() throws IOException {
        try (XSSFWorkbook book = workbook()) {
            book.forEach(sheet -> sheet.forEach(row -> row.forEach(
                    cell -> assertThat(cell.getCellType()).as(cell.toString()).isNotEqualTo(CellType.FORMULA))));
        }
    }

    @Test
    void jsonHasTheNumbersUnrounded() throws IOException {
        JsonNode json = new ObjectMapper().readTree(BulletinFormat.JSON.of(DOCUMENT));
        JsonNode row =
                json.get("sections").get(1).get("blocks").get(0).get("rows").get(0);

        assertThat(json.get("period").asText()).isEqualTo("2023-04");
        assertThat(json.get("as_of").isNull()).isTrue();
        assertThat(row.get("whole").asBoolean()).isTrue();
        assertThat(row.get("value").toString())
                .isEqualTo("{\"shown\":\"1235\",\"number\":1234.5,\"decimals\":0,\"unit\":null}");
        assertThat(row.get("light").get("light").asText()).isEqualTo("YELLOW");
    }

    private static XSSFWorkbook workbook() throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(BulletinFormat.XLSX.of(DOCUMENT)));
    }

    private static List<String> texts(Sheet sheet, int row) {
        DataFormatter formatter = new DataFormatter();
        List<String> texts = new ArrayList<>();
        for (org.apache.poi.ss.usermodel.Cell cell : sheet.getRow(row)) {
            texts.add(formatter.formatCellValue(cell));
        }
        return texts;
    }

    private static String text(BulletinFormat format) {
        return new String(format.of(DOCUMENT), StandardCharsets.UTF_8);
    }
}
