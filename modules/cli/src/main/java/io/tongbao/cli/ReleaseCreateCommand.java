package io.tongbao.cli;

import io.tongbao.contracts.Decision;
import io.tongbao.contracts.DecisionKinds;
import io.tongbao.contracts.Registry;
import io.tongbao.publisher.Journal;
import io.tongbao.publisher.Outgoing;
import io.tongbao.publisher.Publisher;
import io.tongbao.statistics.Period;
import io.tongbao.store.Database;
import io.tongbao.store.query.DecisionsQuery;
import io.tongbao.store.query.Moment;
import io.tongbao.store.query.Moments;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Names this moment: what is known now is what is circulated. */
@Command(
        name = "create",
        mixinStandardHelpOptions = true,
        header = "Names this moment 命名",
        description = {
            "Names this moment, once everything sent so far has landed; figures as of it never change.",
            "为当前时点命名（待已发送数据全部入库），其后修订不影响。"
        },
        footerHeading = Examples.HEADING,
        footer = "  ./tongbao release create 2023-04 --period 2023-04 --by 统计科")
final class ReleaseCreateCommand implements Callable<Integer> {
    private static final Duration LIMIT = Duration.ofMinutes(10);

    @Mixin
    private Common common = new Common();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "NAME", description = "Of the release; each name once.")
    private String name = "";

    @Option(names = "--period", required = true, description = "That it is about, such as 2023-04.")
    private String period = "";

    @Option(names = "--by", description = "Who decides it (default: the user of this machine).")
    private String by = System.getProperty("user.name", "");

    @Option(names = "--reason", description = "Why, such as the document's number.")
    private String reason = "";

    @Override
    public Integer call() {
        Clock clock = Clock.systemUTC();
        Wiring wiring = common.wiring();
        int generation = common.settings().number(SettingKeys.GENERATION);
        Period about = Period.of(period);
        try (Database database = new Database(wiring.databaseConfig())) {
            refuseWhatIsNoName(database);
            LandedBarrier barrier = new LandedBarrier(wiring.kafka(), generation, database, clock);
            barrier.await(LIMIT, () -> {});
            publish(wiring, about, clock.instant());
            // what came between is known by that moment too, and has to land before anybody reads
            barrier.await(LIMIT, () -> {});
            Moment moment = new Moments(database).of(name);
            spec.commandLine()
                    .getOut()
                    .println("release " + name + " of " + about + ": " + moment.at() + " / 通报“" + name + "”已定于 "
                            + moment.at());
        }
        return 0;
    }

    private void refuseWhatIsNoName(Database database) {
        if (name.isBlank() || Moments.time(name).isPresent()) {
            throw new UsageException("release name '" + name + "': must be a name that is no time");
        }
        if (new DecisionsQuery(database).releases().values("name").contains(name)) {
            throw new UsageException("release " + name + ": is there already; what was circulated stays as it was");
        }
    }

    private void publish(Wiring wiring, Period about, Instant now) {
        Registry registry = wiring.openRegistry();
        Decision decision = Decision.newBuilder()
                .setId("release|" + name)
                .setKind(DecisionKinds.RELEASE)
                .setName(name)
                .setPeriod(about.firstDay())
                .setDecidedBy(by)
                .setReason(reason)
                .setDecidedAt(now)
                .build();
        try (Publisher publisher = Publisher.connect(wiring.kafka(), registry)) {
            publisher.publish(Stream.of(Outgoing.decision(decision)), Journal.none("release"), done -> {});
        }
    }
}
