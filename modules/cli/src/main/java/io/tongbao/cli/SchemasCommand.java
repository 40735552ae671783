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
        header = "Registers the schemas, or checks that they are 模式",
        footerHeading = Examples.HEADING,
        footer = "  ./tongbao schemas check")
final class SchemasCommand {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Command(
            name = "register",
            mixinStandardHelpOptions = true,
            header = "Registers every topic's schema 注册",
            description = "Compatibility is FULL_TRANSITIVE; an incompatible schema is refused.",
            footerHeading = Examples.HEADING,
            footer = {
                "  ./tongbao schemas register --dry-run",
                "  ./tongbao schemas register --config tongbao.properties"
            })
    int register(
            @Mixin Common common,
            @Option(names = "--dry-run", description = "Only says what would be registered.") boolean dryRun) {
        if (!dryRun) {
            common.wiring().openRegistry().register(Topics.all());
        }
        Topics.all().forEach(each -> spec.commandLine()
                .getOut()
                .println((dryRun ? "would register " : "registered ") + each.subject()));
        return 0;
    }

    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            header = "Checks that every topic's schema is registered 检查",
            description = "Each as this version has it.",
            footerHeading = Examples.HEADING,
            footer = "  ./tongbao schemas check --config tongbao.properties")
    int check(@Mixin Common common) {
        common.wiring().openRegistry().check(Topics.all());
        spec.commandLine().getOut().println("all schemas are registered");
        return 0;
    }
}
