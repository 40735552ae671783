package io.tongbao.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.tongbao.cli.documents.Example;
import io.tongbao.cli.documents.Section;
import io.tongbao.cli.documents.Tools;
import io.tongbao.server.Server;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What docs/reading.md tells analysts to type gives what it says, with the tools themselves. */
abstract class DocumentExamples {
    private static final Path DOCUMENT = Path.of("../../docs/reading.md");

    private final RunningSystem system;
    private final Server server;

    DocumentExamples(RunningSystem system, Server server) {
        this.system = system;
        this.server = server;
    }

    static List<Section> sections() throws IOException {
        return Section.read(DOCUMENT);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("io.tongbao.cli.DocumentExamples#sections")
    void givesWhatTheDocumentSays(Section section, @TempDir Path work) throws Exception {
        Tools tools = new Tools(
                work,
                Map.of(
                        "TONGBAO", server.uri().toString().replaceAll("/$", ""),
                        "DATABASE", system.endpoints().jdbcUrl().replace("jdbc:", "")));
        for (Example each : section.examples()) {
            String missing = tools.missing(each);
            assumeTrue(missing == null, missing);

            String said = tools.run(each);

            if (each.says() != null) {
                assertThat(said.strip()).as(each.code()).isEqualTo(each.says().strip());
            }
        }
    }
}
