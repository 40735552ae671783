package io.tongbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongbao.statistics.DataClass;
import io.tongbao.statistics.Period;
import io.tongbao.store.query.Filter;
import io.tongbao.store.query.GrowthQuery;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a clerk does with workbooks, beside the running system. */
class WorkbookIT {
    private static final String REGION = "x-guanzhuang-1";
    private static final String INDICATOR = "budget_revenue";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int HEADER = 2;

    @TempDir
    static Path folder;

    private static RunningSystem system;
    private static SideGateway gateway;

    @BeforeAll
    static void start() throws IOException {
        system = RunningSystem.start(folder.resolve("data"));
        system.seed("guanzhuang").landed();
        gateway = SideGateway.beside(system, "0", () -> {});
    }

    @AfterAll
    static void stop() {
        if (gateway != null) {
            gateway.close();
        }
        if (system != null) {
            system.close();
        }
    }

    @Test
    void aTemplateIsFilledInMarkedCorrectedAndLands() throws IOException {
        // Given
        Path template = folder.resolve("2023-05.xlsx");
        Path marked = folder.resolve("marked.xlsx");
        RunningSystem.Answer made =
                system.type("template", "--region", REGION, "--period", "2023-05", "-o", template.toString());
        assertThat(made.text()).contains("2023-05");
        assertThat(made.status()).isZero();
        edit(template, sheet -> {
            assertThat(row(sheet).getCell(column(sheet, "2022年累计（参考）"))).isNotNull();
            row(sheet).getCell(column(sheet, "累计")).setCellValue("2.O5");
        });

        // When
        RunningSystem.Answer checked =
                system.type("publish", "--dry-run", "--marked", marked.toString(), template.toString());
        edit(marked, sheet -> {
            Cell bad = row(sheet).getCell(column(sheet, "累计"));
            assertThat(bad.getCellComment().getString().getString()).contains("不是数字");
            bad.setCellValue("１９９９．５");
        });
        RunningSystem.Answer sent = system.type("publish", marked.toString());
        system.landed();

        // Then
        assertThat(checked.text()).contains("\"2.O5\" is not a number").contains(marked.toString());
        assertThat(checked.status()).isEqualTo(1);
        assertThat(sent.text()).doesNotContain("is not a number");
        assertThat(sent.status()).isZero();
        BigDecimal landed = (BigDecimal) new GrowthQuery(system.pipeline().database())
                .current(Filter.ALL
                        .withRegion(REGION)
                        .withIndicator(INDICATOR)
                        .withPeriod(new Period(2023, 5).firstDay()))
                .value(0, "cumulative_value");
        assertThat(landed).isEqualByComparingTo("1999.5");
    }

    @Test
    void namesAreComparedWithThoseThatAreKnown() throws IOException {
        Path file = folder.resolve("names.csv");
        Files.writeString(file, "地区,指标,期别,累计\n无此镇,一般公共预算收入,2023-05,1\n");

        RunningSystem.Answer checked = system.type("publish", "--dry-run", file.toString());

        assertThat(checked.text())
                .contains("\"无此镇\" is no region that is known")
                .doesNotContain("is no indicator that is known");
    }

    @Test
    void theOwnFileComesBackOverHttpWithWhatIsFoundAtItsCells() throws Exception {
        String file = "地区,指标,期别,累计,数据类别\n" + REGION + "," + INDICATOR + ",2023-06,12.3x,DEPARTMENT\n" + REGION
                + ",gdp,2023-13,1,DEPARTMENT\n";
        byte[] body = file.getBytes(StandardCharsets.UTF_8);
        String[] csv = {"Content-Type", "text/csv", "Accept", XLSX};

        SideGateway.Answer marked =
                gateway.post("reports?dryRun=true&file=六月.csv".replace("六月", "%E5%85%AD%E6%9C%88"), body, csv);
        SideGateway.Answer sent = gateway.post("reports", body, csv);
        SideGateway.Answer json = gateway.post(
                "reports?dryRun=true",
                ("[{\"region\":\"" + REGION + "\",\"indicator\":\"gdp\",\"period\":\"2023-13\"}]")
                        .getBytes(StandardCharsets.UTF_8),
                "Content-Type",
                "application/json",
                "Accept",
                XLSX);

        assertThat(marked.status()).as(marked.text()).isEqualTo(200);
        assertThat(marked.header("Content-Type")).isEqualTo(XLSX);
        assertThat(marked.header("Content-Disposition")).endsWith("%E5%85%AD%E6%9C%88-marked.xlsx");
        try (Workbook book =
                WorkbookFactory.create(new ByteArrayInputStream(marked.http().body()))) {
            Sheet sheet = book.getSheetAt(0);
            assertThat(comment(sheet, 1, 3)).contains("V03", "12.3x");
            assertThat(sheet.getRow(1).getCell(3).getCellStyle().getFillForegroundColor())
                    .isEqualTo(IndexedColors.RED.getIndex());
            assertThat(comment(sheet, 2, 2)).contains("2023-13");
            assertThat(sheet.getRow(1).getCell(0).getCellComment()).isNull();
        }
        assertThat(sent.status()).isEqualTo(406);
        assertThat(json.status()).isEqualTo(406);
    }

