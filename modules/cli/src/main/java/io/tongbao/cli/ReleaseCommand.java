package io.tongbao.cli;

import io.tongbao.contracts.Registry;
import io.tongbao.publisher.ClockTicks;
import io.tongbao.publisher.Decisions;
import io.tongbao.publisher.Journal;
import io.tongbao.publisher.Outgoing;
import io.tongbao.publisher.Publisher;
import io.tongbao.statistics.Period;
import io.tongbao.store.Database;
import io.tongbao.store.query.DecisionsQuery;
import io.tongbao.store.query.Moments;
import java.time.Clock;
import java.time.Duration;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Releases: names of moments. */
@Command(
        name = "release",
        mixinStandardHelpOptions = true,
        header = "Names the moment of a bulletin 通报时点",
        description = {
            "What was circulated is what was known at a moment: names this one, or lists such names.",
            "为通报所依据的时点命名，或列出。"
        },
        footerHeading = Examples.HEADING,
        footer = {
            "  ./tongbao release create apr-2023 --period 2023-04 --by Wang",
            "  ./tongbao bulletin --as-of apr-2023"
        })
final class ReleaseCommand {
    private static final Duration LIMIT = Duration.ofMinutes(10);

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Command(
            name = "create",
            mixinStandardHelpOptions = true,
            header = "Names this moment 定稿",
            description = {
                "Waits until everything that was sent so far has landed, and names the moment. Figures and ranks as of it"
                        + " never change, whatever is corrected later.",
                "待已发送数据全部入库后为当前时点命名，其后修订不影响。"
            },
            footerHeading = Examples.HEADING,
            footer = "  ./tongbao release create apr-2023 --period 2023-04 --by Wang")
    int create(
            @Mixin Common common,
            @Parameters(paramLabel = "NAME", description = "Of the release; each name once.") String name,
            @Option(names = "--period", required = true, description = "That it is about, such as 2023-04.")
                    Period period,
            @Option(
                            names = "--by",
                            paramLabel = "WHO",
                            defaultValue = "${sys:user.name}",
                            description = "Who decides (default: this machine's user).")
                    String by,
            @Option(
                            names = "--reason",
                            paramLabel = "WHY",
                            defaultValue = "circulated",
                            description = "Why, such as the document's number (default: ${DEFAULT-VALUE}).")
                    String reason) {
        Clock clock = Clock.systemUTC();
        Wiring wiring = common.wiring();
        Registry registry = wiring.openRegistry();
        try (Database database = new Database(wiring.databaseConfig());
                Publisher publisher = Publisher.connect(wiring.kafka(), registry);
                ClockTicks ticks = ClockTicks.connect(wiring.kafka(), registry, publisher, clock, Duration.ZERO)) {
            refuseWhatIsNoNewName(database, name);
            LandedBarrier barrier = new LandedBarrier(wiring.kafka(), database, clock);
            Runnable landed = () -> barrier.await(LIMIT, ticks::mark, () -> {});
            Progress.during("landing", landed);
            Outgoing release = Outgoing.decision(new Decisions(by, reason, clock).release(name, period, null));
            publisher.publish(Stream.of(release), Journal.none("release"), done -> {});
            // what came between is known by that moment too, and has to land before anybody reads
            Progress.during("landing", landed);
            String at = new Moments(database).of(name).at().toString();
            spec.commandLine()
                    .getOut()
                    .println("release " + name + " of " + period + ": " + at + " / 通报“" + name + "”定于 " + at);
        }
        return 0;
    }

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            header = "Lists the releases 通报清单",
            description = "The earliest first.",
            footerHeading = Examples.HEADING,
            footer = "  ./tongbao release list")
    int list(
            @Mixin Common common,
            @Option(
                            names = "--format",
                            defaultValue = "TABLE",
                            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
                    TableFormat format) {
        try (Database database = new Database(common.wiring().databaseConfig())) {
            format.print(
                    new DecisionsQuery(database).releases(), spec.commandLine().getOut());
        }
        return 0;
    }

    private static void refuseWhatIsNoNewName(Database database, String name) {
        if (name.isBlank() || Moments.time(name).isPresent()) {
            throw new UsageException("release name '" + name + "': must be a name that is no time");
        }
        if (new DecisionsQuery(database).releases().values("name").contains(name)) {
            throw new UsageException("release " + name + ": is there already; what was circulated stays as it was");
        }
    }
}
