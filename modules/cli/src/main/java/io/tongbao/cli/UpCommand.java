package io.tongbao.cli;

import io.tongbao.embedded.EmbeddedStack;
import io.tongbao.embedded.StackPorts;
import io.tongbao.server.Server;
import io.tongbao.server.ServerConfig;
import io.tongbao.statistics.Period;
import io.tongbao.store.query.Filter;
import io.tongbao.store.query.RejectsQuery;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.InterruptException;
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
        description = {
            "Runs everything on this machine: Kafka, schema registry, database, all stages, page and API.",
            "在本机运行全部组件。"
        },
        footer = {"", "Ctrl-C stops it cleanly; the next start goes on. Example: tongbao up --port 9000"})
final class UpCommand implements Callable<Integer> {
    private static final Duration LOADING = Duration.ofMinutes(30);
    private static final int STOPPED = 130;
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

    @Option(names = "--fresh", description = "Starts empty: removes what the data folder holds.")
    private boolean fresh;

    @Option(names = "--once", description = "Loads, waits until everything has landed, prints the bulletin, stops.")
    private boolean once;

    @Option(names = "--period", description = "Of the bulletin; without it the latest.")
    private @Nullable String period;

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
        if (!seed.equals("none")) {
            Seeds.folder(seed); // a wrong name is told before anything starts
        }
        if (fresh) {
            empty(common.data);
        }
        Deque<AutoCloseable> running = new ArrayDeque<>();
        CountDownLatch stop = new CountDownLatch(1);
        CountDownLatch stopped = new CountDownLatch(1);
        Thread working = Thread.currentThread();
        Thread hook = new Thread(
                () -> {
                    stop.countDown();
                    working.interrupt(); // it may be loading
                    await(stopped);
                },
                "stop");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            run(settings, running, stop, began);
        } catch (InterruptException e) {
            return STOPPED;
        } finally {
            Thread.interrupted(); // closing must not be cut short
            Pipeline.closeAll(running);
            stopped.countDown();
        }
        return 0;
    }

    private void run(Settings settings, Deque<AutoCloseable> running, CountDownLatch stop, long began)
            throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        EmbeddedStack stack = EmbeddedStack.start(common.data, StackPorts.any());
        running.push(stack);
        say(began, "Kafka, registry and database run");
        Wiring wiring = Wiring.of(stack.endpoints(), settings);
        Pipeline pipeline = Pipeline.start(wiring, settings, common.data.resolve("state"));
        running.push(pipeline);
        long rows = Seeds.load(seed, common.data, pipeline, spec.commandLine().getErr());
        say(began, "all stages started" + (rows == 0 ? "" : ", " + rows + " rows of seed " + seed + " published"));
        Server server = null;
        if (!once) {
            int wanted = port == null ? settings.number(SettingKeys.PORT) : port;
            server = Server.start(
                    new ServerConfig(settings.text(SettingKeys.HOST), wanted, pipeline.stages(), pipeline.metrics()),
                    pipeline.database());
            running.push(server);
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
        Bulletins bulletins = new Bulletins(pipeline.database(), language);
        Period asked = period == null ? null : Period.of(period);
        List<String> lines = bulletins
                .lines(null, asked, null)
                .orElseGet(() -> List.of(language.of(
                        "尚无数据：请用 tongbao publish 发布。", "Nothing is ranked yet: send reports with `tongbao publish`.")));
        lines.forEach(out::println);
        if (server != null) {
            out.println();
            out.println("page      " + server.uri());
            out.println("API       " + server.uri() + "api/v1/growth");
            out.println("Kafka     " + stack.endpoints().bootstrapServers());
            out.println("registry  " + stack.endpoints().schemaRegistryUrl());
            out.println("database  " + stack.endpoints().jdbcUrl() + " ("
                    + pipeline.database().tier().title() + ")");
            out.println("data      " + common.data.toAbsolutePath().normalize() + "   Ctrl-C stops / 按 Ctrl-C 停止");
            out.flush();
            await(stop);
        }
        out.flush();
    }

    private void say(long began, String what) {
        double seconds = (System.nanoTime() - began) / 1e9;
        spec.commandLine().getErr().println(String.format(Locale.ROOT, "%5.1f s  %s", seconds, what));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void empty(Path data) throws IOException {
        if (!Files.isDirectory(data)) {
            return;
        }
        if (Wiring.running(data).isPresent()) {
            throw new UsageException(data + " is in use by a running tongbao: stop it before --fresh");
        }
        try (Stream<Path> all = Files.walk(data)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
