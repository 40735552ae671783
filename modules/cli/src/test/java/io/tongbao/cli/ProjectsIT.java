package io.tongbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongbao.statistics.Period;
import io.tongbao.store.query.Filter;
import io.tongbao.store.query.GrowthQuery;
import io.tongbao.store.query.ProjectsQuery;
import io.tongbao.store.query.Table;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Projects in the whole system: seeded, added up, published with a receipt, corrected, told as of a moment. */
class ProjectsIT {
    private static final String ZONE = "x-guanzhuang";

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

    private static Table figure(String region, String indicator, String period) {
        return new GrowthQuery(system.pipeline().database())
                .current(Filter.ALL
                        .withRegion(region)
                        .withIndicator(indicator)
                        .withPeriod(Period.of(period).firstDay()));
    }

    private static Object value(String region, String indicator, String period) {
        return figure(region, indicator, period).value(0, "cumulative_value");
    }

    @Test
    void p4_zonesTotalsComeOutOfItsProjects() {
        for (int month = 1; month <= 12 + 4; month++) {
            String period = new Period(2022 + (month - 1) / 12, (month - 1) % 12 + 1).toString();
            assertThat(value(ZONE, "prj_signed", period)).as(period).isEqualTo(value(ZONE, "signed_projects", period));
            assertThat(value(ZONE, "prj_contracted", period))
                    .as(period)
                    .isEqualTo(value(ZONE, "contracted_investment", period));
        }
        assertThat(value(ZONE, "prj_signed", "2022-12")).isEqualTo(new BigDecimal("37"));
        assertThat(value(ZONE, "prj_contracted", "2022-12")).isEqualTo(new BigDecimal("7690300"));
        assertThat(figure(ZONE, "prj_signed", "2022-12").value(0, "complete")).isEqualTo(true);
        assertThat(figure(ZONE, "prj_attainment", "2023-04").value(0, "cumulative_value"))
                .isNotNull();
    }

    @Test
    void explanationOfASumNamesTheProjectThatChangedItLast() {
        RunningSystem.Answer explained = system.type(
                "query",
                "growth",
                "--region",
                "411302102",
                "--indicator",
                "prj_signed",
                "--from",
                "2022-02",
                "--to",
                "2022-02",
                "--explain");

        assertThat(explained.status()).as(explained.text()).isZero();
        assertThat(explained.text()).contains("上报 gz-2022-04|tongbao.projects-");
    }

    @Test
    void queryShowsProjectsByBatchAndStage() {
        RunningSystem.Answer all = system.type("query", "projects", "--to", "2023-04", "--format", "csv");
        RunningSystem.Answer cancelled = system.type("query", "projects", "--stage", "终止");
        RunningSystem.Answer batch = system.type(
                "query", "projects", "--batch", "2022-1", "--region", "411302102", "--history", "--format", "json");
        RunningSystem.Answer wrong = system.type("query", "growth", "--batch", "2022-1");

        assertThat(all.text().lines()).hasSize(1 + 37 + 14 + 16);
        assertThat(cancelled.text()).contains("gz-2022-22", "终止", "投资方退出").doesNotContain("CANCELLED");
        assertThat(batch.text()).containsPattern("\"batch\" ?: ?\"2022-1\"").doesNotContain("\"2022-2\"");
        assertThat(wrong.status()).isEqualTo(2);
        assertThat(wrong.text()).contains("--batch and --stage: go with `query projects`");
    }

    @Test
    void publishedReportHasItsReceiptAndChangesWhatItAddsUpTo() throws IOException {
        String header = "项目代码,地区,期别,阶段,合同金额,单位,更正说明\n";
        String unit = "x-guanzhuang-3";
        String first = write("projects-may.csv", header + "p-1,%s,2023-05,签约,12,亿元,\n".formatted(unit));
        String corrected = write("projects-corrected.csv", header + "p-1,%s,2023-05,签约,13,亿元,误填\n".formatted(unit));
        String bad = write(
                "projects-bad.csv", header + "p-1,%1$s,2023-06,搁置,1,亿元,\nz,nowhere,2023-05,签约,1,亿元,\n".formatted(unit));

        RunningSystem.Answer taken = system.type("publish", first);
        system.landed();
        Object before = value(unit, "prj_contracted", "2023-05");
        RunningSystem.Answer mark = system.type("release", "create", "May", "--period", "2023-05");
        RunningSystem.Answer again = system.type("publish", corrected);
        RunningSystem.Answer refused = system.type("publish", bad);
        system.landed();

        assertThat(taken.status()).as(taken.text()).isZero();
        assertThat(mark.status()).as(mark.text()).isZero();
        assertThat(again.status()).as(again.text()).isZero();
        assertThat(refused.status()).isEqualTo(1);
        assertThat(refused.text())
                .contains("projects-bad.csv: row 2, column 阶段: \"搁置\" is unknown")
                .contains("projects-bad.csv, row 3: refused by V01");
        BigDecimal after = (BigDecimal) value(unit, "prj_contracted", "2023-05");
        assertThat(after.subtract((BigDecimal) before)).isEqualByComparingTo("10000");
        assertThat(system.type(
                                "query",
                                "growth",
                                "--region",
                                unit,
                                "--indicator",
                                "prj_contracted",
                                "--from",
                                "2023-05",
                                "--as-of",
                                "May",
                                "--format",
                                "csv")
                        .text())
                .contains("," + before + ",");
        assertThat(ofMay("projects", unit)).contains(",130000,").doesNotContain(",120000,");
        assertThat(ofMay("projects", unit, "--as-of", "May"))
                .contains(",120000,")
                .doesNotContain(",130000,");
        assertThat(ofMay("reports", unit, "--indicator", "prj_contracted").lines())
                .hasSize(1 + 2);
        assertThat(ofMay("reports", unit, "--indicator", "prj_contracted", "--as-of", "May")
                        .lines())
                .hasSize(1 + 1);
        Table history = new ProjectsQuery(system.pipeline().database())
                .history(new ProjectsQuery.Which(
                        Filter.ALL
                                .withRegion(unit)
                                .withPeriod(Period.of("2023-05").firstDay()),
                        null,
                        null));
        assertThat(history.values("revision")).isEqualTo(List.of(0L, 1L));
        assertThat(system.type("verify", "--indicator", "prj_contracted").status())
                .isZero();
        assertThat(system.type("query", "rejects", "--region", "nowhere").text())
                .contains("V01", "z");
    }

    private static String ofMay(String subject, String region, String... more) {
        Stream<String> words = Stream.of(
                "query", subject, "--region", region, "--from", "2023-05", "--to", "2023-05", "--format", "csv");
        RunningSystem.Answer answer =
                system.type(Stream.concat(words, Arrays.stream(more)).toArray(String[]::new));
        assertThat(answer.status()).as(answer.text()).isZero();
        return answer.text();
    }

    private static String write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }
}
