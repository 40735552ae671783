package io.tongbao.cli;

import io.tongbao.store.Database;
import io.tongbao.store.DatabaseConfig;
import io.tongbao.store.query.Moment;
import io.tongbao.store.verify.Difference;
import io.tongbao.store.verify.Verified;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Computes every landed figure and rank once more, and compares. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        header = "Computes everything again and compares 核对",
        description = {
            "Computes every landed figure and rank again in SQL from the accepted reports, and compares cell by cell.",
            "用SQL从已接收的报表重算全部数据与排名，逐格核对。"
        },
        footerHeading = Examples.HEADING,
        footer = {"  ./tongbao verify", "  ./tongbao verify --as-of 2023-05-10 --indicator retail_sales"},
        exitCodeListHeading = "%nStatus 状态码:%n",
        exitCodeList = {"0:nothing differs 全部相符", "1:something differs 有不符", "2:wrong call 用法错误"})
final class VerifyCommand implements Callable<Integer> {
    private static final Duration LIMIT = Duration.ofMinutes(30);

    @Mixin
    private Common common = new Common();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--as-of",
            paramLabel = "TIME|RELEASE",
            description =
                    "What the as-of functions tell of a release, a time or the end of a day; without it what stands,"
                            + " and what they tell of now.")
    private @Nullable String asOf;

    @Option(names = "--indicator", description = "Indicator code; without it all.")
    private @Nullable String indicator;

    @Option(
            names = "--database-url",
            paramLabel = "JDBC",
            description = "A database alone, without waiting for what is still on its way to it.")
    private @Nullable String databaseUrl;

    @Option(
            names = "--connections",
            defaultValue = "0",
            description = "How many work at the same time (default: one for each processor, 4 at most).")
    private int connections;

    @Option(
            names = "--show",
            paramLabel = "ROWS",
            defaultValue = "20",
            description = "Most cells that are named, of each view (default: ${DEFAULT-VALUE}).")
    private int show;

    @Override
    public Integer call() {
        long began = System.nanoTime();
        PrintWriter out = spec.commandLine().getOut();
        try (Database database = new Database(databaseConfig())) {
            Runnable barrier = barrier(database);
            if (databaseUrl == null) {
                Progress.during("landing", barrier);
            }
            Moment moment = asOf == null ? null : AsOf.moment(database, asOf, spec);
            List<Verified> all = new Verification(database, workers(), show, barrier)
                    .run(moment == null ? null : moment.at(), indicator);
            for (Verified each : all) {
                each.differences().forEach(difference -> out.println(line(difference)));
                if (each.differing() > each.differences().size()) {
                    out.println(
                            "… and " + (each.differing() - each.differences().size()) + " more cells of " + each.view()
                                    + " / 其余从略");
                }
            }
            all.forEach(each -> out.println(String.format(
                    Locale.ROOT,
                    "%s: %,d rows, %,d cells compared, %,d differ / 核对%,d格，%,d格不符",
                    each.view(),
                    each.rows(),
                    each.cells(),
                    each.differing(),
                    each.cells(),
                    each.differing())));
            out.println(String.format(Locale.ROOT, "took %.1f s", (System.nanoTime() - began) / 1e9));
            return all.stream().allMatch(each -> each.differing() == 0) ? 0 : 1;
        }
    }

    private static String line(Difference difference) {
        return difference.view() + "  " + difference.place() + "  " + difference.cell() + ": landed "
                + difference.landed() + ", computed " + difference.computed();
    }

    private int workers() {
        return connections > 0 ? connections : Math.min(4, Runtime.getRuntime().availableProcessors());
    }

    private DatabaseConfig databaseConfig() {
        if (databaseUrl != null) {
            Settings settings = common.settings();
            return new DatabaseConfig(
                    databaseUrl,
                    settings.text(SettingKeys.DATABASE_USER),
                    settings.text(SettingKeys.DATABASE_PASSWORD),
                    workers() + 1);
        }
        DatabaseConfig config = common.wiring().databaseConfig();
        return new DatabaseConfig(config.url(), config.user(), config.password(), workers() + 1);
    }

    /** Waits until all that was sent has landed; of a database alone nobody knows. */
    private Runnable barrier(Database database) {
        if (databaseUrl != null) {
            return () -> {};
        }
        Wiring wiring = common.wiring();
        LandedBarrier barrier = new LandedBarrier(wiring.kafka(), database, Clock.systemUTC());
        return () -> barrier.await(LIMIT, () -> {}, () -> {});
    }
}
