package io.tongbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Calls that are refused before anything is looked up. */
class WrongCallTest {
    private final StringWriter text = new StringWriter();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"rejects, 0", "rejects, -1", "audit, 0", "audit, -1"})
    void aLimitBelowOneIsRefused(String command, String limit) {
        assertThat(run(command, "list", "--limit", limit, "--data", folder.toString()))
                .isEqualTo(2);
        assertThat(text.toString()).contains("--limit " + limit + ": must be 1 or more / 应为1或以上");
    }

    @Test
    void aFileOfAKeyThatIsNotThereIsNamed() throws Exception {
        Path file = Files.writeString(folder.resolve("reports.csv"), "region,indicator,period\n");
        Path key = folder.resolve("nowhere.txt");

        assertThat(run("publish", "--server", "http://127.0.0.1:9/", "--key-file", key.toString(), file.toString()))
                .isEqualTo(2);
        assertThat(text.toString())
                .contains("--key-file " + key + ": is not there", "文件不存在")
                .doesNotContain("cannot be made");
    }

    private int run(String... args) {
        PrintWriter out = new PrintWriter(text, true);
        return Tongbao.run(out, out, args);
    }
}
