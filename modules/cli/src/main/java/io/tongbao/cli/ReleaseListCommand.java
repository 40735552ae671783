package io.tongbao.cli;

import io.tongbao.store.Database;
import io.tongbao.store.query.DecisionsQuery;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists the releases. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        header = "Lists the releases, the earliest first 列表",
        footerHeading = Examples.HEADING,
        footer = "  ./tongbao release list")
final class ReleaseListCommand implements Callable<Integer> {
    @Mixin
    private Common common = new Common();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--format",
            defaultValue = "TABLE",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private TableFormat format = TableFormat.TABLE;

    @Override
    public Integer call() {
        try (Database database = new Database(common.wiring().databaseConfig())) {
            format.print(
                    new DecisionsQuery(database).releases(), spec.commandLine().getOut());
        }
        return 0;
    }
}
