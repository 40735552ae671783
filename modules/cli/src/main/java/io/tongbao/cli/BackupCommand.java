package io.tongbao.cli;

import io.tongbao.cli.backup.Backup;
import io.tongbao.cli.backup.BackupFolder;
import io.tongbao.cli.backup.Manifest;
import io.tongbao.store.Database;
import io.tongbao.store.upkeep.Ledger;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Copies a system to a folder. */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        header = "Copies a system to a folder 备份",
        description = {
            "Inputs with their times and places, what was accepted and refused, what the checks remember, schemas, and whom"
                    + " the notifier has told of what. Figures are not copied: they are computed again after `restore`. The"
                    + " system may run on. A backup that was cut short has no manifest.json, and none of it is restored.",
            "备份全部输入（含时间与位置）、校验结果、模式与送达记录；计算结果恢复后重新计算。备份期间系统可照常运行。"
        },
        footerHeading = Examples.HEADING,
        footer = {
            "  ./tongbao backup backups/2023-05-08",
            "  ./tongbao backup backups/2023-05-08 --dry-run",
            "  ./tongbao backup /srv/backup/today --config tongbao.properties"
        })
final class BackupCommand implements Callable<Integer> {
    @Mixin
    private Common common = new Common();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "DIR", description = "A folder that is not there yet, or empty.")
    private Path folder = Path.of("");

    @Option(names = "--dry-run", description = "Only says what would be copied.")
    private boolean dryRun;

    @Option(
            names = "--patience",
            paramLabel = "SECONDS",
            defaultValue = "60",
            description = "How long to wait for a moment at which no transaction is open (default: ${DEFAULT-VALUE}).")
    private int patience;

    @Override
    public Integer call() throws IOException {
        UsageException.requireAtLeastOne("--patience", patience);
        PrintWriter out = spec.commandLine().getOut();
        Settings settings = common.settings();
        Wiring wiring = Wiring.find(settings, common.data);
        BackupFolder to = new BackupFolder(folder);
        to.requireUnused();
        try (Database database = new Database(wiring.databaseConfig())) {
            Prepared.requireTables(database);
            Backup backup = new Backup(wiring.kafka(), wiring.openRegistry(), new Ledger(database), Clock.systemUTC());
            Map<String, Long> plan = backup.plan(Duration.ofSeconds(patience));
            if (dryRun) {
                plan.forEach((topic, offsets) ->
                        out.println("would copy " + topic + ", " + offsets + " offsets / 将备份" + topic));
                return 0;
            }
            long offsets = plan.values().stream().mapToLong(Long::longValue).sum();
            Manifest manifest;
            try (Progress progress = Progress.of("backup", offsets)) {
                manifest = backup.to(
                        to,
                        settings.number(SettingKeys.PARTITIONS),
                        settings.kafka().containsKey("bootstrap.servers") ? List.of() : Seeds.marks(common.data),
                        Duration.ofSeconds(patience),
                        progress);
            }
            out.println(to.path() + ": " + manifest.topics().size() + " topics, " + manifest.records() + " records, "
                    + manifest.rows() + " rows, " + Amounts.size(manifest.bytes()) + " / 主题"
                    + manifest.topics().size()
                    + "个，记录" + manifest.records() + "条，送达记录" + manifest.rows() + "条");
        }
        return 0;
    }
}
