package io.tongbao.publisher.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongbao.contracts.ProjectReport;
import io.tongbao.contracts.Topics;
import io.tongbao.publisher.Outgoing;
import io.tongbao.publisher.sheets.FileSource;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ProjectRowsTest {
    private final List<Outgoing> rows = new ArrayList<>();
    private final List<CellProblem> problems = new ArrayList<>();

    private void read(String name, String text) {
        OpenedFile.of(FileSource.of(name, text.getBytes(StandardCharsets.UTF_8)))
                .tables()
                .get(0)
                .read("s", rows::add, problems::add);
    }

    private ProjectReport report(int row) {
        return (ProjectReport) rows.get(row).value();
    }

    @Test
    void chineseAndEnglishTitlesMeanTheSame() {
        String values = "p1,电池,a,2023-1,2023,开工,2023-04-03,2023年4月,0;0;5;10;20;30;40;50;60;75;90;100,用地,5,6,"
                + "\"1,200\",30,120,150,12.5,2023-05-01,2023-04-03,2024-01-01,,2024-06-01,,万元,1,更正,张三,2023-05-06\n";
        String en = header(false) + values;
        String zh = header(true) + values;

        read("projects-en.csv", en);
        read("projects-en.csv", zh);

        assertThat(problems).isEmpty();
        assertThat(rows.get(0)).isEqualTo(rows.get(1));
        assertThat(rows.get(0).topic()).isEqualTo(Topics.PROJECTS);
        assertThat(rows.get(0).key()).isEqualTo("p1");
        assertThat(report(0).getPeriod()).isEqualTo("2023-04");
        assertThat(report(0).getYearPlan()).isEqualTo("1200");
        assertThat(report(0).getReportedAt()).isEqualTo("2023-05-06");
        assertThat(report(0).getOrigin()).isEqualTo("projects-en.csv, row 2");
    }

    private static String header(boolean zh) {
        return Columns.of(FileKind.PROJECTS).stream()
                        .map(each -> zh ? each.zh() : each.name())
                        .collect(Collectors.joining(","))
                + "\n";
    }

    @Test
    void badCellsAreNamedAndSentAsTheyAre() {
        read(
                "projects.csv",
                """
                项目代码,地区,期别,阶段,本年完成投资,实际开工,年度计划投资
                p1,a,2023-04,搁置,"12,3x",2023-04-31,
                ,,第三月,立项,-1,,5
                """);

        assertThat(problems)
                .extracting(CellProblem::en)
                .containsExactlyInAnyOrder(
                        "row 2, column 阶段: \"搁置\" is unknown; right is one of [SIGNED, FULFILLED, APPROVED, STARTED,"
                                + " UNDER_CONSTRUCTION, COMPLETED, IN_PRODUCTION, FULL_EFFECT, SUSPENDED, CANCELLED]",
                        "row 2, column 本年完成投资: \"12,3x\" is not a plain decimal number such as 12345.67 (leave it"
                                + " empty if it is not reported)",
                        "row 2, column 实际开工: \"2023-04-31\" is no day; write 2023-04-15",
                        "row 3, column 项目代码: is empty; it is needed",
                        "row 3, column 地区: is empty; it is needed",
                        "row 3, column 期别: \"第三月\" is not a period; write 2023-04, 2023年4月, 2023年1–4月, 2023-Q1,"
                                + " 2023年一季度 or 2023",
                        "row 3, column 本年完成投资: \"-1\" is negative; it must be 0 or more",
                        "row 3, column list_version: is needed with year_plan: plans are frozen by list version");
        assertThat(problems).allMatch(CellProblem::sent).allMatch(each -> each.zh()
                .matches(".*\\p{IsHan}.*"));
        assertThat(rows).hasSize(2);
        assertThat(report(0).getYearInvestment()).isEqualTo("12,3x");
    }

    @Test
    void r1_idIsMadeOfTheRevisionOrOfTheSubmission() {
        read("projects.csv", "project,region,period,stage,revision\np1,a,2023-04,SIGNED,0\np1,a,2023-04,SIGNED,\n");
        read("projects.csv", "project,region,period,stage,revision\np1,a,2023-04,SIGNED,00\np1,a,2023-04,STARTED,0\n");

        assertThat(report(1).getId()).isEqualTo("a|p1|2023-04|ss-3");
        assertThat(report(0).getId())
                .startsWith("a|p1|2023-04|r0-")
                .isNotEqualTo(report(3).getId());
    }

    @Test
    void numbersOfFullWidthAreNumbers() {
        read(
                "projects.csv",
                "project,region,period,stage,revision,list_version,year_plan,plan_curve\n"
                        + "p1,a,２０２３-04,SIGNED,０,1,１２０,0；0；5；10；20；30；40；50；60；75；90；１００\n");

        assertThat(problems).isEmpty();
        assertThat(report(0).getRevision()).isEqualTo("0");
        assertThat(report(0).getYearPlan()).isEqualTo("120");
        assertThat(report(0).getPeriod()).isEqualTo("2023-04");
    }
}
