package io.tongbao.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.Column.Overflow;
import picocli.CommandLine.Help.TextTable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/**
 * Commands that the help shows together.
 *
 * @param title in English and Chinese
 * @param commands classes of the commands, as {@link CommandLine#addSubcommand} takes them
 */
record CommandGroup(String title, List<Class<?>> commands) {
    /** All commands. */
    static final List<CommandGroup> ALL = List.of(
            new CommandGroup("Run 运行", List.of(UpCommand.class, RunCommand.class)),
            new CommandGroup("Publish 上报", List.of(PublishCommand.class, TemplateCommand.class, GenerateCommand.class)),
            new CommandGroup("Read 查询", List.of(QueryCommand.class, BulletinCommand.class, ReleaseCommand.class)),
            new CommandGroup(
                    "Operate 运维",
                    List.of(
                            AlertsCommand.class,
                            PeriodCommand.class,
                            RetractCommand.class,
                            RejectsCommand.class,
                            KeysCommand.class,
                            AuditCommand.class,
                            VerifyCommand.class,
                            RebuildCommand.class,
                            DoctorCommand.class,
                            BackupCommand.class,
                            RestoreCommand.class,
                            ImportCommand.class,
                            DbCommand.class,
                            TopicsCommand.class,
                            SchemasCommand.class,
                            ConfigCommand.class)));

    private static final int NAME_WIDTH = 12;

    /** Makes the commands of all groups subcommands, and shows them by group, each with its first example. */
    static void addAllTo(CommandLine parent) {
        for (CommandGroup group : ALL) {
            group.commands.forEach(parent::addSubcommand);
        }
        parent.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_COMMAND_LIST_HEADING, help -> "");
        parent.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_COMMAND_LIST, CommandGroup::renderAll);
    }

    private static String renderAll(Help help) {
        StringBuilder text = new StringBuilder();
        for (CommandGroup group : ALL) {
            text.append(help.createHeading("%n@|bold " + group.title + "|@%n")).append(group.render(help));
        }
        return text.toString();
    }

    private String render(Help help) {
        int width = help.commandSpec().usageMessage().width();
        TextTable table = TextTable.forColumns(
                help.colorScheme(),
                new Column(NAME_WIDTH, 2, Overflow.SPAN),
                new Column(width - NAME_WIDTH, 0, Overflow.WRAP));
        for (CommandLine each : help.commandSpec().subcommands().values()) {
            CommandSpec command = each.getCommandSpec();
            if (commands.contains(command.userObject().getClass())) {
                table.addRowValues(
                        help.colorScheme().commandText(command.name()),
                        help.colorScheme().text(command.usageMessage().header()[0]));
                table.addRowValues("", Examples.of(command).get(0));
            }
        }
        return table.toString();
    }
}
