package io.tongbao.cli.golden;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads cases. Whatever it does not know is an error: a misspelt word must not make an expectation vanish. */
public final class CaseFile {
    static final Path FOLDER = Path.of("src/test/resources/cases");
    private static final Set<String> MEMBERS = Set.of("rule", "title", "source", "steps", "then");
    private static final String PENDING = "pending";
    /** The day on which a case is played that names none. */
    private static final LocalDate SOME_DAY = LocalDate.of(2025, 1, 15);

    private final String name;
    private final List<GoldenCase.Day> days = new ArrayList<>();
    private final Set<String> marks = new HashSet<>();

    private CaseFile(String name) {
        this.name = name;
    }

    /** All cases by name, or those that the system property {@code golden} names the beginning of. */
    public static List<GoldenCase> all() {
        String wanted = System.getProperty("golden", "");
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(each -> String.valueOf(each.getFileName()).endsWith(".json"))
                    .filter(each -> String.valueOf(each.getFileName()).startsWith(wanted))
                    .sorted()
                    .map(CaseFile::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(FOLDER + " cannot be read", e);
        }
    }

    private static GoldenCase read(Path file) {
        try {
            return parse(String.valueOf(file.getFileName()).replace(".json", ""), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    /** @throws IllegalArgumentException that names the file and what is wrong */
    static GoldenCase parse(String name, String text) {
        try {
            return new CaseFile(name).golden(Json.read(text));
        } catch (IllegalArgumentException | UncheckedIOException e) {
            throw new IllegalArgumentException(name + ".json: " + e.getMessage(), e);
        }
    }

    private GoldenCase golden(JsonNode file) {
        Set<String> members = new HashSet<>(names(file));
        members.remove(PENDING);
        require(members.equals(MEMBERS), "members are " + members + ", right are " + MEMBERS + " and " + PENDING);
        for (String each : List.of("rule", "title", "source")) {
            require(!file.get(each).asText().isBlank(), each + " is blank");
        }
        String rule = file.get("rule").asText();
        require(name.startsWith(rule.toLowerCase(Locale.ROOT) + "_"), "rule " + rule + " does not name the file");
        for (JsonNode step : file.get("steps")) {
            step(step);
        }
        require(!days.isEmpty(), "no step sends anything");
        Set<String> unused = new HashSet<>(marks);
        unused.removeAll(names(file.get("then").path("asOf")));
        require(unused.isEmpty(), "nothing is expected as of " + unused);
        List<Expectation> expectations = new Expectations(marks).read(file.get("then"));
        require(
                expectations.stream().anyMatch(each -> !each.result().isOfDatabase()),
                "nothing is expected of the driver");
        String pending = file.has(PENDING) ? file.get(PENDING).asText() : null;
        return new GoldenCase(name, rule, pending, days, expectations);
    }

    private void step(JsonNode step) {
        if (names(step).equals(Set.of("today"))) {
            LocalDate date = LocalDate.parse(step.get("today").asText());
            require(
                    days.isEmpty() || date.isAfter(days.get(days.size() - 1).date()),
                    "today is the first step, and days go on from there; not " + date);
            days.add(new GoldenCase.Day(date, new ArrayList<>()));
            return;
        }
        if (days.isEmpty()) {
            days.add(new GoldenCase.Day(SOME_DAY, new ArrayList<>()));
        }
        List<GoldenCase.Step> steps = days.get(days.size() - 1).steps();
        if (names(step).equals(Set.of("mark"))) {
            String mark = step.get("mark").asText();
            require(marks.add(mark), "mark " + mark + " is there twice");
            steps.add(new GoldenCase.Mark(mark));
        } else {
            steps.add(events(step));
        }
    }

    private GoldenCase.Events events(JsonNode step) {
        Map<Input, GoldenCase.Events> events = new LinkedHashMap<>();
        for (Input each : Input.values()) {
            JsonNode rows = step.get(each.name().toLowerCase(Locale.ROOT));
            if (rows != null) {
                require(rows.isArray() && !rows.isEmpty(), each + " needs a list of rows");
                events.put(each, each.read(GoldenCase.prefix(name), rows));
            }
        }
        require(
                !events.isEmpty() && events.size() == step.size(),
                "step " + names(step) + ": right are today, mark and " + List.of(Input.values()) + " in lower case");
        GoldenCase.Events together = (submission, digest) -> events.values().stream()
                .flatMap(each -> each.rows(submission, digest).stream())
                .toList();
        require(
                together.rows("", report -> "").stream()
                                .map(row -> row.topic().name())
                                .distinct()
                                .count()
                        == 1,
                "step " + names(step) + ": definitions, reports and decisions are steps of their own");
        return together;
    }

    static Set<String> names(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
