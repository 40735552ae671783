package io.tongbao.benchmarks;

import io.tongbao.benchmarks.cost.CostBenchmark;
import io.tongbao.benchmarks.faults.FaultKind;
import io.tongbao.benchmarks.faults.FaultsBenchmark;
import io.tongbao.benchmarks.freshness.FreshnessBenchmark;
import io.tongbao.benchmarks.landing.LandingBenchmark;
import io.tongbao.benchmarks.month.MonthBenchmark;
import io.tongbao.benchmarks.processing.ProcessingBenchmark;
import io.tongbao.benchmarks.ranking.RankingBenchmark;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The {@code tongbao benchmark} command: what is measured side by side with what people would use otherwise. */
@Command(
        name = "tongbao benchmark",
        mixinStandardHelpOptions = true,
        description = {
            "Measures Tongbao side by side with rivals, each in a process of its own, and compares what comes out.",
            "与同类系统并排测速，并核对结果。"
        },
        subcommands = HelpCommand.class)
public final class Benchmarks {
    private static final String FOLDER = "tongbao-benchmark-";

    private final PrintWriter out;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private Benchmarks(PrintWriter out) {
        this.out = out;
    }

    /** Runs a command line; the status is 0 for success, 1 for a failure, 2 for a wrong call. */
    public static void main(String[] args) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        CommandLine command = new CommandLine(new Benchmarks(out)).setOut(out);
        if (args.length == 0) {
            command.usage(out);
            System.exit(2);
        }
        System.exit(command.execute(args));
    }

    @Command(
            name = "landing",
            mixinStandardHelpOptions = true,
            description = "Our sink, Debezium's JDBC sink, and COPY + merge alone, on the same topic of figures. 入库")
    int landing(
            @Option(names = "--records", defaultValue = "300000", description = "Default: ${DEFAULT-VALUE}.")
                    int records,
            @Option(names = "--rounds", defaultValue = "3", description = "Default: ${DEFAULT-VALUE}.") int rounds)
            throws Exception {
        within("--records", records, LandingBenchmark.FEWEST_RECORDS, Integer.MAX_VALUE);
        within("--rounds", rounds, 1, Integer.MAX_VALUE);
        return measured(folder -> LandingBenchmark.run(folder, records, rounds, out));
    }

    @Command(
            name = "ranking",
            mixinStandardHelpOptions = true,
            description = "A group ranked by Tongbao and by Flink SQL, as it comes and tuned. 排名")
    int ranking(
            @Option(names = "--members", defaultValue = "1000", description = "Default: ${DEFAULT-VALUE}.") int members,
            @Option(names = "--events", defaultValue = "5000", description = "Default: ${DEFAULT-VALUE}.") int events,
            @Option(
                            names = "--warm-up",
                            defaultValue = "30",
                            description = "Seconds of reports of another period before (default: ${DEFAULT-VALUE}).")
                    int warmUp)
            throws Exception {
        within("--members", members, 1, Integer.MAX_VALUE);
        within("--events", events, members, Integer.MAX_VALUE);
        within("--warm-up", warmUp, 0, Integer.MAX_VALUE);
        if (events % members != 0) {
            throw wrong("--events " + events + " must be a multiple of --members " + members);
        }
        return measured(folder -> RankingBenchmark.run(folder, members, events, Duration.ofSeconds(warmUp), out));
    }

    @Command(
            name = "freshness",
            mixinStandardHelpOptions = true,
            description = "How long reports at a steady rate take until their figures can be read. 时效")
    int freshness(
            @Option(
                            names = "--rate",
                            defaultValue = "1000",
                            description = "Reports a second (default: ${DEFAULT-VALUE}).")
                    int rate,
            @Option(
                            names = "--warm-up",
                            defaultValue = "120",
                            description = "Seconds before it counts (default: ${DEFAULT-VALUE}).")
                    int warmUp,
            @Option(names = "--seconds", defaultValue = "60", description = "Default: ${DEFAULT-VALUE}.") int seconds)
            throws Exception {
        within("--rate", rate, 1, Integer.MAX_VALUE);
        within("--warm-up", warmUp, 0, Integer.MAX_VALUE);
        within("--seconds", seconds, 1, Integer.MAX_VALUE);
        return measured(folder ->
                FreshnessBenchmark.run(folder, rate, Duration.ofSeconds(warmUp), Duration.ofSeconds(seconds), out));
    }

    @Command(
            name = "processing",
            mixinStandardHelpOptions = true,
            description = "Reports a second through all stages, beside a count per key that is as exact. 处理")
    int processing(
            @Option(names = "--members", defaultValue = "1000", description = "Default: ${DEFAULT-VALUE}.") int members,
            @Option(
                            names = "--months",
                            defaultValue = "60",
                            description = "One report of each (default: ${DEFAULT-VALUE}).")
                    int months)
            throws Exception {
        within("--members", members, 1, Integer.MAX_VALUE);
        within("--months", months, 1, ProcessingBenchmark.MOST_MONTHS);
        return measured(folder -> ProcessingBenchmark.run(folder, members, months, out));
    }

    @Command(
            name = "cost",
            mixinStandardHelpOptions = true,
            description = "What one more report costs while the group, the years before and the indicators grow. 规模与成本")
    int cost(
            @Option(
                            names = "--reports",
                            defaultValue = "40000",
                            description = "That are measured of each size, about (default: ${DEFAULT-VALUE}).")
                    int reports,
            @Option(
                            names = "--before",
                            defaultValue = "120000",
                            description = "That come before, about (default: ${DEFAULT-VALUE}).")
                    int before)
            throws Exception {
        within("--reports", reports, 1, Integer.MAX_VALUE);
        within("--before", before, 1, Integer.MAX_VALUE);
        return measured(folder -> CostBenchmark.run(folder, reports, before, out));
    }

    @Command(
            name = "month",
            mixinStandardHelpOptions = true,
            description =
                    "A month of a whole country, growth and ranks in four scopes, beside COPY + merge alone. 全国一个月")
    int month(
            @Option(names = "--towns", defaultValue = "38600", description = "Default: ${DEFAULT-VALUE}.") int towns,
            @Option(names = "--indicators", defaultValue = "50", description = "Default: ${DEFAULT-VALUE}.")
                    int indicators)
            throws Exception {
        within("--towns", towns, 2, MonthBenchmark.MOST_TOWNS);
        within("--indicators", indicators, 1, MonthBenchmark.MOST_INDICATORS);
        return measured(folder -> MonthBenchmark.run(folder, towns, indicators, out));
    }

    @Command(
            name = "faults",
            mixinStandardHelpOptions = true,
            description = {
                "A cluster under faults that a seed draws, and whether anything is lost, doubled or computed otherwise. 故障",
                "Status 1 when anything differs; its logs stay then."
            })
    int faults(
            @Option(names = "--seed", defaultValue = "1", description = "Draws faults and figures (default: 1).")
                    long seed,
            @Option(
                            names = "--minutes",
                            defaultValue = "30",
                            description = "How long rounds are begun (default: ${DEFAULT-VALUE}).")
                    int minutes,
            @Option(
                            names = "--only",
                            split = ",",
                            description = "Kinds by comma (default: all): ${COMPLETION-CANDIDATES}.")
                    @Nullable
                    List<FaultKind> only,
            @Option(
                            names = "--other-version",
                            paramLabel = "DIR",
                            description =
                                    "Jars of another version, such as modules/cli/target/app of another checkout.")
                    @Nullable
                    Path other)
            throws Exception {
        within("--minutes", minutes, 1, Integer.MAX_VALUE);
        Set<FaultKind> kinds = only == null ? EnumSet.allOf(FaultKind.class) : EnumSet.copyOf(only);
        Path folder = Files.createTempDirectory(FOLDER);
        if (FaultsBenchmark.run(folder, seed, Duration.ofMinutes(minutes), kinds, other, out) > 0) {
            return 1;
        }
        remove(folder);
        return 0;
    }

    private void within(String option, int value, int least, int most) {
        if (value < least || value > most) {
            String right = most == Integer.MAX_VALUE ? "at least " + least : "from " + least + " to " + most;
            throw wrong(option + " " + value + " must be " + right);
        }
    }

    private ParameterException wrong(String message) {
        CommandLine called =
                spec.commandLine().getParseResult().subcommand().commandSpec().commandLine();
        return new ParameterException(called, message);
    }

    /** A measurement in a folder. */
    private interface Measurement {
        void in(Path folder) throws Exception;
    }

    /** Runs it in a new folder, which stays, with what its processes said, where it failed. */
    private static int measured(Measurement measurement) throws Exception {
        Path folder = Files.createTempDirectory(FOLDER);
        measurement.in(folder);
        remove(folder);
        return 0;
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
