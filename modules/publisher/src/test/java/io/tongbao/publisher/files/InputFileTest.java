package io.tongbao.publisher.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tongbao.contracts.EconomicReport;
import io.tongbao.contracts.ReferenceChange;
import io.tongbao.contracts.ScoringItem;
import io.tongbao.contracts.ScoringScheme;
import io.tongbao.publisher.Outgoing;
import io.tongbao.publisher.sheets.FileException;
import io.tongbao.publisher.sheets.FileSource;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputFileTest {
    private static final String HEADER = "地区,指标,期别,本月,累计\n";

    private final List<Outgoing> rows = new ArrayList<>();
    private final List<CellProblem> problems = new ArrayList<>();

    @Test
    void chineseAndEnglishTitlesMeanTheSame() {
        // Given
        String values = "411302102,gdp,2023-03,1,2,3,4,5,6,7,8,9,万元,0,A,OFFICIAL,张三,2023-04-08,更正,说明\n";
        String zh = "地区,指标,期别,本月,累计,上年同月,上年同期,本月增长,累计增长,两年平均,贡献率,拉动,单位,版次,状态,数据类别,填报人,填报时间,更正说明,上报说明\n";
        String en = String.join(
                        ",",
                        Columns.of(FileKind.REPORTS).stream().map(Column::name).toList())
                + "\n";

        // When
        read("reports.csv", zh + values);
        read("reports.csv", en + values);

        // Then
        assertThat(problems).isEmpty();
        assertThat(rows.get(0)).isEqualTo(rows.get(1));
        EconomicReport report = report(0);
        assertThat(report.getMonthValue()).isEqualTo("1");
        assertThat(report.getPull()).isEqualTo("9");
        assertThat(report.getExplanation()).isEqualTo("说明");
        assertThat(report.getOrigin()).isEqualTo("reports.csv, row 2");
        assertThat(rows.get(0).key()).isEqualTo("411302102|gdp");
    }

    @Test
    void everyColumnHasAChineseTitleOfItsOwn() {
        for (FileKind kind : FileKind.values()) {
            assertThat(Columns.of(kind)).extracting(Column::zh).doesNotHaveDuplicates();
            assertThat(Columns.of(kind)).extracting(Column::zh).allMatch(t -> t.matches("\\p{IsHan}+"));
        }
    }

    @Test
    void utf8WithAByteOrderMarkAndGb18030AreRead() {
        String text = HEADER + "411302102,gdp,2023年1–3月,1,2\n";
        for (byte[] bytes : List.of(
                text.getBytes(StandardCharsets.UTF_8),
                ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8),
                text.getBytes(Charset.forName("GB18030")))) {
            OpenedFile.of(FileSource.of("r.csv", bytes)).tables().get(0).read("s", rows::add, problems::add);
        }

        assertThat(problems).isEmpty();
        assertThat(rows).hasSize(3).allMatch(r -> r.equals(rows.get(0)));
        assertThat(report(0).getPeriod()).isEqualTo("2023-03");
    }

    @Test
    void commentsAndBlankRowsAreSkippedAndRowsAreCountedAsInTheFile() {
        read(
                "reports.csv",
                "# 示例\n\"# saved, by a spreadsheet\",,,,\n" + HEADER + "# x\n\n,,,,\na,gdp,2023-03,\"# 1\n\",2\n");

        assertThat(rows).hasSize(1);
        assertThat(report(0).getOrigin()).isEqualTo("reports.csv, row 7");
        assertThat(problems).extracting(CellProblem::row).containsExactly(7L);
    }

    @Test
    void thousandsSeparatorsGoAndBlankCellsAreNotReported() {
        read("reports.csv", HEADER + "a,gdp,2023-03,\"-1,234,567.8\",12，345\nb,gdp,2023-03, ,0\nc,gdp,2023-03\n");

        assertThat(problems).isEmpty();
        assertThat(report(0).getMonthValue()).isEqualTo("-1234567.8");
        assertThat(report(0).getCumulativeValue()).isEqualTo("12345");
        assertThat(report(1).getMonthValue()).isNull();
        assertThat(report(1).getCumulativeValue()).isEqualTo("0");
        assertThat(report(2).getCumulativeValue()).isNull();
    }

    @Test
    void badCellsOfReportsAreNamedAndSentAsTheyAre() {
        read("reports.csv", "地区,指标,期别,累计,版次,状态,数据类别\n,gdp,第三月,\"12,3x\",-1,Z,mine\na,gdp,2023-03,\"1,23\",,,\n");

        assertThat(problems)
                .extracting(CellProblem::en)
                .containsExactly(
                        "row 2, column 地区: is empty; it is needed",
                        "row 2, column 累计: \"12,3x\" is not a number",
                        "row 2, column 期别: \"第三月\" is not a period; write 2023-04, 2023年4月, 2023年1–4月, 2023-Q1,"
                                + " 2023年一季度 or 2023",
                        "row 2, column 版次: \"-1\" is not a revision; write 0, 1, 2 … or leave it empty",
                        "row 2, column 状态: \"Z\" is not an SDMX status; write A, P, E, L, M … or leave it empty",
                        "row 2, column 数据类别: \"mine\" is not a data class; write OFFICIAL, DEPARTMENT or SELF_REPORTED",
                        "row 3, column 累计: \"1,23\" is not a number");
        assertThat(problems.get(1).zh()).isEqualTo("第2行，列“累计”：“12,3x”不是数字");
        assertThat(problems).allMatch(CellProblem::sent);
        assertThat(rows).hasSize(2);
        assertThat(report(0).getCumulativeValue()).isEqualTo("12,3x");
        assertThat(report(0).getPeriod()).isEqualTo("第三月");
    }

    @Test
    void aRowThatSlippedByAnUnquotedThousandsSeparatorIsNotSent() {
        read("reports.csv", HEADER + "a,gdp,2023-03,12,345,678\nb,gdp,2023-03,1,2,\n");

        assertThat(rows).extracting(Outgoing::key).containsExactly("b|gdp");
        assertThat(problems).hasSize(1).noneMatch(CellProblem::sent);
        assertThat(problems.get(0).en()).startsWith("row 2: \"678\" stands under no column");
    }

    @Test
    void kindsAreToldByTheHeader() {
        assertThat(kind("代码,名称,类别")).isEqualTo(FileKind.REGIONS);
        assertThat(kind("hierarchy,region,parent")).isEqualTo(FileKind.MEMBERSHIPS);
        assertThat(kind("code,name_zh,unit,kind,scheme")).isEqualTo(FileKind.INDICATORS);
        assertThat(kind("Group, Name-ZH,members")).isEqualTo(FileKind.GROUPS);
        assertThat(kind("ranking,group,indicator,measure")).isEqualTo(FileKind.RANKINGS);
        assertThat(kind("scheme,item,indicator,measure,method,weight")).isEqualTo(FileKind.SCHEMES);
        assertThat(kind("评分方案,项目,指标,口径,评分方法,权重")).isEqualTo(FileKind.SCHEMES);
        assertThat(kind("region,indicator,period")).isEqualTo(FileKind.REPORTS);
    }

    @Test
    void aFileThatCannotBeUnderstoodSaysWhatWouldBeRight() {
        assertRefused(
                "region,indicator,period,cumulativ", "x.csv: column \"cumulativ\" is unknown in a file of reports");
        assertRefused("region,indicator,month_value", "x.csv: a file of reports needs the column period 期别, which is");
        assertRefused("region,indicator,period,地区", "x.csv: column \"地区\" is there twice; keep one of them");
        assertRefused("a,b,c", "x.csv: the first row \"a,b,c\" is no header of regions, memberships");
        assertRefused("# nothing", "x.csv: is empty; its first row must be a header");
        assertRefused("PK\3\4", "x.csv: is a damaged or truncated workbook; open it in a spreadsheet program");
        assertThatThrownBy(() -> read("x.csv", HEADER + "a,\"gdp,2023-03,1,2\n"))
                .isInstanceOf(FileException.class)
                .hasMessageStartingWith("x.csv: is no well-formed CSV; look for a lost quotation mark");
        assertThatThrownBy(() -> OpenedFile.of(FileSource.of("x.csv", new byte[] {(byte) 0xFF, (byte) 0xFE, 97, 0})))
                .hasMessage("x.csv: is UTF-16; save it as CSV UTF-8");
        assertThatThrownBy(() -> OpenedFile.of(FileSource.of("x.csv", new byte[] {97, (byte) 0xFF, 97})))
                .hasMessage("x.csv: is neither UTF-8 nor GB18030; save it as CSV UTF-8");
    }

    @Test
    void referenceDataIsReadByTheTypesOfItsFields() {
        read("groups.csv", "group,name_zh,members\ng,甲,a;b；c、d\n");
        read("regions.csv", "code,name_zh,kind,predecessors,valid_from\nr,乙,TOWN,,2023-01-31\n");
        read("memberships.csv", "hierarchy,region,parent,valid_from\nh,r,p,2023-01-31\nh,r,q,\n");
        read("rankings.csv", "ranking,group,indicator,measure,aim\nk,g,i,VALUE,70\n");
        read("indicators.csv", "code,name_zh,unit,kind,scheme,additive,due_day\ni,丙,万元,FLOW,M11,是,\n");

        assertThat(problems).isEmpty();
        assertThat(change(0).getGroup().getMembers()).containsExactly("a", "b", "c", "d");
        assertThat(change(1).getRegion().getValidFrom()).isEqualTo("2023-01-31");
        assertThat(change(1).getRegion().getPredecessors()).isEmpty();
        assertThat(change(2).getCode()).isEqualTo("h|r|2023-01-31");
        assertThat(change(3).getCode()).isEqualTo("h|r|");
        assertThat(change(4).getRanking().getAim()).isEqualTo(70);
        assertThat(change(4).getRanking().getTies()).isEqualTo("AS_SHOWN");
        assertThat(change(5).getIndicator().getAdditive()).isTrue();
        assertThat(change(5).getIndicator().getDueDay()).isEqualTo(10);
        assertThat(rows.get(5).key()).isEqualTo("INDICATOR|i");
    }

    @Test
    void badCellsOfReferenceDataAreNamed() {
        read("regions.csv", "code,name_zh,kind,valid_from\nr,乙,TOWN,1.2.23\nr,,TOWN,\n");
        read(
                "indicators.csv",
                "code,name_zh,unit,kind,scheme,decimals,additive\ni,丙,万元,FLUX,M11,x,maybe\nj,丁,万元,RATE,M12,0,true\nk,戊,元,FLUX,M12,,\n");
        read("rankings.csv", "ranking,group,indicator,measure,scheme\nk,g,i,VALUE,s\n");

        assertThat(rows).isEmpty();
        assertThat(problems).noneMatch(CellProblem::sent);
        assertThat(problems)
                .extracting(CellProblem::en)
                .containsExactly(
                        "row 2, column valid_from: \"1.2.23\" is wrong: r, valid_from '1.2.23': must be a day such as"
                                + " 2023-01-31",
                        "row 3, column name_zh: is empty; it is needed",
                        "row 3, column code: \"r\" is there already in row 2; keep one of them",
                        "row 2, column decimals: \"x\" is wrong; right is a whole number such as 2",
                        "row 2, column additive: \"maybe\" is wrong; right is true or false (是 or 否)",
                        "row 3, column additive: \"true\" is wrong: indicator j, additive 'true': must be false: a RATE is"
                                + " never added",
                        "row 4, column kind: \"FLUX\" is wrong: k, kind 'FLUX': must be FLOW, STOCK or RATE",
                        "row 2, column scheme: \"s\" names a score; its measure must be SCORE");
    }

    @Test
    void k6_theRowsOfASchemeMakeOneScore() {
        read(
                "schemes.csv",
                "评分方案,项目,指标,口径,评分方法,权重,上限,缺项处理,合成方式,名称\n"
                        + "s,a,gdp,CUMULATIVE_GROWTH,EFFICACY,20,,REWEIGHT,GEOMETRIC,综合考评\n"
                        + "s,b,done,VALUE,COMPLETION,\"1,000.5\",1.2,,,\n"
                        + "t,a,gdp,VALUE,RANK_SUM,1,,,,\n");

        assertThat(problems).isEmpty();
        assertThat(rows).extracting(Outgoing::key).containsExactly("SCHEME|s", "SCHEME|t");
        ScoringScheme scheme = change(0).getScheme();
        assertThat(scheme.getNameZh()).isEqualTo("综合考评");
        assertThat(scheme.getTotal()).isEqualTo("GEOMETRIC");
        assertThat(scheme.getItems()).extracting(ScoringItem::getItem).containsExactly("a", "b");
        assertThat(scheme.getItems()).extracting(ScoringItem::getMissing).containsExactly("REWEIGHT", "EXCLUDE");
        assertThat(scheme.getItems().get(1).getWeight()).isEqualTo(new BigDecimal("1000.500000000000"));
        assertThat(scheme.getItems().get(1).getCap()).isEqualByComparingTo("1.2");
        assertThat(rows.get(1).origin()).isEqualTo("schemes.csv, row 4");
    }

    @Test
    void k6_badCellsOfScoresAreNamed() {
        String header = "scheme,item,indicator,measure,method,weight,cap,missing,total\n";
        read("schemes.csv", header + "s,a,gdp,VALUE,EFFICACY,0,,,\n");
        read("schemes.csv", header + "s,a,gdp,VALUE,EFFICACY,x,,,\n");
        read("schemes.csv", header + "s,a,gdp,VALUE,BEST,1,,,\n");
        read("schemes.csv", header + "s,a,gdp,VALUE,EFFICACY,1,1.2,,\n");
        read("schemes.csv", header + "s,a,gdp,VALUE,COMPLETION,1,120,,\n");
        read("schemes.csv", header + "s,a,gdp,CUMULATIVE_VALUE,COMPLETION,1,,,\n");
        read("schemes.csv", header + "s,a,gdp,VALUE,EFFICACY,1,,,\ns,b,gdp,VALUE,RANK_SUM,1,,,\n");
        read("schemes.csv", header + "s,a,gdp,VALUE,RANK_SUM,1,,,GEOMETRIC\n");
        read("schemes.csv", header + "s,a,gdp,VALUE,EFFICACY,1,,,GEOMETRIC\ns,b,gdp,VALUE,EFFICACY,1,,,ARITHMETIC\n");
        read(
                "schemes.csv",
                header + "s,a,gdp,VALUE,EFFICACY,1,,,\nt,a,,VALUE,EFFICACY,1,,,\ns,b,i,VALUE,EFFICACY,1,,,\n");

        assertThat(problems)
                .extracting(CellProblem::en)
                .containsExactly(
                        "row 2, column weight: \"0\" is wrong: scheme s, item a, weight '0': must be above 0",
                        "row 2, column weight: \"x\" is wrong; right is a number such as 1.5, of 12 decimals at most",
                        "row 2, column method: \"BEST\" is wrong: scheme s, item a, method 'BEST': must be COMPLETION,"
                                + " EFFICACY, MIN_MAX, RATIO_TO_BEST or RANK_SUM",
                        "row 2, column cap: \"1.2\" is wrong: scheme s, item a, cap '1.2': must be empty: only COMPLETION"
                                + " has one",
                        "row 2, column cap: \"120\" is wrong: scheme s, item a, cap '120': must be a ratio of 1 to 10,"
                                + " such as 1.2 for 120 points",
                        "row 2, column measure: \"CUMULATIVE_VALUE\" is wrong: scheme s, item a, measure"
                                + " 'CUMULATIVE_VALUE': must be ATTAINMENT, of the member's target, or VALUE of an"
                                + " indicator in % that is a rate of completion itself",
                        "row 2, column method: \"EFFICACY\" is wrong: scheme s, item b, method 'RANK_SUM': must be"
                                + " RANK_SUM in all items or in none, ranks and scores do not add up",
                        "row 2, column total: \"GEOMETRIC\" is wrong: scheme s, total 'GEOMETRIC': must be ARITHMETIC or"
                                + " empty, ranks are added up",
                        "row 3, column total: \"ARITHMETIC\" is not what another row of the scheme says",
                        "row 3, column indicator: is empty; it is needed",
                        "row 4, column scheme: \"s\" has rows further up; keep its rows together");
    }

    @Test
    void k6_aRankingOfAScoreNamesTheSchemeInPlaceOfAnIndicator() {
        read("rankings.csv", "ranking,group,indicator,measure,scheme\nk,g,,SCORE,s\nl,g,s,SCORE,\nm,g,s,SCORE,s\n");

        assertThat(problems).isEmpty();
        assertThat(rows).hasSize(3).allMatch(r -> ((ReferenceChange) r.value())
                .getRanking()
                .getIndicator()
                .equals("s"));

        read("rankings.csv", "ranking,group,indicator,measure,scheme\nk,g,gdp,SCORE,s\nl,g,,VALUE,\n");

        assertThat(problems)
                .extracting(CellProblem::en)
                .containsExactly(
                        "row 2, column indicator: \"gdp\" is not the scheme s; leave it empty",
                        "row 3, column indicator: is empty; it is needed");
    }

    @Test
    void whatIsWrittenIsReadBack(@TempDir Path folder) throws IOException {
        read(
                "schemes.csv",
                "scheme,item,indicator,measure,method,weight,cap,missing,total,name_zh\n"
                        + "s,a,gdp,VALUE,COMPLETION,20,1.2,ZERO,GEOMETRIC,综合考评\ns,b,gdp,VALUE,EFFICACY,1,,,,\n");
        Path file = folder.resolve("schemes.csv");
        try (OutputFile out = OutputFile.create(file, FileKind.SCHEMES, "a test")) {
            rows.forEach(out::write);
        }
        read("schemes.csv", Files.readString(file));

        assertThat(problems).isEmpty();
        assertThat(rows).hasSize(2);
        assertThat(change(1)).isEqualTo(change(0));
    }

    @Test
    void u4_aRatioOfARatioIsRefusedInWhicheverOrderTheRowsCome() {
        String head = "code,name_zh,unit,kind,scheme,numerator,denominator\n";
        read("indicators.csv", head + "r,比,%,RATE,M12,a,b\ns,比,%,RATE,M12,r,b\n");
        read("indicators.csv", head + "s,比,%,RATE,M12,r,b\nr,比,%,RATE,M12,a,b\n");

        assertThat(problems).noneMatch(CellProblem::sent);
        assertThat(problems)
                .extracting(CellProblem::en)
                .containsExactly(
                        "row 3, column numerator: \"r\" is itself a ratio (row 2); right is an indicator that is"
                                + " reported",
                        "row 3, column numerator: \"a\" makes a ratio of r, which is a part of the ratio in row 2;"
                                + " right is empty, or another part there");
    }

    private void read(String name, String text) {
        OpenedFile.of(FileSource.of(name, text.getBytes(StandardCharsets.UTF_8)))
                .tables()
                .get(0)
                .read("s", rows::add, problems::add);
    }

    private static FileKind kind(String header) {
        return OpenedFile.of(FileSource.of("x.csv", header.getBytes(StandardCharsets.UTF_8)))
                .tables()
                .get(0)
                .kind();
    }

    private static void assertRefused(String text, String message) {
        assertThatThrownBy(() -> kind(text))
                .isInstanceOf(FileException.class)
                .hasMessageStartingWith(message)
                .satisfies(e -> assertThat(((FileException) e).zh()).startsWith("x.csv："));
    }

    private EconomicReport report(int index) {
        return (EconomicReport) rows.get(index).value();
    }

    private ReferenceChange change(int index) {
        return (ReferenceChange) rows.get(index).value();
    }
}
