package io.tongbao.processor;

import io.tongbao.contracts.GrowthFigure;
import io.tongbao.contracts.RankingChunk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What stands at the end: figures and rankings, without the time and order in which they came about. */
record Outcome(Map<String, String> standing) {
    static Outcome of(Collection<GrowthFigure> vintages, Collection<RankingChunk> snapshots) {
        Map<String, String> standing = new TreeMap<>();
        vintages.stream()
                .sorted(Comparator.comparing(GrowthFigure::getSequence))
                .forEach(each -> standing.put(key(each), each.getPresent() ? text(each) : ""));
        snapshots.stream()
                .sorted(Comparator.comparing(RankingChunk::getSequence))
                .forEach(each -> standing.put(
                        each.getRanking() + each.getPeriod(),
                        each.getRows().isEmpty() ? "" : each.getRows().toString()));
        standing.values().removeIf(String::isEmpty);
        return new Outcome(standing);
    }

    /** Of events that nothing disturbs. */
    static Outcome of(Consumer<Pipeline> events) {
        Path stateDir = temporary();
        try (Pipeline run = new Pipeline(stateDir)) {
            run.today("2025-05-10");
            events.accept(run);
            run.tick(true);
            for (int i = 0; i < 4; i++) {
                run.pass(Duration.ofSeconds(30)); // until nothing is left to do
            }
            return of(run.vintages, run.snapshots);
        } finally {
            delete(stateDir);
        }
    }

    /** Only what differs: all of it would be pages. */
    List<String> differences(Outcome other) {
        List<String> differences = new ArrayList<>();
        Set<String> keys = new TreeSet<>(standing.keySet());
        keys.addAll(other.standing.keySet());
        for (String key : keys) {
            List<String> right = fields(standing.getOrDefault(key, "nothing"));
            List<String> wrong = fields(other.standing.getOrDefault(key, "nothing"));
            if (!right.equals(wrong)) {
                List<String> missing =
                        right.stream().filter(each -> !wrong.contains(each)).toList();
                List<String> instead =
                        wrong.stream().filter(each -> !right.contains(each)).toList();
                differences.add(key + ": expected " + missing + " but was " + instead);
            }
        }
        return differences;
    }

    private static List<String> fields(String text) {
        return List.of(text.split(", (?=\")"));
    }

    private static String key(GrowthFigure figure) {
        return figure.getRegion() + " " + figure.getIndicator() + " " + figure.getPeriod();
    }

    private static String text(GrowthFigure figure) {
        return GrowthFigure.newBuilder(figure)
                .setKnownAt(Instant.EPOCH)
                .setSequence(0)
                .build()
                .toString();
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("law");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(each -> each.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
