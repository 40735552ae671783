package io.tongbao.cli;

import io.tongbao.contracts.Registry;
import io.tongbao.contracts.Topics;
import io.tongbao.processor.Generations;
import io.tongbao.processor.ProcessorRuntime;
import io.tongbao.store.Database;
import io.tongbao.store.generation.Generation;
import io.tongbao.store.generation.GenerationState;
import io.tongbao.store.generation.GenerationTables;
import io.tongbao.store.sink.Sink;
import io.tongbao.store.upkeep.Maintenance;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Computes everything again beside what stands, and switches over. */
@Command(
        name = "rebuild",
        mixinStandardHelpOptions = true,
        header = "Computes everything again and switches over 重算",
        description = {
            "Computes everything again from the accepted logs, as another generation in topics and tables of its own, while"
                    + " all goes on as before; when it has caught up, readers see the new one from one moment on. The old one"
                    + " is kept until it is dropped. Nobody is told of an alert again. Cut short, it goes on with the next"
                    + " call.",
            "在现有结果之外另行重算，追平后一次切换；旧结果保留至手动删除，不重复预警；中断后再次执行即可继续。"
        },
        footerHeading = Examples.HEADING,
        footer = {
            "  ./tongbao rebuild --dry-run     # how much there is to compute",
            "  ./tongbao rebuild",
            "  ./tongbao rebuild --drop 1      # what was kept, when nobody wants it back"
        })
final class RebuildCommand implements Callable<Integer> {
    private static final int CONNECTIONS = 4;

    @Mixin
    private Common common = new Common();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--dry-run", description = "Only says what would be done.")
    private boolean dryRun;

    @Option(
            names = "--elsewhere",
            description = "Processors of their own compute it (`run processor` with tongbao.processor.generation); this"
                    + " lands what they send, and switches over.")
    private boolean elsewhere;

    @Option(
            names = "--drop",
            paramLabel = "GENERATION",
            description = "Drops the tables and topics of a generation that does not stand.")
    private @Nullable Integer dropped;

    @Override
    public Integer call() {
        Wiring wiring = common.wiring();
        Settings settings = common.settings();
        Registry registry = wiring.openRegistry();
        Interruption interruption = Interruption.atShutdown();
        Parts parts = new Parts();
        try {
            Database database = parts.keep(
                    new Database(wiring.databaseConfig(CONNECTIONS + settings.number(SettingKeys.SINK_WORKERS))));
            Prepared.requireTopics(wiring.kafka(), settings);
            Prepared.requireTables(database);
            Generations generations = parts.keep(new Generations(wiring.kafka(), registry));
            interruption.started();
            if (dropped != null) {
                drop(dropped, database, generations);
            } else {
                Roles roles = new Roles(wiring, settings, registry, Clock.systemUTC(), false);
                rebuild(roles, database, generations, parts);
            }
        } catch (RuntimeException e) {
            if (!interruption.isAsked()) {
                throw e;
            }
            return Interruption.STATUS;
        } finally {
            interruption.over();
            parts.close();
            interruption.ended();
        }
        return 0;
    }

    private void rebuild(Roles roles, Database database, Generations generations, Parts parts) {
        Rebuild rebuild = new Rebuild(roles.wiring().kafka(), database, generations);
        int standing = Generation.standing(database);
        if (!dryRun && rebuild.finishLast()) {
            say("processors were told that generation " + standing + " stands", "已通知第" + standing + "代生效");
            return; // that rebuild is at its end now: to compute once more is another call
        }
        int generation = rebuild.next();
        long records = rebuild.remaining(generation);
        say(
                String.format(
                        Locale.ROOT,
                        "generation %d %s computed beside generation %d, which stands: %,d records to read",
                        generation,
                        dryRun ? "would be" : "is",
                        standing,
                        records),
                String.format(Locale.ROOT, "第%d代生效中，另算第%d代，待读%,d条", standing, generation, records));
        if (dryRun) {
            return;
        }
        long began = System.nanoTime();
        roles.registry().register(Topics.results(generation));
        rebuild.prepare(generation);
        if (elsewhere && rebuild.computing(generation) == 0) {
            say(
                    "waiting for processors that compute it: `tongbao run processor -D tongbao.processor.generation="
                            + generation + "`",
                    "等待运行 processor 的进程计算第" + generation + "代");
        }
        ProcessorRuntime computation =
                elsewhere ? null : parts.keep(roles.computation(common.data.resolve("state/rebuild"), generation));
        Sink sink = parts.keep(roles.buildingSink(database, generation));
        sink.start();
        try (Progress progress = Progress.of("computing", records)) {
            rebuild.catchUp(generation, sink, progress);
        }
        say(
                "everything is computed and has landed, " + Amounts.time(Duration.ofNanos(System.nanoTime() - began)),
                "已全部重算并入库");
        rebuild.switchTo(generation, sink);
        new Maintenance(database, roles.settings().number(SettingKeys.CLOSED_AFTER)).setPolicies();
        say(
                "generation " + generation + " stands; generation " + standing + " is kept until"
                        + " `tongbao rebuild --drop " + standing + "`",
                "第" + generation + "代已生效，第" + standing + "代保留");
        if (computation != null) {
            say("waiting for a processor to go on with it; Ctrl-C leaves it to them", "等待处理进程接手");
            rebuild.awaitOthers(generation, roles.settings().number(SettingKeys.THREADS));
            computation.leave();
        }
    }

    private void drop(int generation, Database database, Generations generations) {
        Generation found = Generation.all(database).stream()
                .filter(each -> each.number() == generation)
                .findFirst()
                .orElseThrow(() -> new UsageException("--drop " + generation + ": there is no such generation, only "
                        + Generation.all(database).stream()
                                .map(Generation::number)
                                .toList()
                        + " / 没有第" + generation + "代"));
        if (found.state() == GenerationState.STANDING || generations.standing() == generation) {
            throw new UsageException(
                    "--drop " + generation + ": it stands, and is what is read / 第" + generation + "代正在使用");
        }
        say(
                "generation " + generation + (dryRun ? " would be" : " is")
                        + " dropped: its tables, its topics and what it" + " computed with",
                "删除第" + generation + "代的表、主题及中间状态");
        if (!dryRun) {
            generations.drop(generation);
            new GenerationTables(database).drop(generation);
        }
    }

    private void say(String en, String zh) {
        spec.commandLine().getOut().println(en + " / " + zh);
        spec.commandLine().getOut().flush();
    }
}
