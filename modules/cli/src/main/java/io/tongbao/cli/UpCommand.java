package io.tongbao.cli;

import io.tongbao.embedded.DataDirectory;
import io.tongbao.embedded.EmbeddedStack;
import io.tongbao.embedded.StackPorts;
import io.tongbao.server.Server;
import io.tongbao.server.ServerConfig;
import io.tongbao.server.api.AlertDesk;
import io.tongbao.server.bulletin.Bulletins;
import io.tongbao.server.bulletin.Document;
import io.tongbao.server.bulletin.TextForm;
import io.tongbao.server.gate.GateConfig;
import io.tongbao.statistics.Language;
import io.tongbao.statistics.Period;
import io.tongbao.store.query.Filter;
import io.tongbao.store.query.RejectsQuery;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The main job, on one machine. */
@Command(
        name = "up",
        mixinStandardHelpOptions = true,
        header = "Runs everything on this machine 本机运行",
        description = {
            "Kafka, schema registry, database, all stages, page and API. Ctrl-C stops it cleanly; the next start goes on.",
            "运行全部组件；按 Ctrl-C 停止，下次启动接着运行。"
        },
        footerHeading = Examples.HEADING,
        footer = {
            "  ./tongbao up                    # page on port 8080",
            "  ./tongbao up --once             # loads the seed, prints the bulletin, stops",
            "  ./tongbao up --fresh --seed published --port 9000"
        })
final class UpCommand implements Callable<Integer> {
    private static final Duration LOADING = Duration.ofMinutes(30);
    /** What the stages keep in the data folder beside the servers' own. */
    private static final Set<String> OURS = Set.of("state", "seeds", "journal");

    private static final int MOST_COUNTED = 100_000;

    @Mixin
    private Common common = new Common();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "Port of page and API (default: 8080; 0 takes a free one).")
    private @Nullable Integer port;

    @Option(
            names = "--seed",
            defaultValue = "guanzhuang",
            description = "A name under seeds/, a folder, or none (default: ${DEFAULT-VALUE}).")
    private String seed = "guanzhuang";

    @Option(names = "--fresh", description = "Starts empty: removes the data of earlier starts.")
    private boolean fresh;

    @Option(names = "--once", description = "Loads, waits until everything has landed, prints the bulletin, stops.")
    private boolean once;

    @Option(names = "--period", description = "Of the bulletin; without it the latest.")
    private @Nullable Period period;

    @Option(
            names = "--lang",
            defaultValue = "ZH",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Language language = Language.ZH;

    @Override
    public Integer call() throws Exception {
        long began = System.nanoTime();
        Settings settings = common.settings();
        if (!settings.kafka().isEmpty()) {
            throw new UsageException("`up` brings its own Kafka: leave " + SettingKeys.BOOTSTRAP + " out");
        }
        if (!settings.text(SettingKeys.REGISTRY_URL).isEmpty()) {
            throw new UsageException("`up` brings its own registry: leave " + SettingKeys.REGISTRY_URL + " out");
        }
        if (!seed.equals("none")) {
            Seeds.folder(seed); // a wrong name is told before anything starts
        }
        int wanted = port == null ? settings.number(SettingKeys.PORT) : port;
        if (!once) {
            requireFree(settings.text(SettingKeys.HOST), wanted);
        }
        if (fresh) {
            DataDirectory.clear(common.data, OURS);
        }
        Parts running = new Parts();
        Interruption interruption = Interruption.atShutdown();
        try {
            run(settings, wanted, running, interruption, began);
        } catch (IOException | RuntimeException | LinkageError e) { // a class may not begin while the JVM ends
            if (!interruption.isAsked()) {
                throw e;
            }
            return Interruption.STATUS; // whatever it was at, that failed since it was cut short
        } finally {
            interruption.over();
            running.close();
            interruption.ended();
        }
        return 0;
    }

    private void run(Settings settings, int wanted, Parts running, Interruption interruption, long began)
            throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        EmbeddedStack stack = running.keep(EmbeddedStack.start(common.data, StackPorts.any()));
        interruption.started();
        say(began, "Kafka, registry and database run");
        Wiring wiring = Wiring.of(stack.endpoints(), settings);
        Pipeline pipeline =
                running.keep(Pipeline.start(wiring, settings, common.data.resolve("state"), Clock.systemUTC()));
        long rows = Seeds.load(seed, common.data, pipeline, spec.commandLine().getErr());
        say(began, "all stages started" + (rows == 0 ? "" : ", " + rows + " rows of seed " + seed + " published"));
        Server server = null;
        if (!once) {
            String host = settings.text(SettingKeys.HOST);
            AlertDesk desk = new PublishedDecisions(pipeline.publisher(), Clock.systemUTC());
            GateConfig gate = pipeline.gate(settings.number(SettingKeys.REQUESTS_PER_MINUTE));
            server = running.keep(Server.start(
                    new ServerConfig(
                            host,
                            wanted,
                            pipeline.stages(),
                            desk,
                            gate,
                            pipeline.metrics(),
                            settings.number(SettingKeys.KEPT)),
                    pipeline.database()));
        }
        pipeline.awaitLanded(LOADING);
        say(began, "every event has landed");
        int refused = new RejectsQuery(pipeline.database())
                .refused(Filter.ALL.withLimit(MOST_COUNTED))
                .rows()
                .size();
        if (refused > 0) {
            say(began, refused + " events were refused: see `tongbao query rejects` / 退回" + refused + "条");
        }
        Optional<Document> bulletin = new Bulletins(pipeline.database(), language).of(null, period, null);
        bulletin.map(TextForm::lines)
                .orElseGet(() -> List.of(language.of(
                        "尚无数据：请用 tongbao publish 发布。", "Nothing is ranked yet: send reports with `tongbao publish`.")))
                .forEach(out::println);
        if (server != null) {
            out.println();
            out.println("page      " + server.uri());
            out.println("submit    " + server.uri() + "zh/submit, " + server.uri() + "en/submit");
            out.println("API       " + server.uri() + "api/v1/growth");
            out.println("Kafka     " + stack.endpoints().bootstrapServers());
            out.println("registry  " + stack.endpoints().schemaRegistryUrl());
            out.println("database  " + stack.endpoints().jdbcUrl() + " ("
                    + pipeline.database().tier().title(Language.EN) + ")");
            out.println("data      " + common.data.toAbsolutePath().normalize() + "   Ctrl-C stops / 按 Ctrl-C 停止");
            out.flush();
            interruption.await();
        }
        out.flush();
    }

    private void say(long began, String what) {
        double seconds = (System.nanoTime() - began) / 1e9;
        spec.commandLine().getErr().println(String.format(Locale.ROOT, "%5.1f s  %s", seconds, what));
    }

    /** Tells before anything starts that the port is taken. */
    private static void requireFree(String host, int port) {
        try (ServerSocket free = new ServerSocket()) {
            free.setReuseAddress(true);
            free.bind(new InetSocketAddress(host, port));
        } catch (IOException e) {
            throw new UsageException("port " + port + " of " + host + " cannot be used (" + e.getMessage()
                    + "): choose another with --port, or 0 for a free one");
        }
    }
}
