package io.tongbao.cli.documents;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The tools that examples are typed into.
 *
 * @param folder in which they work
 * @param environment variables that they have besides
 */
public record Tools(Path folder, Map<String, String> environment) {
    private static final List<String> PROGRAMS = List.of("psql", "curl", "jq", "ssconvert");
    private static final Pattern CLASS = Pattern.compile("public class (\\w+)");

    /** Why an example cannot be run on this machine; null where it can. */
    public @Nullable String missing(Example example) throws IOException, InterruptedException {
        return switch (example.language()) {
            case "sh" ->
                PROGRAMS.stream()
                        .filter(each -> example.code().contains(each + " ") && !isHere(each))
                        .map(each -> "no " + each + " on the PATH")
                        .findFirst()
                        .orElse(null);
            case "python" ->
                python() == null ? "no Python with pandas on the PATH (Debian: apt install python3-pandas)" : null;
            default -> null;
        };
    }

    /**
     * What an example prints; what it says of errors is in the exception.
     *
     * @throws IllegalStateException if it fails, or is in a language that nobody here speaks
     */
    public String run(Example example) throws IOException, InterruptedException, SQLException {
        return switch (example.language()) {
            case "sh" -> output(List.of("bash", "-euo", "pipefail", "-c", example.code()));
            case "python" -> output(List.of(String.valueOf(python()), "-c", example.code()));
            case "java" ->
                output(List.of(
                        java(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        file(example)));
            case "sql" -> duckDb(example.code());
            default -> throw new IllegalStateException("nobody speaks " + example.language() + ": " + example.code());
        };
    }

    private String file(Example example) throws IOException {
        Matcher name = CLASS.matcher(example.code());
        if (!name.find()) {
            throw new IllegalStateException("there is no public class in: " + example.code());
        }
        return Files.writeString(folder.resolve(name.group(1) + ".java"), example.code())
                .toString();
    }

    /** As {@code duckdb -csv} prints it. */
    private String duckDb(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("set file_search_path = '" + folder + "'");
            ResultSet found = statement.executeQuery(sql);
            StringJoiner lines = new StringJoiner("\n");
            int columns = found.getMetaData().getColumnCount();
            List<String> names = new ArrayList<>();
            for (int i = 1; i <= columns; i++) {
                names.add(found.getMetaData().getColumnLabel(i));
            }
            lines.add(String.join(",", names));
            while (found.next()) {
                List<String> values = new ArrayList<>();
                for (int i = 1; i <= columns; i++) {
                    values.add(found.getString(i));
                }
                lines.add(String.join(",", values));
            }
            return lines.toString();
        }
    }

    private String output(List<String> command) throws IOException, InterruptedException {
        Path errors = Files.createTempFile(folder, "errors", ".txt");
        Process process = started(command, ProcessBuilder.Redirect.to(errors.toFile()));
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int status = process.waitFor();
        if (status != 0) {
            throw new IllegalStateException(
                    command + " ended with status " + status + ", having said " + said + Files.readString(errors));
        }
        return said;
    }

    private Process started(List<String> command, ProcessBuilder.Redirect errors) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectError(errors);
        builder.environment().putAll(environment);
        return builder.start();
    }

    /** The first that has pandas: the one of the system has what Debian's packages bring. */
    private @Nullable String python() throws IOException, InterruptedException {
        for (String each : List.of("python3", "/usr/bin/python3")) {
            if (isHere(each)
                    && started(List.of(each, "-c", "import pandas"), ProcessBuilder.Redirect.DISCARD)
                                    .waitFor()
                            == 0) {
                return each;
            }
        }
        return null;
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static boolean isHere(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(each -> Path.of(each).resolve(program))
                .anyMatch(Files::isExecutable);
    }
}
