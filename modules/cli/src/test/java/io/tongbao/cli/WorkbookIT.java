package io.tongbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongbao.statistics.Period;
import io.tongbao.store.query.Filter;
import io.tongbao.store.query.GrowthQuery;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
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
    private static final int HEADER = 2;

    @TempDir
    static Path folder;

    private static RunningSystem system;

    @BeforeAll
    static void start() throws IOException {
        system = RunningSystem.start(folder.resolve("data"));
        system.seed("guanzhuang").landed();
    }

    @AfterAll
    static void stop() {
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
