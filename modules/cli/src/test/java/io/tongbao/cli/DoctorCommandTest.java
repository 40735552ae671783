package io.tongbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where nothing is to be reached; beside a running system {@link BackupIT} calls it. */
class DoctorCommandTest {
    private final StringWriter text = new StringWriter();

    @TempDir
    private Path folder;

    @Test
    void eachThatIsAwayIsToldAndKeepsNoOtherFromBeingLookedAt() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            String address = "127.0.0.1:" + silent.getLocalPort();
            Path config = Files.write(
                    folder.resolve("tongbao.properties"),
                    List.of(
                            "tongbao.kafka.bootstrap.servers=" + address,
                            "tongbao.schema.registry.url=http://" + address,
                            "tongbao.database.url=jdbc:postgresql://" + address + "/tongbao"));

            int status = run("doctor", "--config", config.toString(), "--timeout", "1", "--data", folder.toString());

            assertThat(status).isEqualTo(1);
            assertThat(text.toString())
                    .containsPattern("ok +正常  Java: ")
                    .containsPattern("ok +正常  disk of " + folder)
                    .containsPattern("wrong +错误  Kafka: (cannot be looked at|does not answer)")
                    .containsPattern("warning +警告  topics: were not looked at")
                    .containsPattern("wrong +错误  schema registry: (cannot be looked at|does not answer)")
                    .containsPattern("wrong +错误  database: (cannot be looked at|does not answer)")
                    .contains("3 wrong / ", "错误3");
        }
    }

    @Test
    void whatNobodyNamedIsTold() {
        int status = run("doctor", "--data", folder.resolve("nowhere").toString());

        assertThat(status).isEqualTo(1);
        assertThat(text.toString())
                .contains("tongbao.kafka.bootstrap.servers", "tongbao.schema.registry.url", "tongbao.database.url")
                .contains("start `tongbao up`");
        assertThat(folder.resolve("nowhere")).doesNotExist();
    }

    @Test
    void aWrongCallIsTold() {
        assertThat(run("doctor", "--timeout", "0")).isEqualTo(2);
        assertThat(run(
                        "doctor",
                        "--config",
                        folder.resolve("nowhere.properties").toString()))
                .isEqualTo(2);
    }

    private int run(String... args) {
        PrintWriter out = new PrintWriter(text, true);
        return Tongbao.run(out, out, args);
    }
}
