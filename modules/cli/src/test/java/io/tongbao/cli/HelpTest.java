package io.tongbao.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.tongbao.server.bulletin.TextTable;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.HelpCommand;

class HelpTest {
    private static final int TERMINAL = 80;

    static Stream<CommandLine> commands() {
        return below(Tongbao.commands());
    }

    private static Stream<CommandLine> below(CommandLine command) {
        return command.getSubcommands().values().stream()
                .filter(each -> !(each.getCommand() instanceof HelpCommand))
                .flatMap(each -> Stream.concat(Stream.of(each), below(each)));
    }

    private static String help(String... words) {
        StringWriter out = new StringWriter();
        String[] call = Arrays.copyOf(words, words.length + 1);
        call[words.length] = "--help";
        assertThat(Tongbao.run(new PrintWriter(out), new PrintWriter(out), call))
                .isZero();
        return out.toString();
    }

    @Test
    void showsTheCommandsInGroupsInEnglishWithAChineseWordEachWithAnExample() {
        List<String> lines = help().lines().toList();

        assertThat(lines)
                .containsSubsequence(
                        CommandGroup.ALL.stream().map(CommandGroup::title).toList());
        Tongbao.commands().getSubcommands().forEach((name, command) -> {
            if (!(command.getCommand() instanceof HelpCommand)) {
                int at = lines.indexOf(lines.stream()
                        .filter(each -> each.startsWith("  " + name + " "))
                        .findFirst()
                        .orElseThrow());
                assertThat(lines.get(at)).matches(".*[a-z]{3} \\p{IsHan}{2,}");
                assertThat(lines.get(at + 1)).startsWith("            ./tongbao " + name);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("commands")
    void eachCommandShowsExamplesThatParse(CommandLine command) {
        String[] name = command.getCommandSpec().qualifiedName().split(" ");

        assertThat(help(Arrays.copyOfRange(name, 1, name.length))).contains("Examples 示例:", "./tongbao");

        List<String> examples = Examples.of(command.getCommandSpec());
        assertThat(examples.get(0)).startsWith("./" + command.getCommandSpec().qualifiedName());
        for (String each : examples) {
            String[] words = each.split(" ");
            assertThat(words[0]).isEqualTo("./tongbao");
            assertThatCode(() -> Tongbao.commands().parseArgs(Arrays.copyOfRange(words, 1, words.length)))
                    .as(each)
                    .doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @MethodSource("commands")
    void helpFitsATerminal(CommandLine command) {
        String[] name = command.getCommandSpec().qualifiedName().split(" ");

        assertThat(Stream.concat(
                        help().lines(),
                        help(Arrays.copyOfRange(name, 1, name.length)).lines()))
                .allSatisfy(line -> assertThat(TextTable.width(line)).as(line).isLessThanOrEqualTo(TERMINAL));
    }
}
