package io.tongbao.publisher.files;

import static io.tongbao.publisher.files.Books.of;
import static io.tongbao.publisher.files.Books.sheet;
import static org.assertj.core.api.Assertions.assertThat;

import io.tongbao.contracts.EconomicReport;
import io.tongbao.publisher.Outgoing;
import io.tongbao.publisher.sheets.FileSource;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.junit.jupiter.api.Test;

/** What people mean by what they write in reports. */
class ReportTextTest {
    private static final Names NAMES = new Names(
            List.of(
                    new Names.Named("x-g-1", "官庄镇", "Guanzhuang Town"),
                    new Names.Named("x-g-2", "张庄乡", ""),
                    new Names.Named("x-h-2", "张庄乡", "")),
            List.of(new Names.Named("gdp", "地区生产总值", "GDP"), new Names.Named("retail", "社会消费品零售总额", "Retail sales")));

    private final List<Outgoing> rows = new ArrayList<>();
    private final List<CellProblem> problems = new ArrayList<>();

    @Test
    void r4_theTitleOfAColumnGivesTheUnitOfItsRows() {
        read("地区,指标,期别,本月（万元）,累计(亿元),累计增长（%）\na,gdp,2023-04,1,,5.8%\nb,gdp,2023-04,,2,\nc,gdp,2023-04,1,2,\n");

        assertThat(report(0).getUnit()).isEqualTo("万元");
        assertThat(report(0).getCumulativeGrowth()).isEqualTo("5.8");
        assertThat(report(1).getUnit()).isEqualTo("亿元");
        assertThat(rows).hasSize(2);
        assertThat(problems)
                .extracting(CellProblem::en)
                .containsExactly("row 4, column 累计(亿元): \"2\" is in 亿元, but 本月（万元） says 万元; a row has one unit (the row"
                        + " is not sent)");
    }

    @Test
    void r4_aUnitThatContradictsTheTitleOfTheColumnIsAnError() {
        read("地区,指标,期别,累计（万元）,单位\na,gdp,2023-04,1,万元\nb,gdp,2023-04,1,亿元\nc,gdp,2023-04,1,\n");

        assertThat(rows).extracting(Outgoing::key).containsExactly("a|gdp", "c|gdp");
        assertThat(problems).hasSize(1).noneMatch(CellProblem::sent);
        assertThat(problems.get(0).zh()).isEqualTo("第3行，列“累计（万元）”：“1”的单位为万元，而“单位”为亿元；每行只能用一种单位（本行未发送）");
    }

    @Test
    void percentSignsMakeSharesOfAmountsThatHaveNoOtherUnit() {
        read("地区,指标,期别,本月,单位\na,rate,2023-04,5.8%,\nb,rate,2023-04,5.8％,%\nc,gdp,2023-04,5.8%,万元\n");

        assertThat(report(0).getMonthValue()).isEqualTo("5.8");
        assertThat(report(0).getUnit()).isEqualTo("%");
        assertThat(report(1).getMonthValue()).isEqualTo("5.8");
        assertThat(rows).hasSize(2);
        assertThat(problems.get(0).en()).startsWith("row 4, column 本月: \"5.8%\" is in %, but 单位 says 万元");
    }

    @Test
    void whatCannotBeThereIsToldByTheStatusAndWhatIsMissingIsNot() {
        read("地区,指标,期别,本月,累计,状态\na,gdp,2023-04,无,—,\nb,gdp,2023-04,-,5,\nc,gdp,2023-04,,,L\nd,gdp,2023-04,…,,Ｌ\n");

        assertThat(problems).isEmpty();
        assertThat(rows).hasSize(4);
        assertThat(report(0).getStatus()).isEqualTo("M");
        assertThat(report(0).getMonthValue()).isNull();
        assertThat(report(1).getStatus()).isNotEqualTo("M");
        assertThat(report(1).getCumulativeValue()).isEqualTo("5");
        assertThat(report(2).getStatus()).isEqualTo("L");
        assertThat(report(3).getStatus()).isEqualTo("L");
    }

    @Test
    void namesAreTakenForTheirCodesWhereTheyAreOfOne() {
        read(
                NAMES,
                "地区,指标,期别,累计\n官庄镇,地区生产总值,2023-04,1\n官 庄 镇,GDP,2023-04,1\nx-g-1,ｇｄｐ,2023-04,1\nguanzhuang town,gdp,2023-04,1\n");

        assertThat(problems).isEmpty();
        assertThat(rows).extracting(Outgoing::key).containsOnly("x-g-1|gdp");
    }

