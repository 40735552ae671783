package io.tongbao.cli;

import io.tongbao.contracts.Topics;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What an operator does to schemas. */
@Command(
        name = "schemas",
        mixinStandardHelpOptions = true,
        description = {"Registers the schemas, or checks that they are.", "注册或检查模式。"})
final class SchemasCommand {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Command(
            name = "register",
            mixinStandardHelpOptions = true,
            description = "Registers every topic's schema, FULL_TRANSITIVE; an incompatible one is refused.")
    int register(
            @Mixin Common common,
            @Option(names = "--dry-run", description = "Only says what would be registered.") boolean dryRun) {
        if (!dryRun) {
            common.wiring().openRegistry().register(Topics.all());
        }
        Topics.all().forEach(each -> spec.commandLine().getOut().println(each.subject()));
        return 0;
    }

    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            description = "Checks that every topic's schema is registered as this version has it.")
    int check(@Mixin Common common) {
        common.wiring().openRegistry().check(Topics.all());
        spec.commandLine().getOut().println("all schemas are registered");
        return 0;
    }
}
