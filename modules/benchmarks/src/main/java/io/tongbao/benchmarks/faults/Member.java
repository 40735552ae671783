package io.tongbao.benchmarks.faults;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A process of the cluster, which can be killed, stopped, frozen and started anew with the same words. */
final class Member {
    private static final Duration START = Duration.ofMinutes(6);
    private static final long SECONDS_TO_STOP = 60;

    private final String name;
    private final Path log;
    private final String sign;
    private final List<String> words;
    private String classPath;
    private @Nullable Process process;
    private long saidBefore;
    private boolean wanted;

    /**
     * A process that is not started yet.
     *
     * @param log where what it says is added
     * @param sign what it says when it serves
     * @param words options of Java, main class and its words
     */
    Member(String name, Path log, String sign, List<String> words) {
        this.name = name;
        this.log = log;
        this.sign = sign;
        this.words = List.copyOf(words);
        this.classPath = System.getProperty("java.class.path");
    }

    String name() {
        return name;
    }

    /** Starts it, without waiting until it serves. */
    void start() throws IOException {
        saidBefore = Files.exists(log) ? Files.size(log) : 0;
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-Djava.io.tmpdir=" + System.getProperty("java.io.tmpdir"),
                "-cp",
                classPath));
        command.addAll(words);
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        wanted = true;
    }

    /** Starts it by the programs of another build, or of this one again, from the next start on. */
    void use(String otherClassPath) {
        classPath = otherClassPath;
    }

    /**
     * Waits until it serves.
     *
     * @throws IllegalStateException if that takes six minutes; where it ended by itself it is started again, as whoever
     *     keeps processes running does
     */
    void awaitServing() throws IOException, InterruptedException {
        long until = System.nanoTime() + START.toNanos();
        while (!serves()) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException(name + " does not serve after " + START.toMinutes() + " min: " + log);
            }
            if (!isAlive()) {
                TimeUnit.SECONDS.sleep(1);
                start();
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private boolean serves() throws IOException {
        if (!isAlive()) {
            return false;
        }
        byte[] all = Files.readAllBytes(log);
        return new String(all, (int) saidBefore, all.length - (int) saidBefore, StandardCharsets.UTF_8).contains(sign);
    }

    /** Whether it is there, though it may be frozen. */
    boolean isAlive() {
        return process != null && process.isAlive();
    }

    /** Whether it has ended although nobody ended it. */
    boolean hasEndedByItself() {
        return wanted && !isAlive();
    }

    /** Its number; -1 before the first start. */
    long pid() {
        return process == null ? -1 : process.pid();
    }

    /** Signal 9. */
    void kill() throws InterruptedException {
        wanted = false;
        if (process != null) {
            process.destroyForcibly().waitFor();
        }
    }

    /** Asks it to stop, and kills it where that takes more than a minute. */
    void stop() throws InterruptedException {
        wanted = false;
        if (process != null) {
            process.destroy();
            if (!process.waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        }
    }

    /** Sends it a signal by its name, such as STOP. */
    void signal(String signal) throws IOException, InterruptedException {
        Signals.send(signal, pid());
    }
}
