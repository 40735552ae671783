package io.tongbao.cli;

import io.tongbao.contracts.Registry;
import io.tongbao.contracts.Topics;
import io.tongbao.notifier.Notifier;
import io.tongbao.processor.ProcessorRuntime;
import io.tongbao.publisher.Admission;
import io.tongbao.publisher.ClockKeeper;
import io.tongbao.publisher.Publisher;
import io.tongbao.server.Server;
import io.tongbao.server.ServerConfig;
import io.tongbao.server.Stage;
import io.tongbao.server.gate.GateConfig;
import io.tongbao.store.Database;
import io.tongbao.store.sink.Sink;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** One stage as a process of its own. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        header = "Runs one stage as a process of its own 单独运行",
        description = {
            "On a cluster: as many processes of each as are needed, started and stopped in any order. Before the first:"
                    + " `topics create`, `schemas register`, `db migrate`. Ctrl-C or SIGTERM stops one cleanly.",
            "在集群上单独运行一个环节，每种可起任意多个进程，启停不分先后。"
        },
        footerHeading = Examples.HEADING,
        footer = {
            "  ./tongbao run processor --config tongbao.properties",
            "  ./tongbao run sink --config tongbao.properties",
            "  ./tongbao run notifier --config tongbao.properties",
            "  ./tongbao run server --config tongbao.properties"
        })
final class RunCommand {
    /** A page reads with one, a file that is written while it is read keeps one. */
    private static final int CONNECTIONS_OF_A_SERVER = 16;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Command(
            name = "processor",
            mixinStandardHelpOptions = true,
            header = "Checks what comes in, and computes 校验与计算",
            description = {
                "Needs Kafka and the registry. What it computes with lies in --data/state and in Kafka: on another machine, or"
                        + " with an empty folder, it is read from Kafka first. Two on one machine need a folder each."
            },
            footerHeading = Examples.HEADING,
            footer = {
                "  ./tongbao run processor --config tongbao.properties",
                "  ./tongbao run processor --config tongbao.properties --data /var/lib/tongbao/2"
            })
    int processor(@Mixin Common common) {
        return process("processor", common, (roles, parts) -> {
            ProcessorRuntime processor = parts.keep(roles.processor(common.data.resolve("state")));
            ClockKeeper clock = parts.keep(roles.clockKeeper());
            clock.start();
            return RoleProcess.Role.of(new Stage("processor", processor::trouble), new Stage("clock", clock::trouble))
                    .counted(meters -> meters.of(processor));
        });
    }

    @Command(
            name = "sink",
            mixinStandardHelpOptions = true,
            header = "Lands results in the database 入库",
            description = "Needs Kafka, the registry and the database; keeps nothing on this machine.",
            footerHeading = Examples.HEADING,
            footer = {
                "  ./tongbao run sink --config tongbao.properties",
                "  ./tongbao run sink --config tongbao.properties -D tongbao.sink.workers=2"
            })
    int sink(@Mixin Common common) {
        return process("sink", common, (roles, parts) -> {
            int connections = roles.settings().number(SettingKeys.SINK_WORKERS) + 1;
            Database database = migrated(roles, parts, connections);
            Sink sink = parts.keep(roles.sink(database));
            sink.start();
            parts.keep(notes(roles, database));
            return RoleProcess.Role.of(Stage.database(database), new Stage("sink", sink::trouble))
                    .stoppedBy(sink::failure)
                    .counted(meters -> meters.of(sink));
        });
    }

    @Command(
            name = "notifier",
            mixinStandardHelpOptions = true,
            header = "Tells receivers of alerts 预警送达",
            description = "Needs Kafka, the registry and the database; whom it tells the settings say"
                    + " (tongbao.notifier.receivers).",
            footerHeading = Examples.HEADING,
            footer = "  ./tongbao run notifier --config tongbao.properties")
    int notifier(@Mixin Common common) {
        return process("notifier", common, (roles, parts) -> {
            if (roles.settings().receivers().isEmpty()) {
                throw new UsageException(
                        SettingKeys.RECEIVERS + " is empty: name whom the notifier is to tell / 未设置预警接收方");
            }
            Database database = migrated(roles, parts, 1);
            Notifier notifier = parts.keep(roles.notifier(parts));
            notifier.start();
            return RoleProcess.Role.of(Stage.database(database), new Stage("notifier", notifier::trouble))
                    .stoppedBy(notifier::failure);
        });
    }

    @Command(
            name = "server",
            mixinStandardHelpOptions = true,
            header = "Serves pages, API and gateway, and admits direct publishers 网页与接口",
            description = "Needs Kafka, the registry and the database; keeps nothing on this machine.",
            footerHeading = Examples.HEADING,
            footer = "  ./tongbao run server --config tongbao.properties --port 9000")
    int server(
            @Mixin Common common,
            @Option(names = "--port", paramLabel = "PORT", description = "Of page and API; 0 takes a free one.")
                    @Nullable
                    Integer port) {
        return process("server", common, (roles, parts) -> {
            Settings settings = roles.settings();
            Database database = migrated(roles, parts, CONNECTIONS_OF_A_SERVER);
            Publisher publisher = parts.keep(Publisher.connect(roles.wiring().kafka(), roles.registry()));
            LandedNotes notes = parts.keep(notes(roles, database));
            Admission admission = parts.keep(roles.admission(database));
            admission.start();
            GateConfig gate = new GateConfig(
                    parts.keep(roles.submissionWriter()),
                    notes::lookFor,
                    settings.number(SettingKeys.REQUESTS_PER_MINUTE));
            return RoleProcess.Role.of(new Stage("admission", admission::trouble))
                    .answering((stages, metrics) -> {
                        ServerConfig config = new ServerConfig(
                                settings.text(SettingKeys.HOST),
                                port == null ? settings.number(SettingKeys.PORT) : port,
                                stages,
                                new PublishedDecisions(publisher, Clock.systemUTC()),
                                gate,
                                metrics,
                                settings.number(SettingKeys.KEPT));
                        return parts.keep(Server.start(config, database)).uri();
                    });
        });
    }

    private int process(String name, Common common, RoleProcess.Start start) {
        Settings settings = common.settings();
        Wiring wiring = Wiring.find(settings, common.data);
        Registry registry = wiring.openRegistry();
        Prepared.requireTopics(wiring.kafka(), settings);
        registry.check(Topics.all());
        Roles roles = new Roles(wiring, settings, registry, Clock.systemUTC(), false);
        return new RoleProcess(name, roles, spec.commandLine().getOut()).run(start);
    }

    private static Database migrated(Roles roles, Parts parts, int connections) {
        Database database = parts.keep(new Database(roles.wiring().databaseConfig(connections)));
        Prepared.requireTables(database);
        return database;
    }

    private static LandedNotes notes(Roles roles, Database database) {
        Wiring wiring = roles.wiring();
        return new LandedNotes(new LandedBarrier(wiring.kafka(), database, Clock.systemUTC()), () -> {});
    }
}