    @Test
    void aNameOfSeveralOrNoneSuggestsTheCodes() {
        read(NAMES, "地区,指标,期别,累计\n张庄乡,gdp,2023-04,1\n官庄,社会消费品零售额,2023-04,1\nzzz,gdp,2023-04,1\n");

        assertThat(problems)
                .extracting(CellProblem::en)
                .containsExactly(
                        "row 2, column 地区: \"张庄乡\" is the name of 2 regions; write the code: x-g-2 张庄乡, x-h-2 张庄乡",
                        "row 3, column 地区: \"官庄\" is no region that is known; perhaps x-g-1 官庄镇",
                        "row 3, column 指标: \"社会消费品零售额\" is no indicator that is known; perhaps retail 社会消费品零售总额",
                        "row 4, column 地区: \"zzz\" is no region that is known");
        assertThat(rows).hasSize(3);
    }

    @Test
    void regionsThatTheSameFilesDefineAreKnown() {
        Batch batch = Batch.of(
                List.of(
                        FileSource.of("r.csv", "地区,指标,期别,累计\n新镇,gdp,2023-04,1\n".getBytes(StandardCharsets.UTF_8)),
                        FileSource.of("u.csv", "代码,名称,类别\nx-n,新镇,TOWN\n".getBytes(StandardCharsets.UTF_8))),
                NAMES);

        assertThat(batch.problems()).isEmpty();
        assertThat(batch.rows("s").map(Outgoing::key)).containsExactly("REGION|x-n", "x-n|gdp");
    }

    @Test
    void formulasAreReadByTheirResultsAndTheirErrorsTold() {
        for (boolean isNew : List.of(true, false)) {
            rows.clear();
            problems.clear();
            byte[] book = formulas(isNew);
            OpenedFile.of(FileSource.of("b", book)).tables().get(0).read("s", rows::add, problems::add);

            assertThat(report(0).getMonthValue()).isEqualTo("0.3");
            assertThat(report(0).getCumulativeGrowth()).isEqualTo("5.8");
            assertThat(report(0).getRevision()).isEqualTo("1");
            assertThat(problems)
                    .extracting(CellProblem::en)
                    .first()
                    .isEqualTo(
                            "S!D3, column 本月: \"#DIV/0!\" is the error of a formula; correct the formula, or write the"
                                    + " value (the row is not sent)");
        }
        read("地区,指标,期别,累计\na,gdp,2023-04,=SUM(D1:D2)\n");
        assertThat(problems.get(problems.size() - 1).en()).contains("\"=SUM(D1:D2)\" is a formula without a result");
    }

    @Test
    void whatMayBeTwoFiguresOrTwoMonthsIsRefused() {
        read("地区,指标,期别,累计\na,gdp,2023.1,1\na,gdp,2023-01,\"0,123\"\n");

        assertThat(problems)
                .extracting(CellProblem::en)
                .containsExactly(
                        "row 2, column 期别: \"2023.1\" may be January or October; write 2023-01 or 2023-10",
                        "row 3, column 累计: \"0,123\" has groups of thousands that begin with 0; write it without commas,"
                                + " such as 0.123 or 123");
    }

    private static byte[] formulas(boolean isNew) {
        Consumer<Workbook> fill = book -> {
            Sheet sheet = sheet(
                    book,
                    "S",
                    of("地区", "指标", "期别", "本月", "累计增长", "版次"),
                    of("a", "gdp", "2023-04"),
                    of("b", "gdp", "2023-04"));
            Row row = sheet.getRow(1);
            row.createCell(3).setCellFormula("0.1+0.2");
            row.createCell(4).setCellValue(0.058);
            Books.format(row.getCell(4), "0.0%");
            row.createCell(5).setCellValue(1);
            sheet.getRow(2).createCell(3).setCellFormula("1/0");
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
        };
        return isNew ? Books.xlsx(fill) : Books.xls(fill);
    }

    private void read(String text) {
        read(Names.NONE, text);
    }

    private void read(Names names, String text) {
        OpenedFile.of(FileSource.of("r.csv", text.getBytes(StandardCharsets.UTF_8)), names)
                .tables()
                .get(0)
                .read("s", rows::add, problems::add);
    }

    private EconomicReport report(int index) {
        return (EconomicReport) rows.get(index).value();
    }
}