    @Test
    void v05_whatTheChecksFindIsMarkedAtItsCellToo() throws Exception {
        String file = "地区,指标,期别,累计,数据类别\n" + REGION + "," + INDICATOR + ",2999-01,5,DEPARTMENT\n";

        SideGateway.Answer marked = gateway.post(
                "reports?dryRun=true",
                file.getBytes(StandardCharsets.UTF_8),
                "Content-Type",
                "text/csv",
                "Accept",
                XLSX);

        try (Workbook book =
                WorkbookFactory.create(new ByteArrayInputStream(marked.http().body()))) {
            assertThat(comment(book.getSheetAt(0), 1, 2)).contains("V05");
        }
    }

    @Test
    void v02_aTemplateIsGivenForTheRegionsOfTheKeyOnly() throws Exception {
        String key = gateway.key(folder, "官庄镇", "--region", REGION);
        String path = "templates/reports?period=2023-05&region=";

        SideGateway.Answer own = gateway.get(path + REGION, "Authorization", key);
        SideGateway.Answer sender = gateway.get("sender", "Authorization", key);

        assertThat(own.status()).as(own.text()).isEqualTo(200);
        assertThat(own.header("Content-Disposition")).endsWith("-2023-05.xlsx");
        try (Workbook book =
                WorkbookFactory.create(new ByteArrayInputStream(own.http().body()))) {
            assertThat(row(book.getSheetAt(0))).isNotNull();
            assertThat(book.getSheetAt(0).getDataValidations())
                    .filteredOn(each -> each.getErrorBoxTitle().equals("数据类别"))
                    .extracting(each -> List.of(each.getValidationConstraint().getExplicitListValues()))
                    .containsExactly(List.of(DataClass.SELF_REPORTED.zh()));
        }
        String late = path.replace("2023-05", "2099-05");
        assertThat(gateway.get(late + REGION).status()).isEqualTo(404);
        SideGateway.Answer blank =
                gateway.post("reports", own.http().body(), "Content-Type", XLSX, "Authorization", key);
        assertThat(blank.json().get("detail_zh").asText()).contains("尚未填写");
        SideGateway.Answer foreign = gateway.get(path + "x-guanzhuang-2", "Authorization", key);
        assertThat(foreign.status()).isEqualTo(403);
        assertThat(foreign.json().get("detail").asText()).contains("V02", "官庄镇", "x-guanzhuang-2");
        assertThat(gateway.get(path + "x-guanzhuang-2").status()).isEqualTo(200);
        assertThat(gateway.get(path + "x-nowhere").status()).isEqualTo(404);
        assertThat(gateway.get("templates/reports?region=" + REGION).status()).isEqualTo(400);
        assertThat(gateway.get("templates/reports?region=" + REGION + "&period=2023-13")
                        .status())
                .isEqualTo(400);
        assertThat(sender.json().get("role").asText()).isEqualTo("PUBLISHER");
        assertThat(sender.json().get("regions").findValuesAsText("code")).containsExactly(REGION);
        assertThat(gateway.get("sender").json().get("role").asText()).isEqualTo("OPERATOR");
    }

    private static String comment(Sheet sheet, int row, int column) {
        return sheet.getRow(row).getCell(column).getCellComment().getString().getString();
    }

    private static Row row(Sheet sheet) {
        for (int i = HEADER + 1; i <= sheet.getLastRowNum(); i++) {
            if (sheet.getRow(i).getCell(1).getStringCellValue().equals(INDICATOR)) {
                return sheet.getRow(i);
            }
        }
        throw new IllegalArgumentException(INDICATOR);
    }

    private static int column(Sheet sheet, String title) {
        for (Cell each : sheet.getRow(HEADER)) {
            if (each.getStringCellValue().equals(title)) {
                return each.getColumnIndex();
            }
        }
        throw new IllegalArgumentException(title);
    }

    private static void edit(Path file, Consumer<Sheet> change) throws IOException {
        Workbook book;
        try (InputStream in = Files.newInputStream(file)) {
            book = WorkbookFactory.create(in);
        }
        try (book;
                OutputStream out = Files.newOutputStream(file)) {
            change.accept(book.getSheetAt(0));
            book.write(out);
        }
    }
}
