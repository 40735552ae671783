package io.tongbao.cli;

import io.tongbao.statistics.Language;
import io.tongbao.store.Database;
import io.tongbao.store.DatabaseConfig;
import io.tongbao.store.Tier;
import io.tongbao.store.VintageTable;
import io.tongbao.store.upkeep.Chunk;
import io.tongbao.store.upkeep.Conversion;
import io.tongbao.store.upkeep.Maintenance;
import io.tongbao.store.upkeep.TierUpgrade;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What an operator does to the database, once or by cron. */
@Command(
        name = "db",
        mixinStandardHelpOptions = true,
        header = "Migrates and maintains the database 数据库",
        description = {
            "The database is the one of tongbao.database.url; without that, the one of `tongbao up` on this machine.",
            "数据库的结构更新、维护与升级。"
        },
        footerHeading = Examples.HEADING,
        footer = {"  ./tongbao db migrate --dry-run", "  ./tongbao db maintain", "  ./tongbao db upgrade-tier --dry-run"
        })
final class DbCommand {
    private static final int CONNECTIONS = 2;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Command(
            name = "migrate",
            mixinStandardHelpOptions = true,
            header = "Brings tables and views up to date 更新结构",
            description = "As `up` does when it starts. Done twice, it changes nothing the second time.",
            footerHeading = Examples.HEADING,
            footer = {
                "  ./tongbao db migrate --dry-run           # only says what it would run",
                "  ./tongbao db migrate --config tongbao.properties"
            })
    int migrate(
            @Mixin Common common,
            @Option(names = "--dry-run", description = "Only says what would be run.") boolean dryRun) {
        try (Database database = open(common)) {
            List<String> pending = database.pendingMigrations();
            if (dryRun) {
                pending.forEach(each -> say("would run " + each, "将执行" + each));
            } else {
                database.migrate();
                maintenance(database, common).setPolicies();
                Tier tier = database.tier();
                say(
                        "tables and views are up to date, " + pending.size() + " migrations were run; this is "
                                + tier.title(Language.EN),
                        "结构已是最新，执行了" + pending.size() + "项；本库为" + tier.title(Language.ZH));
            }
            if (dryRun && pending.isEmpty()) {
                say("tables and views are up to date", "结构已是最新");
            }
        }
        return 0;
    }

    @Command(
            name = "maintain",
            mixinStandardHelpOptions = true,
            header = "Compresses closed years, renews statistics 维护",
            description = {
                "Does what the policies of TimescaleDB do, and tells how these fare: for cron, once a week. Vintages of"
                        + " years that ended more than tongbao.database.closed.after.months months ago are compressed, and"
                        + " again where revisions came in since. Nothing is thrown away. While a year is compressed what"
                        + " lands in it waits.",
                "完成TimescaleDB策略应做的工作并报告其状况：压缩已结年度、更新统计信息，不删除任何数据。"
            },
            footerHeading = Examples.HEADING,
            footer = {
                "  ./tongbao db maintain --dry-run          # only says what it would do",
                "  ./tongbao db maintain --json"
            })
    int maintain(
            @Mixin Common common,
            @Option(names = "--dry-run", description = "Only says what would be done.") boolean dryRun,
            @Option(names = "--json", description = "Prints one JSON object instead.") boolean json) {
        try (Database database = open(common)) {
            Maintenance maintenance = maintenance(database, common);
            MaintenanceReport report = new MaintenanceReport(
                    database.tier(),
                    dryRun,
                    json
                            ? new PrintWriter(PrintWriter.nullWriter())
                            : spec.commandLine().getOut());
            List<Chunk> due = maintenance.due(LocalDate.now(Clock.system(ZoneOffset.UTC)));
            report.due(due);
            List<String> tables = maintenance.tables();
            if (!dryRun) {
                due.forEach(each -> report.compressed(maintenance.compress(each)));
                maintenance.setPolicies();
                long start = System.nanoTime();
                tables.forEach(maintenance::analyze);
                report.analyzed(tables, Duration.ofNanos(System.nanoTime() - start));
            }
            report.jobs(maintenance.jobs());
            if (json) {
                spec.commandLine().getOut().println(report.json());
            }
        }
        return 0;
    }

