package io.tongbao.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What {@code docker} holds for Prometheus and Alertmanager, checked by their own tools where the machine has them. */
class MonitoringFilesTest {
    private static final Path PROMETHEUS = Path.of("../../docker/prometheus");
    private static final Path ALERTMANAGER = Path.of("../../docker/alertmanager.yml");

    @Test
    void prometheusReadsItsSettingsAndRules() throws Exception {
        assertThat(run(PROMETHEUS, "promtool", "check", "config", "prometheus.yml"))
                .contains("7 rules found");
        assertThat(run(PROMETHEUS, "promtool", "check", "config", "compose.yml"))
                .contains("7 rules found");
    }

    @Test
    void theRulesFireWhenTheyShould() throws Exception {
        assertThat(run(PROMETHEUS, "promtool", "test", "rules", "tongbao.rules.test.yml"))
                .contains("SUCCESS");
    }

    @Test
    void alertmanagerSendsThemToTheOffice() throws Exception {
        String file = ALERTMANAGER.toAbsolutePath().normalize().toString();
        assertThat(run(PROMETHEUS, "amtool", "check-config", file)).contains("SUCCESS");
        assertThat(run(
                        PROMETHEUS,
                        "amtool",
                        "config",
                        "routes",
                        "test",
                        "--config.file=" + file,
                        "system=tongbao",
                        "alertname=TongbaoDown"))
                .endsWith("office\n");
    }

    /** What a tool prints; it must end well. */
    private static String run(Path folder, String... command) throws IOException, InterruptedException {
        assumeTrue(
                Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                        .anyMatch(each -> Files.isExecutable(Path.of(each, command[0]))),
                command[0] + " is not on the PATH");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(printed).isZero();
        return printed;
    }
}
