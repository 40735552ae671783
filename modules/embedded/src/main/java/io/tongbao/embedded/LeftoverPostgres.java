package io.tongbao.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A server that outlived the process that started it. Found by {@code postmaster.pid}, and stopped only if the process
 * of that number is a PostgreSQL server on the same directory.
 */
final class LeftoverPostgres {
    private static final Logger LOG = LoggerFactory.getLogger(LeftoverPostgres.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private LeftoverPostgres() {}

    /**
     * Stops the server on a data directory, if there is one, and waits for it.
     *
     * @throws IOException if it is still there after 30 seconds
     */
    static void stop(Path dataDirectory) throws IOException {
        Path file = dataDirectory.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return;
        }
        PostmasterFile found = PostmasterFile.read(file);
        ProcessHandle process = ProcessHandle.of(found.pid()).orElse(null);
        if (process == null) {
            return; // the next server sees that as well, and recovers
        }
        if (!found.describes(process)) {
            LOG.info("{} names process {}, which is something else by now", file, found.pid());
            Files.delete(file);
            return;
        }
        LOG.info("stopping the PostgreSQL server {} that was left behind on {}", found.pid(), dataDirectory);
        interrupt(process);
        await(file, process);
    }

    // SIGINT is a fast shutdown; SIGTERM, the only polite signal Java can send, would wait for all clients to leave
    private static void interrupt(ProcessHandle process) throws IOException {
        String pid = Long.toString(process.pid());
        List<String> command = isWindows()
                ? List.of(
                        Path.of(process.info().command().orElseThrow())
                                .resolveSibling("pg_ctl.exe")
                                .toString(),
                        "kill",
                        "INT",
                        pid)
                : List.of("kill", "-INT", pid);
        try {
            Process signal = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!signal.waitFor(5, TimeUnit.SECONDS) || signal.exitValue() != 0) {
                LOG.warn("{} did not succeed", String.join(" ", command));
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void await(Path file, ProcessHandle process) throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (runs(process)) {
            if (System.nanoTime() > end) {
                throw new IOException("the PostgreSQL server " + process.pid() + " that was left behind on "
                        + file.getParent() + " does not stop within " + PATIENCE.toSeconds() + " s: stop it by hand");
            }
            try {
                TimeUnit.MILLISECONDS.sleep(20);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted while PostgreSQL was stopping", interrupted);
            }
        }
    }

    // a dead process that nobody reaps counts as alive, but has no command any more
    private static boolean runs(ProcessHandle process) {
        return process.isAlive() && process.info().command().isPresent();
    }

    private static boolean isWindows() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("windows");
    }
}
