package io.tongbao.publisher.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tongbao.publisher.files.BadFiles.BadFile;
import io.tongbao.publisher.sheets.FileException;
import io.tongbao.publisher.sheets.FileSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BadFilesTest {
    private static final Names NAMES = new Names(
            List.of(
                    new Names.Named("x-g-1", "官庄镇", ""),
                    new Names.Named("x-g-2", "张庄乡", ""),
                    new Names.Named("x-h-2", "张庄乡", "")),
            List.of(new Names.Named("gdp", "地区生产总值", "GDP")));

    static List<BadFile> files() {
        return BadFiles.all();
    }

    @Test
    void thereAreSixtyAtLeastEachWithAFaultOfItsOwn() {
        assertThat(files()).hasSizeGreaterThanOrEqualTo(60);
        assertThat(files()).extracting(BadFile::fault).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("files")
    @Timeout(20)
    void eachGetsItsMessageInBothLanguages(BadFile bad) {
        FileSource source = FileSource.of("上报.xlsx", bad.bytes());
        if (bad.refused()) {
            assertThatThrownBy(() -> Batch.of(List.of(source), NAMES))
                    .isInstanceOf(FileException.class)
                    .hasMessageStartingWith("上报.xlsx")
                    .hasMessageContaining(bad.en())
                    .satisfies(e -> assertThat(((FileException) e).zh())
                            .startsWith("上报.xlsx")
                            .contains(bad.zh()));
        } else {
            Batch batch = Batch.of(List.of(source), NAMES);
            assertThat(batch.problems()).isNotEmpty();
            assertThat(batch.problems()).anySatisfy(each -> {
                assertThat(each.en()).contains(bad.en());
                assertThat(each.zh()).contains(bad.zh());
            });
        }
    }

    @Test
    void bombsAreRefusedInALittleMemory(@TempDir Path folder) throws Exception {
        List<String> hostile =
                List.of("zip bomb", "1e9 rows declared", "row 1e9", "column ZZZZ", "text out of range", "text of 2 MB");
        for (BadFile each : files()) {
            if (hostile.contains(each.fault())) {
                Files.write(folder.resolve(each.fault()), each.bytes());
            }
        }

        Process reader = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-XX:+UseSerialGC",
                        "-Dfile.encoding=UTF-8",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        OpensFiles.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(reader.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(reader.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(said.lines().filter(each -> each.startsWith("refused")))
                .as(said)
                .hasSize(hostile.size());
    }

    /** Opens all files of a folder, in a process of its own. */
    static final class OpensFiles {
        private OpensFiles() {}

        public static void main(String[] args) throws IOException {
            try (var files = Files.list(Path.of(args[0]))) {
                for (Path each : files.toList()) {
                    try {
                        OpenedFile.of(FileSource.of(each));
                    } catch (FileException e) {
                        System.out.println("refused " + e.getMessage());
                    }
                }
            }
        }
    }

    @Test
    void aFileOfNothingButProblemsKeepsTheFirst() {
        String text = "地区,指标,期别,本月\n" + "a,gdp,2023-04,x\n".repeat(12_000);

        Batch batch = Batch.of(List.of(FileSource.of("r.csv", text.getBytes(StandardCharsets.UTF_8))));

        assertThat(batch.problems()).hasSize(10_000);
        assertThat(batch.problemCount()).isEqualTo(12_000);
        assertThat(batch.rows()).isEqualTo(12_000);
    }
}
