package io.tongbao.publisher.files;

import static io.tongbao.publisher.files.Books.of;
import static io.tongbao.publisher.files.Books.sheet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tongbao.contracts.EconomicReport;
import io.tongbao.publisher.Outgoing;
import io.tongbao.publisher.sheets.FileException;
import io.tongbao.publisher.sheets.FileSource;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;

/** The forms that offices use: one unit a sheet, indicators as rows. */
class WideFormTest {
    private static final Names NAMES = new Names(
            List.of(
                    new Names.Named("x-g", "官庄工区", ""),
                    new Names.Named("x-g-1", "官庄镇", ""),
                    new Names.Named("x-g-2", "张庄乡", "")),
            List.of(
                    new Names.Named("gdp", "地区生产总值", ""),
                    new Names.Named("primary", "第一产业", ""),
                    new Names.Named("rate", "城镇化率", ""),
                    new Names.Named("fdi", "实际利用外资", "")));

    private final List<Outgoing> rows = new ArrayList<>();
    private final List<CellProblem> problems = new ArrayList<>();
    private final List<FileNote> notes = new ArrayList<>();

    @Test
    void aSheetOfOneUnitTellsItAboveItsHeader() {
        byte[] book = Books.xlsx(each -> {
            Sheet sheet = sheet(
                    each,
                    "Sheet1",
                    of("2023年1—4月主要经济指标完成情况"),
                    of("填报单位（盖章）：官庄镇", null, null, null, "单位：万元、%"),
                    of("指标名称", "计量单位", "本月", null, "累计", null),
                    of(null, null, "绝对额", "同比（%）", "绝对额", "同比（%）"),
                    of("一、综合"),
                    of("（一）地区生产总值（亿元）", null, 1.5, 2, 6, 5.8),
                    of("  其中：第一产业", null, 300, null, 1200, -1),
                    of("二、城镇化率", "%", 45.2),
                    of("三、实际利用外资", "万美元"),
                    of("填报人：张三", null, null, "填报日期：2023年5月8日"));
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 5));
        });

        read(NAMES, book);

        assertThat(problems).isEmpty();
        assertThat(rows).extracting(Outgoing::key).containsExactly("x-g-1|gdp", "x-g-1|primary", "x-g-1|rate");
        assertThat(report(0).getPeriod()).isEqualTo("2023-04");
        assertThat(report(0).getUnit()).isEqualTo("亿元");
        assertThat(report(0).getMonthValue()).isEqualTo("1.5");
        assertThat(report(0).getMonthGrowth()).isEqualTo("2");
        assertThat(report(0).getCumulativeValue()).isEqualTo("6");
        assertThat(report(0).getCumulativeGrowth()).isEqualTo("5.8");
        assertThat(report(1).getUnit()).isEqualTo("万元");
        assertThat(report(2).getUnit()).isEqualTo("%");
        assertThat(notes)
                .extracting(FileNote::en)
                .containsExactly(
                        "Sheet1!5:5: \"一、综合\" has no figure, and is not sent",
                        "Sheet1!9:9: \"三、实际利用外资\" has no figure, and is not sent",
                        "Sheet1!10:10: \"填报人：张三\" is a line of totals or notes, not read");
    }

    @Test
    void titlesThatNameTheMonthAreReadByThePeriodOfTheSheet() {
        byte[] book = Books.xlsx(each -> sheet(
                each,
                "官庄镇",
                of("官庄工区各镇2023年4月主要指标"),
                of("指标", "单位", "4月", "1-4月累计", "去年1-4月", "1-4月同比（%）"),
                of("gdp", "万元", 1, 4, 3, 5)));

        read(NAMES, book);

        assertThat(problems).isEmpty();
        assertThat(report(0).getRegion()).isEqualTo("x-g-1");
        assertThat(report(0).getMonthValue()).isEqualTo("1");
        assertThat(report(0).getCumulativeValue()).isEqualTo("4");
        assertThat(report(0).getCumulativeBase()).isEqualTo("3");
        assertThat(report(0).getCumulativeGrowth()).isEqualTo("5");

        byte[] stale =
                Books.xlsx(each -> sheet(each, "官庄镇", of("2023年4月主要指标"), of("指标", "单位", "1-3月累计"), of("gdp", "万元", 1)));
        assertThatThrownBy(() -> read(NAMES, stale))
                .isInstanceOf(FileException.class)
                .hasMessageStartingWith("b [官庄镇]: column \"1-3月累计\" is unknown in a file of reports");
    }

    @Test
    void labelsMayStandInCellsOfTheirOwnAndASheetPerMonthNamesIt() {
        byte[] book = Books.xls(each -> {
            sheet(each, "2023年3月", of("地区", "x-g-1", "单位：", "万元"), of("指标", "累计"), of("gdp", 1));
            sheet(each, "2023-04", of("地区", "x-g-1", "单位：", "万元"), of("指标", "累计"), of("gdp", 2));
        });

        read(Names.NONE, book);

        assertThat(problems).isEmpty();
        assertThat(rows).hasSize(2);
        assertThat(report(0).getPeriod()).isEqualTo("2023-03");
        assertThat(report(1).getPeriod()).isEqualTo("2023-04");
        assertThat(report(1).getRegion()).isEqualTo("x-g-1");
        assertThat(report(1).getUnit()).isEqualTo("万元");
    }

    @Test
    void csvHasTheFormToo() {
        read(NAMES, "填报单位：张庄乡,,单位：万元\n报告期：2023-04,,\n指标,本月,累计\n地区生产总值,1,2\n".getBytes(StandardCharsets.UTF_8));

        assertThat(problems).isEmpty();
        assertThat(rows).extracting(Outgoing::key).containsExactly("x-g-2|gdp");
    }

    @Test
    void twoPeriodsOrNoneAreTold() {
        assertThatThrownBy(() -> read(NAMES, csv("填报单位：张庄乡,2023年4月\n期别：2023-03,\n指标,累计\ngdp,1\n")))
                .hasMessage("b: names two periods, 2023-03 (row 2) and 2023-04 (row 1); correct one of them");
        assertThatThrownBy(() -> read(NAMES, csv("填报单位：张庄乡,\n指标,累计\ngdp,1\n")))
                .hasMessage(
                        "b: a file of reports needs the column period 期别, which is missing; or, where all rows are of"
                                + " one, a line above such as 填报单位：官庄镇 or 期别：2023年4月");
        assertThatThrownBy(() -> read(NAMES, csv("期别：2023-04,\n指标,累计\ngdp,1\n")))
                .hasMessageStartingWith("b: a file of reports needs the column region 地区, which is missing");
    }

    @Test
    void aProblemOfATitleLineIsToldOnce() {
        read(NAMES, csv("填报单位：李庄镇,期别：2023年13月\n指标,累计\ngdp,1\nrate,2\n"));

        assertThat(problems)
                .extracting(CellProblem::en)
                .containsExactly(
                        "row 1, column region: \"李庄镇\" is no region that is known; perhaps x-g-1 官庄镇",
                        "row 1, column period: \"2023年13月\" is not a period; write 2023-04, 2023年4月, 2023年1–4月, 2023-Q1,"
                                + " 2023年一季度 or 2023");
    }

    @Test
    void severalUnitsAboveAreOfNoRow() {
        read(NAMES, csv("填报单位：张庄乡,期别：2023-04,单位：万元、亿元\n指标,单位,累计\ngdp,,1\nprimary,万元,2\n"));

        assertThat(rows).extracting(Outgoing::key).containsExactly("x-g-2|primary");
        assertThat(problems).hasSize(1);
        assertThat(problems.get(0).en())
                .isEqualTo(
                        "row 3, column 单位: has no unit of its own, and the lines above name 万元、亿元; give each row its 单位"
                                + " (the row is not sent)");
    }

    private static byte[] csv(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void read(Names names, byte[] bytes) {
        OpenedFile opened = OpenedFile.of(FileSource.of("b", bytes), names);
        notes.addAll(opened.notes());
        opened.tables().forEach(each -> each.read("s", rows::add, new Findings(problems::add, notes::add)));
    }

    private EconomicReport report(int index) {
        return (EconomicReport) rows.get(index).value();
    }
}
