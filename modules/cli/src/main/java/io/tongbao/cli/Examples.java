package io.tongbao.cli;

import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** The examples at the foot of a command's help: one call a line, and perhaps a comment as the shell has it. */
final class Examples {
    static final String HEADING = "%nExamples 示例:%n";

    private Examples() {}

    /** The calls, without comments. */
    static List<String> of(CommandSpec command) {
        return Arrays.stream(command.usageMessage().footer())
                .map(line -> line.replaceFirst("\\s+#.*", "").strip())
                .toList();
    }
}
