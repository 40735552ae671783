package io.tongbao.cli;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** A {@code tongbao} command in a process of its own, on the test's class path; what it says goes to a file. */
final class CliProcess implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofMinutes(4);

    private final Process process;
    private final Path said;

    private CliProcess(Process process, Path said) {
        this.process = process;
        this.said = said;
    }

    /** Starts it; what it says goes to a new file in a folder. */
    static CliProcess type(Path folder, String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                Tongbao.class.getName()));
        command.addAll(List.of(words));
        Path said = Files.createTempFile(folder, words[0] + "-", ".log");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.to(said.toFile()))
                .start();
        return new CliProcess(process, said);
    }

    /** Starts {@code up} on free ports, with the partitions that tests have. */
    static CliProcess up(Path folder, Path data, String seed) throws IOException {
        return type(folder, "up", "--seed", seed, "--port", "0", "--data", data.toString(), "-D", RunningSystem.SPREAD);
    }

    /** Waits until it has said something; where that fails nothing is left running. */
    CliProcess said(String text) {
        try {
            until(text, () -> Files.readString(said).contains(text));
        } catch (RuntimeException | Error e) {
            close();
            throw e;
        }
        return this;
    }

    /** All it has said. */
    String text() throws IOException {
        return Files.readString(said);
    }

    /**
     * Waits until something holds.
     *
     * @throws IllegalStateException if the process ends before; with all it said
     */
    void until(String what, Callable<Boolean> holds) {
        await(what)
                .atMost(LIMIT)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(5))
                .until(() -> {
                    if (holds.call()) {
                        return true;
                    }
                    if (!process.isAlive()) {
                        throw new IllegalStateException("ended with status " + process.exitValue() + " before " + what
                                + ", having said: " + Files.readString(said));
                    }
                    return false;
                });
    }

    /** Kills it with signal 9 and waits until it is gone; nothing if it has ended. */
    @Override
    public void close() {
        try {
            process.destroyForcibly().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
