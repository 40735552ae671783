package io.tongbao.benchmarks.rig;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/** A Java program in a process of its own; what it says goes to a file. */
public final class Child implements AutoCloseable {
    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);
    private static final long SECONDS_TO_STOP = 30;
    private static final long LIMIT_NS = TimeUnit.MINUTES.toNanos(10);

    private final String name;
    private final Process process;
    private final Path said;

    private Child(String name, Process process, Path said) {
        this.name = name;
        this.process = process;
        this.said = said;
    }

    /** Starts a program; all are given the same memory and the same collector. */
    static Child start(String name, Path folder, List<String> program) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx2g",
                "-XX:+UseSerialGC",
                "-Dfile.encoding=UTF-8"));
        command.addAll(program);
        Path said = Files.createTempFile(folder, name + "-", ".log");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.to(said.toFile()))
                .start();
        return new Child(name, process, said);
    }

    /** Processor time that it has taken so far; none where the machine does not tell. */
    public Duration processorTime() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Waits until something holds that costs nothing to look for. */
    public void until(String what, Callable<Boolean> holds) throws Exception {
        until(what, LOOK_AGAIN, holds);
    }

    /**
     * Waits until something holds.
     *
     * @param every time between two looks
     * @throws IllegalStateException if the process ends before, or it takes ten minutes, with what it said
     */
    public void until(String what, Duration every, Callable<Boolean> holds) throws Exception {
        long start = System.nanoTime();
        while (!holds.call()) {
            if (!process.isAlive() || System.nanoTime() - start > LIMIT_NS) {
                throw new IllegalStateException(
                        name + (process.isAlive() ? " went on" : " ended with status " + process.exitValue())
                                + " before " + what + ":\n" + Files.readString(said));
            }
            TimeUnit.MILLISECONDS.sleep(every.toMillis());
        }
    }

    /** Waits until it has said something. */
    public void untilItSays(String text) throws Exception {
        until("it said " + text, () -> Files.readString(said).contains(text));
    }

    /**
     * Waits until it has ended.
     *
     * @throws IllegalStateException if its status is not 0, with what it said
     */
    void untilItEnds() throws IOException, InterruptedException {
        int status = process.waitFor();
        if (status != 0) {
            throw new IllegalStateException(name + " ended with status " + status + ":\n" + Files.readString(said));
        }
    }

    /** Stops it as an operator does, and kills it where that takes too long. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