    @Command(
            name = "upgrade-tier",
            mixinStandardHelpOptions = true,
            header = "Makes use of TimescaleDB that came later 升级",
            description = {
                "For a database that holds rows already, when the server has got TimescaleDB, or its community edition:"
                        + " tables of vintages become hypertables where they are, and can then be compressed. What is read"
                        + " stays the same. A table is locked while it is converted: what lands waits, and so does who"
                        + " reads vintages or as of a moment. Cut short, it goes on with the next call.",
                "已有数据的库改用TimescaleDB：版本表原地转换为超表，转换期间该表锁定；中断后再次执行即可继续。"
            },
            footerHeading = Examples.HEADING,
            footer = {
                "  ./tongbao db upgrade-tier --dry-run      # how long, how much disk; 1 without TimescaleDB",
                "  ./tongbao db upgrade-tier"
            })
    int upgradeTier(
            @Mixin Common common,
            @Option(names = "--dry-run", description = "Only says what would be done.") boolean dryRun) {
        try (Database database = open(common)) {
            if (!database.pendingMigrations().isEmpty()) {
                throw new UsageException("tables and views are not up to date: run `tongbao db migrate` first"
                        + " / 请先执行 tongbao db migrate");
            }
            TierUpgrade upgrade = new TierUpgrade(database);
            if (dryRun) {
                upgrade.plan().forEach(this::planned);
                database.requireTimescaleOnServer();
                return 0;
            }
            Tier tier = database.requireTimescale();
            for (Conversion each : upgrade.plan()) {
                planned(each);
                String took = Amounts.time(upgrade.convert(each));
                say(
                        each.table().table() + " is a hypertable, " + took,
                        each.table().table() + "已转为超表，" + took);
            }
            Set<VintageTable> compressible = upgrade.makeCompressible();
            maintenance(database, common).setPolicies();
            say("this is " + tier.title(Language.EN), "本库为" + tier.title(Language.ZH));
            if (tier == Tier.APACHE) {
                say(
                        "for compression the community edition is needed: where the server has it, set"
                                + " timescaledb.license = 'timescale' in postgresql.conf, reload, and call this again",
                        "压缩需社区版：如服务器已安装，请在postgresql.conf中设timescaledb.license = 'timescale'，重新加载后再执行");
            } else if (!compressible.isEmpty()) {
                say("closed years can be compressed now: `tongbao db maintain`", "已结年度可以压缩：tongbao db maintain");
            }
        }
        return 0;
    }

    private void planned(Conversion each) {
        String rows = String.format(Locale.ROOT, "%,d", each.rows());
        String size = Amounts.size(each.bytes());
        String about = Amounts.time(each.about());
        say(
                each.table().table() + ": " + rows + " rows; takes about " + about + ", locked meanwhile, and " + size
                        + " of disk until it is done, as much again for the write-ahead log",
                rows + "行，约需" + about + "（其间锁定）及" + size + "临时空间，预写日志另需同样空间");
    }

    private static Maintenance maintenance(Database database, Common common) {
        return new Maintenance(database, common.settings().number(SettingKeys.CLOSED_AFTER));
    }

    /** The database needs no Kafka beside it for this. */
    private static Database open(Common common) {
        Settings settings = common.settings();
        String url = settings.text(SettingKeys.DATABASE_URL);
        return new Database(
                url.isEmpty()
                        ? common.wiring().databaseConfig(CONNECTIONS)
                        : new DatabaseConfig(
                                url,
                                settings.text(SettingKeys.DATABASE_USER),
                                settings.text(SettingKeys.DATABASE_PASSWORD),
                                CONNECTIONS));
    }

    private void say(String en, String zh) {
        spec.commandLine().getOut().println(en + " / " + zh);
    }
}
