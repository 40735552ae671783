package io.tongbao.notifier.testing;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A real Prometheus Alertmanager, set up as {@code docker/alertmanager.yml} has it, but in a hurry. */
public final class Alertmanager implements AutoCloseable {
    /** What the build says where it is not there. */
    public static final String ABSENT = "no prometheus-alertmanager on the PATH (.ci/run installs it): it is not tested"
            + " that a real Alertmanager takes, groups, inhibits and resolves our alerts";

    private static final Logger LOG = LoggerFactory.getLogger(Alertmanager.class);
    private static final Pattern ADDRESS = Pattern.compile("Listening on.*address=(127\\.0\\.0\\.1:[1-9][0-9]*)");
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final Process process;
    private final String url;

    private Alertmanager(Process process, String url) {
        this.process = process;
        this.url = url;
    }

    /** Whether this machine has it; says so if not. */
    public static boolean isHere() {
        boolean here = program().isPresent();
        if (!here) {
            LOG.warn(ABSENT);
        }
        return here;
    }

    /** Where its program is, if this machine has it. */
    private static Optional<Path> program() {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(folder ->
                        Stream.of("prometheus-alertmanager", "alertmanager").map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /**
     * Starts it on a free port.
     *
     * @param receiver address that it notifies
     */
    public static Alertmanager start(Path folder, String receiver) throws IOException {
        String setup = Files.readString(Path.of("../../docker/alertmanager.yml"))
                .replace("http://127.0.0.1:9099/", receiver)
                .replace("group_wait: 30s", "group_wait: 1s")
                .replace("group_interval: 5m", "group_interval: 1s");
        Path config = Files.writeString(folder.resolve("alertmanager.yml"), setup);
        Path log = folder.resolve("alertmanager.log");
        Process process = new ProcessBuilder(
                        program().orElseThrow().toString(),
                        "--config.file=" + config,
                        "--storage.path=" + folder.resolve("alertmanager"),
                        "--web.listen-address=127.0.0.1:0",
                        "--cluster.listen-address=")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            return new Alertmanager(process, "http://" + address(log));
        } catch (IOException | RuntimeException e) {
            process.destroyForcibly();
            throw e;
        }
    }

    private static String address(Path log) throws IOException {
        await().atMost(LIMIT).until(() -> ADDRESS.matcher(Files.readString(log)).find());
        Matcher found = ADDRESS.matcher(Files.readString(log));
        if (!found.find()) {
            throw new IOException("Alertmanager's log does not tell its address any more: " + log);
        }
        return found.group(1);
    }

    public String url() {
        return url;
    }

    /** All alerts that it knows to be active, with their status. */
    public JsonNode alerts() throws IOException {
        try (InputStream body = URI.create(url + "/api/v2/alerts").toURL().openStream()) {
            return new JsonMapper().readTree(body);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
    }
}
