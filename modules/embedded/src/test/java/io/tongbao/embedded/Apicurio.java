package io.tongbao.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.awaitility.Awaitility;

/** Apicurio Registry as a process of its own, with a JDK 21 or newer, in memory. */
final class Apicurio implements AutoCloseable {
    private static final String HOME = "apicurio.home";
    private static final int NEEDED = 21;

    private final Process process;
    private final String url;

    private Apicurio(Process process, String url) {
        this.process = process;
        this.url = url;
    }

    /** What keeps it from running here, if anything does. */
    static Optional<String> obstacle() throws IOException {
        if (System.getProperty(HOME) == null) {
            return Optional.of("build with -Dapicurio to test against Apicurio Registry");
        }
        return java().isPresent()
                ? Optional.empty()
                : Optional.of("Apicurio Registry needs a JDK " + NEEDED
                        + " or newer: none in JAVA_HOME*, nor in /usr/lib/jvm");
    }

    static Apicurio start(Path log) throws IOException, InterruptedException {
        int port = Ports.choose(0, "Apicurio Registry");
        Process process = new ProcessBuilder(
                        java().orElseThrow().toString(),
                        "-Xmx512m",
                        "-Dquarkus.http.host=" + Ports.LOOPBACK,
                        "-Dquarkus.http.port=" + port,
                        "-Dquarkus.management.host=" + Ports.LOOPBACK,
                        "-Dquarkus.management.port=" + Ports.choose(0, "its management"),
                        "-jar",
                        Path.of(System.getProperty(HOME), "quarkus-run.jar").toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        var apicurio = new Apicurio(process, "http://" + Ports.LOOPBACK + ":" + port + "/apis/ccompat/v7");
        try {
            Awaitility.await("Apicurio Registry, see " + log)
                    .atMost(Duration.ofMinutes(2))
                    .until(apicurio::serves);
        } catch (RuntimeException failed) {
            apicurio.close();
            throw failed;
        }
        return apicurio;
    }

    String url() {
        return url;
    }

    @Override
    public void close() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    private boolean serves() throws InterruptedException {
        assertThat(process.isAlive()).as("Apicurio Registry runs").isTrue();
        try {
            var request = HttpRequest.newBuilder(URI.create(url + "/subjects")).build();
            return HttpClient.newHttpClient()
                            .send(request, HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static Optional<Path> java() throws IOException {
        List<Path> homes = new ArrayList<>();
        System.getenv().forEach((name, value) -> {
            if (name.startsWith("JAVA_HOME")) {
                homes.add(Path.of(value));
            }
        });
        homes.add(Path.of(System.getProperty("java.home")));
        Path usual = Path.of("/usr/lib/jvm");
        if (Files.isDirectory(usual)) {
            try (var found = Files.list(usual)) {
                found.forEach(homes::add);
            }
        }
        for (Path home : homes) {
            if (version(home) >= NEEDED) {
                return Optional.of(home.resolve("bin").resolve("java"));
            }
        }
        return Optional.empty();
    }

    private static int version(Path home) throws IOException {
        Path release = home.resolve("release");
        if (!Files.exists(release) || !Files.isExecutable(home.resolve("bin").resolve("java"))) {
            return 0;
        }
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(release)) {
            properties.load(reader);
        }
        String version = properties.getProperty("JAVA_VERSION", "0").replace("\"", "");
        return Integer.parseInt(version.split("[.+-]", 2)[0]);
    }
}
