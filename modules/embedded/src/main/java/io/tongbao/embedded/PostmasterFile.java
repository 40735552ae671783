package io.tongbao.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * What {@code postmaster.pid} says.
 *
 * @param pid the server's process
 * @param dataDirectory as the server was given it
 * @param started to the second
 */
record PostmasterFile(long pid, String dataDirectory, Instant started) {
    private static final Duration TOLERANCE = Duration.ofSeconds(10);

    static PostmasterFile read(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        try {
            return new PostmasterFile(
                    Long.parseLong(lines.get(0).strip()),
                    lines.get(1).strip(),
                    Instant.ofEpochSecond(Long.parseLong(lines.get(2).strip())));
        } catch (NumberFormatException | IndexOutOfBoundsException malformed) {
            throw new IOException(
                    file + " does not have a process, a directory and a time on its first three lines; if no PostgreSQL"
                            + " server runs on that directory, delete it",
                    malformed);
        }
    }

    /** Whether a process is that server: a PostgreSQL, on that directory or, if its arguments are hidden, of that age. */
    boolean describes(ProcessHandle process) {
        ProcessHandle.Info info = process.info();
        boolean postgres = info.command()
                .map(Path::of)
                .map(command -> command.getFileName().toString().startsWith("postgres"))
                .orElse(false);
        if (!postgres) {
            return false;
        }
        return info.arguments()
                .map(arguments -> Arrays.asList(arguments).contains(dataDirectory))
                .orElseGet(() -> info.startInstant()
                        .map(start -> Duration.between(start, started).abs().compareTo(TOLERANCE) < 0)
                        .orElse(false));
    }
}
