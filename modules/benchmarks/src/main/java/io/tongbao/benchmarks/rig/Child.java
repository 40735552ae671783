package io.tongbao.benchmarks.rig;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A Java program in a process of its own; what it says goes to a file. */
public final class Child implements AutoCloseable {
    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);
    private static final long SECONDS_TO_STOP = 30;
    private static final Duration LIMIT = Duration.ofMinutes(10);

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

    /**
     * Most memory that it has had at once, in bytes.
     *
     * @return 0 where the machine does not tell
     */
    public long mostMemory() throws IOException {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        if (!Files.exists(status)) {
            return 0;
        }
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(each -> each.startsWith("VmHWM:"))
                    .mapToLong(each -> 1024 * Long.parseLong(each.replaceAll("\\D", "")))
                    .sum();
        }
    }

    /** Waits until something holds that costs nothing to look for. */
    public void until(String what, Callable<Boolean> holds) throws Exception {
        until(what, LOOK_AGAIN, holds);
    }

    /** Waits ten minutes at most until something holds. */
    public void until(String what, Duration every, Callable<Boolean> holds) throws Exception {
        until(what, every, LIMIT, holds);
    }

    /**
     * Waits until something holds.
     *
     * @param every time between two looks
     * @param limit most time that it takes
     * @throws IllegalStateException if the process ends before, or it takes longer, with what it said
     */
    public void until(String what, Duration every, Duration limit, Callable<Boolean> holds) throws Exception {
        long start = System.nanoTime();
        while (!holds.call()) {
            if (!process.isAlive() || System.nanoTime() - start > limit.toNanos()) {
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
