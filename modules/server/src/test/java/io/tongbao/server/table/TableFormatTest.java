package io.tongbao.server.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.jerolba.carpet.CarpetReader;
import io.tongbao.store.query.Column;
import io.tongbao.store.query.ColumnType;
import io.tongbao.store.query.Table;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TableFormatTest {
    private static final Instant KNOWN = Instant.parse("2023-05-10T08:12:33.123456Z");
    private static final LocalDate APRIL = LocalDate.of(2023, 4, 1);
    private static final Table TABLE = new Table(
            List.of(
                    new Column("name", ColumnType.TEXT),
                    new Column("rank", ColumnType.INTEGER),
                    new Column("value", ColumnType.NUMBER),
                    new Column("complete", ColumnType.BOOLEAN),
                    new Column("period", ColumnType.DATE),
                    new Column("known_at", ColumnType.TIME),
                    new Column("missing", ColumnType.LIST),
                    new Column("payload", ColumnType.JSON)),
            List.of(
                    Arrays.asList(
                            "第一镇", 1L, new BigDecimal("12.500"), true, APRIL, KNOWN, List.of("a", "b"), "{\"k\":1}"),
                    Arrays.asList("=1+1", null, new BigDecimal("-7"), null, null, null, null, null)));

    private static byte[] written(TableWriter writer, ByteArrayOutputStream out, Table table) throws IOException {
        table.to(writer);
        writer.end();
        return out.toByteArray();
    }

    private static byte[] written(TableFormat format, Table table) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        return written(format.to(out, "growth"), out, table);
    }

    private static String text(TableFormat format) throws IOException {
        return new String(written(format, TABLE), StandardCharsets.UTF_8);
    }

    @Test
    void jsonIsTyped() throws IOException {
        assertThat(text(TableFormat.JSON))
                .isEqualTo("{\"rows\":[{\"name\":\"第一镇\",\"rank\":1,\"value\":12.5,\"complete\":true,"
                        + "\"period\":\"2023-04-01\",\"known_at\":\"2023-05-10T08:12:33.123456Z\","
                        + "\"missing\":[\"a\",\"b\"],\"payload\":{\"k\":1}},"
                        + "{\"name\":\"=1+1\",\"rank\":null,\"value\":-7,\"complete\":null,\"period\":null,"
                        + "\"known_at\":null,\"missing\":null,\"payload\":null}],\"next\":null}");
    }

    @Test
    void csvHasNoFormulaAndLeavesNumbersAlone() throws IOException {
        assertThat(text(TableFormat.CSV).lines())
                .containsExactly(
                        "name,rank,value,complete,period,known_at,missing,payload",
                        "第一镇,1,12.5,true,2023-04-01,2023-05-10T08:12:33.123456Z,a;b,\"{\"\"k\"\":1}\"",
                        "'=1+1,,-7,,,,,");
    }

    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            quoteCharacter = '`',
            value = {"=a,'=a", "+a,'+a", "-a,'-a", "@a,'@a", "\ta,'\ta", "a=b,a=b", "一=,一="})
    void csvNeutralisesWhatASpreadsheetWouldCalculate(String value, String expected) throws IOException {
        Table one = new Table(List.of(new Column("note", ColumnType.TEXT)), List.of(List.of(value)));
        assertThat(new String(written(TableFormat.CSV, one), StandardCharsets.UTF_8))
                .isEqualTo("note\r\n" + expected + "\r\n");
    }

    @Test
    void csvBeginsWithAMarkWhereItIsAskedFor() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(new String(written(new CsvTable(out, true), out, TABLE), StandardCharsets.UTF_8))
                .startsWith("\uFEFFname,");
    }

    @Test
    void xlsxHasTypedCellsAndAFrozenHeader() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(written(TableFormat.XLSX, TABLE)))) {
            XSSFSheet sheet = workbook.getSheet("growth");
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
            assertThat(sheet.getRow(0).getCell(2).getStringCellValue()).isEqualTo("value");
            XSSFRow first = sheet.getRow(1);
            assertThat(first.getCell(0).getStringCellValue()).isEqualTo("第一镇");
            assertThat(first.getCell(2).getNumericCellValue()).isEqualTo(12.5);
            assertThat(first.getCell(3).getBooleanCellValue()).isTrue();
            assertThat(first.getCell(4).getLocalDateTimeCellValue()).isEqualTo(APRIL.atStartOfDay());
            assertThat(first.getCell(5).getLocalDateTimeCellValue())
                    .isEqualToIgnoringNanos(LocalDateTime.of(2023, 5, 10, 8, 12, 33));
            assertThat(first.getCell(6).getStringCellValue()).isEqualTo("a;b");
            assertThat(sheet.getRow(2).getCell(0).getCellType()).isEqualTo(CellType.STRING);
            assertThat(sheet.getRow(2).getCell(0).getStringCellValue()).isEqualTo("=1+1");
            assertThat(sheet.getRow(2).getCell(1)).isNull();
        }
    }

    @Test
    void parquetKeepsDecimalsDaysAndTimes(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("growth.parquet");
        Files.write(file, written(TableFormat.PARQUET, TABLE));
        List<Map<String, Object>> rows = rows(file);
        assertThat(rows.get(0))
                .containsEntry("name", "第一镇")
                .containsEntry("rank", 1L)
                .containsEntry("value", new BigDecimal("12.500000000000"))
                .containsEntry("complete", true)
                .containsEntry("period", APRIL)
                .containsEntry("known_at", KNOWN)
                .containsEntry("missing", List.of("a", "b"));
        assertThat(rows.get(1)).containsEntry("value", new BigDecimal("-7.000000000000"));
        assertThat(rows.get(1).get("period")).isNull();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> rows(Path file) throws IOException {
        List<Map<String, Object>> rows = new ArrayList<>();
        new CarpetReader<>(file.toFile(), Map.class).forEach(row -> rows.add((Map<String, Object>) row));
        return rows;
    }

    @ParameterizedTest
    @EnumSource(TableFormat.class)
    void eachFormatIsFoundByItsExtension(TableFormat format) {
        assertThat(TableFormat.ofExtension(format.extension())).contains(format);
        assertThat(format.type()).startsWith(format.mediaType());
    }

    @Test
    void aTableThatIsNotEndedIsRefusedByReaders() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TABLE.to(TableFormat.XLSX.to(out, "growth"));
        assertThatThrownBy(() -> new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray())))
                .isInstanceOf(Exception.class);
    }
}
