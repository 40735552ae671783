package io.tongbao.benchmarks.faults;

import io.tongbao.embedded.EmbeddedDatabase;
import io.tongbao.embedded.EmbeddedKafka;
import io.tongbao.embedded.EmbeddedRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A program that is the broker, the registry or the database of the cluster, on a folder and ports that stay the same when
 * it is started anew. It ends with whoever started it.
 */
public final class Backing {
    /** What it says when it serves. */
    static final String SERVES = "serves now";

    private Backing() {}

    /**
     * Runs one: {@code kafka FOLDER PORT [WAY=TOLD …]}, {@code registry KAFKA PORT} or {@code database FOLDER PORT}.
     *
     * @throws IOException if it does not start
     */
    public static void main(String[] words) throws IOException {
        int port = Integer.parseInt(words[2]);
        AutoCloseable server =
                switch (words[0]) {
                    case "kafka" -> EmbeddedKafka.start(Path.of(words[1]), port, ways(words));
                    case "registry" -> EmbeddedRegistry.start(words[1], port);
                    case "database" -> EmbeddedDatabase.start(Path.of(words[1]), port);
                    default -> throw new IllegalArgumentException(words[0] + ": must be kafka, registry or database");
                };
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(server), "stop"));
        System.out.println(SERVES);
        while (System.in.read() >= 0) {
            // nothing is said to it: the end of its input is the end of who started it
        }
        System.exit(0);
    }

    private static Map<Integer, Integer> ways(String[] words) {
        return Arrays.stream(words, 3, words.length)
                .map(each -> each.split("="))
                .collect(Collectors.toMap(each -> Integer.valueOf(each[0]), each -> Integer.valueOf(each[1])));
    }

    private static void close(AutoCloseable server) {
        try {
            server.close();
        } catch (Exception e) {
            throw new IllegalStateException("not stopped cleanly", e);
        }
    }
}
