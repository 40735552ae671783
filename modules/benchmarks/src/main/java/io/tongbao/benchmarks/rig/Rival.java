package io.tongbao.benchmarks.rig;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A system that is measured against, with its libraries apart from ours. */
public enum Rival {
    /** Kafka Connect with Debezium's JDBC sink. */
    DEBEZIUM(""),
    /** Flink SQL, which needs to reach into the JDK. */
    FLINK("--add-opens=java.base/java.util=ALL-UNNAMED --add-opens=java.base/java.lang=ALL-UNNAMED");

    private static final String COMPLETE = ".complete";

    private final String options;

    Rival(String options) {
        this.options = options;
    }

    /** What Java is told to run a program of it; its libraries are fetched the first time. */
    List<String> program(String main) throws IOException, InterruptedException {
        Path rivals = Path.of(System.getProperty("tongbao.home", "."), "modules", "benchmarks", "rivals")
                .toAbsolutePath();
        Path own = rivals.resolve(name().toLowerCase(Locale.ROOT));
        Path target = own.resolve("target");
        Path complete = target.resolve(COMPLETE);
        Path versions = rivals.resolve("../../../pom.xml");
        if (!isNewer(complete, own.resolve("pom.xml")) || !isNewer(complete, versions)) {
            fetch(own.resolve("pom.xml"));
            Files.writeString(complete, "");
        }
        List<String> program = new ArrayList<>(options.isEmpty() ? List.of() : List.of(options.split(" ")));
        program.addAll(List.of(
                "-Dlogback.configurationFile=" + rivals.resolve("logback.xml"),
                "-cp",
                target.resolve("app") + "/*:" + target.resolve("classes"),
                main));
        return program;
    }

    private static boolean isNewer(Path file, Path than) throws IOException {
        return Files.exists(file) && Files.getLastModifiedTime(file).compareTo(Files.getLastModifiedTime(than)) > 0;
    }

    private static void fetch(Path pom) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("mvn", "-B", "-q", "-ntp", "-DskipTests", "-f", pom.toString(), "package")
                .inheritIO()
                .start();
        if (process.waitFor() != 0) {
            throw new IOException("the libraries of " + pom + " could not be fetched");
        }
    }
}
