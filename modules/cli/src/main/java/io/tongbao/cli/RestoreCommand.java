package io.tongbao.cli;

import io.tongbao.cli.backup.BackupFolder;
import io.tongbao.cli.backup.Manifest;
import io.tongbao.cli.backup.Restore;
import io.tongbao.embedded.EmbeddedStack;
import io.tongbao.embedded.StackPorts;
import io.tongbao.store.Database;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Copies a backup to an empty system. */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        header = "Copies a backup to an empty system 恢复",
        description = {
            "Creates topics, registers schemas and migrates the database by itself; whatever holds anything yet is"
                    + " refused. Nothing may run on the system meanwhile. Inputs keep the times at which they came in and"
                    + " their places. What is computed from them is computed again when the stages start. Cut short, the"
                    + " same command begins anew.",
            "恢复到空系统：自动建主题、注册模式、建表；输入保留原时间与位置，启动后重新计算。中断后重复同一命令即可。"
        },
        footerHeading = Examples.HEADING,
        footer = {
            "  ./tongbao restore backups/2023-05-08 --data again   # then: ./tongbao up --data again",
            "  ./tongbao restore backups/2023-05-08 --data again --dry-run",
            "  ./tongbao restore /srv/backup/today --config tongbao.properties"
        })
final class RestoreCommand implements Callable<Integer> {
    private static final String STATE = "state";

    @Mixin
    private Common common = new Common();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "DIR", description = "As `backup` made it.")
    private Path folder = Path.of("");

    @Option(names = "--dry-run", description = "Only checks the backup, and says what would be restored.")
    private boolean dryRun;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Settings settings = common.settings();
        BackupFolder from = new BackupFolder(folder);
        Manifest manifest = from.manifest();
        requirePartitions(settings, manifest);
        boolean isAlone = !settings.kafka().containsKey("bootstrap.servers");
        if (isAlone) {
            requireIdle();
        }
        try (Progress progress = Progress.of("checking", manifest.bytes())) {
            from.verify(manifest, progress);
        }
        if (dryRun) {
            manifest.topics()
                    .forEach(each -> out.println("would restore " + each.name() + ", partitions "
                            + each.files().size() + " / 将恢复" + each.name()));
            if (!isAlone) {
                restoring(Wiring.find(settings, common.data), settings, Restore::requireEmpty);
            }
            return 0;
        }
        Interruption interruption = Interruption.atShutdown();
        Parts parts = new Parts();
        try {
            Wiring wiring = isAlone
                    ? Wiring.of(
                            parts.keep(EmbeddedStack.start(common.data, StackPorts.any()))
                                    .endpoints(),
                            settings)
                    : Wiring.find(settings, common.data);
            interruption.started();
            try (Progress progress = Progress.of("restore", manifest.records())) {
                restoring(wiring, settings, restore -> restore.from(from, manifest, progress));
            }
            if (isAlone) {
                Seeds.mark(common.data, manifest.seeds());
            }
        } finally {
            interruption.over();
            parts.close();
            interruption.ended();
        }
        out.println(manifest.records() + " records and " + manifest.rows() + " rows of " + manifest.createdAt()
                + " are restored; start " + (isAlone ? "`tongbao up`" : "the stages") + " to compute from them / 已恢复记录"
                + manifest.records() + "条、送达记录" + manifest.rows() + "条；启动后重新计算");
        return 0;
    }

    /** What is done with a restore. */
    @FunctionalInterface
    private interface Doing {
        void with(Restore restore) throws IOException;
    }

    private static void restoring(Wiring wiring, Settings settings, Doing doing) throws IOException {
        try (Database database = new Database(wiring.databaseConfig())) {
            doing.with(new Restore(
                    wiring.kafka(), wiring.openRegistry(), database, (short) settings.number(SettingKeys.REPLICATION)));
        }
    }

    private void requireIdle() throws IOException {
        if (Wiring.running(common.data).isPresent()) {
            throw new UsageException("a system runs in " + common.data.toAbsolutePath()
                    + ": a backup is restored where nothing runs and nothing is yet / 该目录上的系统正在运行，请停止并另选目录");
        }
        Path state = common.data.resolve(STATE);
        if (Files.exists(state)) {
            throw new UsageException(
                    state.toAbsolutePath() + ": is of another system; name a folder with --data in which"
                            + " there is nothing yet / 目录中已有其他系统的状态，请用--data另选目录");
        }
    }

    private static void requirePartitions(Settings settings, Manifest manifest) {
        int wanted = settings.number(SettingKeys.PARTITIONS);
        if (wanted != manifest.partitions()) {
            throw new UsageException(SettingKeys.PARTITIONS + " " + wanted + ": the backup has " + manifest.partitions()
                    + ", and their number is fixed; set it so / 分区数应与备份一致：" + manifest.partitions());
        }
    }
}
