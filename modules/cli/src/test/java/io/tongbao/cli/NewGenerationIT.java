package io.tongbao.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tongbao.server.bulletin.BulletinFormat;
import io.tongbao.statistics.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Computed again from the accepted reports, as another generation, a release still reads as it was frozen; a stopped system
 * goes on where it stopped.
 */
class NewGenerationIT {
    private static final String GENERATION = "tongbao.processor.generation";

    @TempDir
    Path folder;

    @Test
    void releaseReadsTheSameInTheNextGeneration() throws Exception {
        Path data = folder.resolve("data");
        String figures;
        String ranks;
        Map<String, byte[]> bulletins;
        String now;
        List<String> alerts;
        String histories;
        try (RunningSystem system = RunningSystem.start(data)) {
            system.seed("guanzhuang").landed();
            assertThat(system.type("release", "create", "April", "--period", "2023-04")
                            .status())
                    .isZero();
            correct(system);
            figures = frozen(system, "1", "growth");
            ranks = frozen(system, "1", "rankings");
            bulletins = bulletins(system, "1");
            for (Language language : Language.values()) {
                for (BulletinFormat format : GoldenBulletin.FORMATS) {
                    GoldenBulletin.assertIs(language, format, bulletins.get(language + " " + format));
                }
            }
            now = now(system);
            alerts = alerts(system);
            assertThat(alerts).as("targets are behind").isNotEmpty();
            assertThat(figures).contains("x-guanzhuang-3").doesNotContain("300.00");
        }

        try (RunningSystem system = RunningSystem.start(data, Clock.systemUTC(), Map.of(GENERATION, "2"))) {
            system.landed();
            assertThat(system.type("query", "growth", "--region", "x-guanzhuang-3", "--history", "--format", "csv")
                            .text())
                    .as("computed again, and kept beside what the first generation said")
                    .containsPattern(",1\\.\\d+")
                    .containsPattern(",2\\.\\d+");
            assertThat(frozen(system, "2", "growth")).isEqualTo(figures);
            assertThat(frozen(system, "2", "rankings")).isEqualTo(ranks);
            Map<String, byte[]> again = bulletins(system, "2");
            assertThat(again).hasSameSizeAs(bulletins);
            for (Map.Entry<String, byte[]> each : bulletins.entrySet()) {
                assertThat(again.get(each.getKey())).as(each.getKey()).isEqualTo(each.getValue());
            }
            assertThat(now(system)).isEqualTo(now);
            assertThat(alerts(system))
                    .as("the same steps with the same numbers at the same times")
                    .isEqualTo(alerts);
            RunningSystem.Answer verified = system.type("verify");
            assertThat(verified.status()).as(verified.text()).isZero();
            histories = histories(system);
        }

        assertThatThrownBy(() -> RunningSystem.start(data, Clock.systemUTC(), Map.of(GENERATION, "1")))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining(GENERATION + " 1: generation 2 has run here");
        try (RunningSystem system = RunningSystem.start(data)) {
            system.seed("guanzhuang").landed();
            assertThat(histories(system))
                    .as("nothing is published or computed twice after a restart")
                    .isEqualTo(histories);
            assertThat(system.type("release", "create", "later", "--period", "2023-04")
                            .status())
                    .isZero();
            publish(system, "310,2,typing error again");
            assertThat(system.type(
                                    "query",
                                    "growth",
                                    "--region",
                                    "x-guanzhuang-3",
                                    "--from",
                                    "2023-03",
                                    "--to",
                                    "2023-03",
                                    "--indicator",
                                    "budget_revenue",
                                    "--format",
                                    "csv")
                            .text())
                    .as("a start that names no generation goes on with the last")
                    .contains("310");
        }
    }

    private static List<String> alerts(RunningSystem system) throws Exception {
        try (Connection connection = system.pipeline().database().connection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(
                        """
                        select concat_ws(' ', alert_id, step, state, level, period, figure, known_at)
                        from stats.alert_history order by alert_id, step
                        """)) {
            List<String> steps = new ArrayList<>();
            while (found.next()) {
                steps.add(found.getString(1));
            }
            return steps;
        }
    }

    private void correct(RunningSystem system) throws Exception {
        publish(system, "300,1,typing error");
    }

    private void publish(RunningSystem system, String valueRevisionNote) throws Exception {
        Path correction = Files.writeString(
                folder.resolve("correction.csv"),
                "region,indicator,period,month_value,revision,note,data_class\n"
                        + "x-guanzhuang-3,budget_revenue,2023-03," + valueRevisionNote + ",DEPARTMENT\n");
        assertThat(system.type("publish", correction.toString()).status()).isZero();
        system.landed();
    }

    /** Without times: a share in a whole may be shown with either of two reports that came at about the same time. */
    private static String frozen(RunningSystem system, String generation, String what) {
        return system.type(
                        "query",
                        what,
                        "--from",
                        "2023-01",
                        "--as-of",
                        "April",
                        "--format",
                        "csv",
                        "-D",
                        GENERATION + "=" + generation)
                .text()
                .replaceAll("\\d{4}-\\d{2}-\\d{2}T[\\d:.]+Z", "known");
    }

    /** The release's bulletin in every form and language, byte by byte. */
    private Map<String, byte[]> bulletins(RunningSystem system, String generation) throws IOException {
        Map<String, byte[]> forms = new LinkedHashMap<>();
        for (Language language : Language.values()) {
            for (BulletinFormat format : BulletinFormat.values()) {
                Path file = folder.resolve("bulletin." + format.extension());
                RunningSystem.Answer answer = system.type(
                        "bulletin",
                        "--group",
                        "guanzhuang_units",
                        "--as-of",
                        "April",
                        "--lang",
                        language.name(),
                        "--format",
                        format.name(),
                        "-o",
                        file.toString(),
                        "-D",
                        GENERATION + "=" + generation);
                assertThat(answer.status()).as(answer.text()).isZero();
                forms.put(language + " " + format, Files.readAllBytes(file));
            }
        }
        return forms;
    }

    /** Every vintage of figures, and what of scores stands. */
    private static String histories(RunningSystem system) {
        String figures =
                system.type("query", "growth", "--history", "--format", "csv").text();
        assertThat(figures).startsWith("region,").contains("x-guanzhuang");
        String scores = system.type("query", "scores", "--ranking", "units-zone_assessment", "--format", "csv")
                .text();
        assertThat(scores).contains("411302102");
        return figures + scores;
    }

    private static String now(RunningSystem system) {
        return system.type("bulletin", "--group", "guanzhuang_units", "--period", "2023-04")
                .text();
    }
}
