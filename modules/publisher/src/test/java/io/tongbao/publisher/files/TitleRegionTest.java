package io.tongbao.publisher.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tongbao.contracts.EconomicReport;
import io.tongbao.publisher.Outgoing;
import io.tongbao.publisher.sheets.FileException;
import io.tongbao.publisher.sheets.FileSource;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose figures a sheet holds that tells its region above its header: nobody's but those it names. */
class TitleRegionTest {
    private static final Names NAMES = new Names(
            List.of(
                    new Names.Named("n", "南阳市", "Nanyang"),
                    new Names.Named("w", "宛城区", ""),
                    new Names.Named("x-g", "官庄工区", "Guanzhuang Zone"),
                    new Names.Named("x-g-1", "官庄镇", ""),
                    new Names.Named("x-g-2", "第一街道", ""),
                    new Names.Named("x-g-3", "张庄乡", ""),
                    new Names.Named("x-h-3", "张庄乡", "")),
            List.of(new Names.Named("gdp", "地区生产总值", "")));

    private final List<Outgoing> rows = new ArrayList<>();
    private final List<CellProblem> problems = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({
        "官庄镇, x-g-1",
        "x-g-1, x-g-1",
        "官庄工区官庄镇, x-g-1",
        "官庄工区 官庄镇, x-g-1",
        "南阳市官庄工区官庄镇, x-g-1",
        "官庄工区第一街道, x-g-2",
        "第一街道办事处, x-g-2",
        "官庄镇人民政府（盖章）, x-g-1",
        "官庄镇2023年6月, x-g-1",
        "官庄镇 制表人, x-g-1",
        "官庄工区, x-g"
    })
    void aLabelledRegionIsAWholeNamePerhapsBehindThoseAboveIt(String written, String region) {
        read("填报单位：" + written + "\n报告期：2023年6月\n指标,累计\ngdp,1\n");

        assertThat(problems).isEmpty();
        assertThat(report().getRegion()).isEqualTo(region);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "官庄工区第八街道",
                "官庄工区第1街道",
                "官庄工区一街道",
                "官庄工区 一街道",
                "官庄工区（一街道）",
                "宛城区黄台岗镇",
                "南阳市卧龙区",
                "大官庄镇",
                "官庄工区张庄乡"
            })
    void aLabelledRegionThatIsNotKnownIsRefusedAtItsCell(String written) {
        read("填报单位：" + written + "\n报告期：2023年6月\n指标,累计\ngdp,1\n");

        assertThat(problems).singleElement().satisfies(each -> {
            assertThat(each.en())
                    .startsWith("row 1, column region: \"")
                    .contains("\" is no region that is known; perhaps");
            assertThat(each.field()).isEqualTo("region");
        });
        assertThat(report().getRegion()).isNotIn("n", "w", "x-g", "x-g-1");
    }

    @ParameterizedTest
    @CsvSource({
        "官庄镇2023年6月主要经济指标, x-g-1",
        "官 庄 镇 2023年6月, x-g-1",
        "官庄工区官庄镇2023年6月月报, x-g-1",
        "2023年6月官庄镇主要经济指标, x-g-1",
        "2023年6月官庄工区, x-g",
        "Guanzhuang Zone 2023年6月, x-g",
        "官庄镇（2023年6月）, x-g-1"
    })
    void aTitleNamesTheRegionWhoseWholeNameStandsInIt(String title, String region) {
        read(title + "\n指标,累计\ngdp,1\n");

        assertThat(problems).isEmpty();
        assertThat(report().getRegion()).isEqualTo(region);
    }

    @ParameterizedTest
    @ValueSource(strings = {"官庄工区一街道2023年6月主要经济指标", "南阳市卧龙区2023年6月", "大官庄镇2023年6月", "官庄工区经济开发区2023年6月"})
    void aTitleThatNamesAnUnknownRegionIsRefusedAtItsCell(String title) {
        read(title + "\n指标,累计\ngdp,1\n");

        assertThat(problems).singleElement().satisfies(each -> assertThat(each.en())
                .startsWith("row 1, column region: \"" + title.substring(0, title.indexOf('2')) + "\" is no region"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2023年6月官庄工区一街道", "官庄工区（一街道）2023年6月", "官庄工区1街道2023年6月", "官庄镇、第一街道2023年6月", "官庄工区张庄乡，2023年6月"})
    void ofATitleThatLeavesItOpenNoRegionIsTaken(String title) {
        assertThatThrownBy(() -> read(title + "\n指标,累计\ngdp,1\n"))
                .isInstanceOf(FileException.class)
                .hasMessageContaining("needs the column region 地区, which is missing");
    }

    @Test
    void whereNoRegionIsKnownItIsTakenAsItIsWritten() {
        read(Names.NONE, "填报单位：官庄工区官庄镇\n报告期：2023年6月\n指标,累计\ngdp,1\n");

        assertThat(report().getRegion()).isEqualTo("官庄工区官庄镇");
    }

    private void read(String text) {
        read(NAMES, text);
    }

    private void read(Names names, String text) {
        OpenedFile.of(FileSource.of("b.csv", text.getBytes(StandardCharsets.UTF_8)), names)
                .tables()
                .forEach(each -> each.read("s", rows::add, problems::add));
    }

    private EconomicReport report() {
        return (EconomicReport) rows.get(0).value();
    }
}
