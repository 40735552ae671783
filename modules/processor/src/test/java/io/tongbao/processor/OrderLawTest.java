package io.tongbao.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongbao.contracts.EconomicReport;
import io.tongbao.contracts.GrowthFigure;
import io.tongbao.contracts.RankingChunk;
import io.tongbao.contracts.ReferenceChange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/**
 * Of explicit revisions and versions the final figures and ranks are the same, whatever the order in which reports and
 * reference data arrive, however often, and however they are cut into ticks: a late change of reference data
 * recomputes all that it touches.
 */
class OrderLawTest {
    private static final List<String> REGIONS = List.of("a", "b", "c", "m", "n");

    @Property(tries = 5, shrinking = ShrinkingMode.OFF)
    void c5_u5_finalFiguresDoNotDependOnTheOrderOfReportsAndReferenceData(@ForAll long seed) {
        Random random = new Random(seed);
        List<EconomicReport> reports = reports(random);
        List<ReferenceChange> references = references();
        Map<String, String> expected = play(run -> {
            references.forEach(run::reference);
            reports.forEach(run::report);
        });

        List<Consumer<Pipeline>> events = new ArrayList<>();
        references.forEach(each -> events.add(run -> run.reference(each)));
        reports.forEach(each -> events.add(run -> run.report(each)));
        reports.stream().filter(each -> random.nextInt(4) == 0).forEach(each -> events.add(run -> run.report(each)));
        Collections.shuffle(events, random);
        Map<String, String> actual = play(run -> events.forEach(each -> {
            run.tick(random.nextInt(3) > 0);
            each.accept(run);
        }));

        assertThat(differences(expected, actual)).isEmpty();
        assertThat(expected).hasSizeGreaterThan(20);
    }

    @Example
    void nothingOfALawIsTrivial() {
        String all = String.join(
                "\n",
                play(run -> {
                            references().forEach(run::reference);
                            reports(new Random(1)).forEach(run::report);
                        })
                        .values());

        assertThat(all)
                .contains("FROM_LEVELS", "FROM_PARTS", "PART_OF_WHOLE", "ROLLED_UP", "REGION_IN_PARENT", "COMPUTED");
    }

    private static List<EconomicReport> reports(Random random) {
        List<EconomicReport> reports = new ArrayList<>();
        for (String region : REGIONS) {
            for (String indicator : List.of("retail", "tax", "loans", "tax_share")) {
                for (int year = 2022; year <= 2024; year++) {
                    for (String month : List.of("01", "02")) {
                        int revisions =
                                indicator.equals("tax_share") ? random.nextInt(8) / 7 : random.nextInt(4) / 2 + 1;
                        for (int revision = 0; revision < revisions; revision++) {
                            reports.add(report(random, region, indicator, year + "-" + month, revision));
                        }
                    }
                }
            }
        }
        reports.removeIf(each -> random.nextInt(20) == 0);
        return reports;
    }

    private static EconomicReport report(Random random, String region, String indicator, String period, int revision) {
        String value = Integer.toString(random.nextInt(100) + 1);
        boolean ofMonth = indicator.equals("loans") || random.nextInt(5) == 0;
        return Events.report(region, indicator, period)
                .setId(region + indicator + period + revision)
                .setRevision(Integer.toString(revision))
                .setNote("law")
                .setMonthValue(ofMonth ? value : null)
                .setCumulativeValue(ofMonth ? null : value)
                .setCumulativeGrowth(random.nextInt(15) == 0 && !indicator.equals("loans") ? "5.5" : null)
                .build();
    }

    /** Every version of each definition, in order: regions and memberships that move, end and are withdrawn. */
    private static List<ReferenceChange> references() {
        List<ReferenceChange> all = new ArrayList<>();
        Stream.of("zone", "east", "top", "a", "b", "c", "m", "n").forEach(each -> all.add(Events.region(each)));
        all.add(changed(Events.region("m"), 2, each -> {
            each.getRegion().setPredecessors(List.of("a", "b:0.5"));
            each.getRegion().setKind("ZONE");
        }));
        all.add(changed(Events.region("n"), 2, each -> each.getRegion().setPredecessors(List.of("m:0.5"))));
        for (String each : REGIONS) {
            all.add(Events.member(each, "zone"));
        }
        all.add(Events.member("zone", "top"));
        all.add(Events.member("east", "top"));
        all.add(changed(
                Events.member("a", "east"), 2, each -> each.getMembership().setValidFrom("2023-02-01")));
        all.add(changed(Events.member("b", "east"), 2, each -> {}));
        all.add(changed(Events.member("c", "zone"), 2, each -> each.setWithdrawn(true)));
        all.add(changed(Events.member("c", "east"), 3, each -> {}));
        all.add(changed(Events.member("n", "zone"), 2, each -> {
            each.setWithdrawn(true);
            each.setMembership(null);
        }));
        all.add(changed(Events.flow("retail"), 1, each -> each.getIndicator().setAdditive(false)));
        all.add(changed(Events.flow("retail"), 2, each -> {}));
        all.add(Events.flow("tax"));
        all.add(changed(Events.flow("tax"), 2, each -> each.getIndicator().setPartOf("retail")));
        all.add(changed(Events.flow("loans"), 1, each -> each.getIndicator().setKind("STOCK")));
        all.add(changed(ratio("retail", "tax"), 1, each -> {}));
        all.add(changed(ratio("tax", "retail"), 2, each -> {}));
        all.add(Events.group("units", "a", "b"));
        all.add(changed(Events.group("units", "a", "b", "c", "n"), 2, each -> {}));
        all.add(Events.ranking("growth", "units", "retail", "CUMULATIVE_GROWTH"));
        all.add(Events.ranking("share", "units", "tax_share", "VALUE"));
        all.add(Events.ranking("gone", "units", "tax", "CUMULATIVE_VALUE"));
        all.add(changed(
                Events.ranking("gone", "units", "tax", "CUMULATIVE_VALUE"), 2, each -> each.setWithdrawn(true)));
        return all;
    }

    private static ReferenceChange ratio(String numerator, String denominator) {
        ReferenceChange change = Events.flow("tax_share");
        change.getIndicator().setKind("RATE");
        change.getIndicator().setAdditive(false);
        change.getIndicator().setUnit("%");
        change.getIndicator().setNumerator(numerator);
        change.getIndicator().setDenominator(denominator);
        return change;
    }

    private static ReferenceChange changed(ReferenceChange change, int version, Consumer<ReferenceChange> body) {
        change.setVersion(version);
        body.accept(change);
        return change;
    }

    /** What stands at the end: figures and rankings, without the time and order in which they came about. */
    private static Map<String, String> play(Consumer<Pipeline> events) {
        Path stateDir = temporary();
        try (Pipeline run = new Pipeline(stateDir)) {
            run.today("2025-05-10");
            events.accept(run);
            run.tick(true);
            for (int i = 0; i < 4; i++) {
                run.pass(Duration.ofSeconds(30)); // until nothing is left to do
            }
            Map<String, String> standing = new TreeMap<>();
            run.vintages.stream()
                    .sorted(Comparator.comparing(GrowthFigure::getSequence))
                    .forEach(each -> standing.put(key(each), each.getPresent() ? text(each) : ""));
            run.snapshots.stream()
                    .sorted(Comparator.comparing(RankingChunk::getSequence))
                    .forEach(each -> standing.put(
                            each.getRanking() + each.getPeriod(),
                            each.getRows().isEmpty() ? "" : each.getRows().toString()));
            standing.values().removeIf(String::isEmpty);
            return standing;
        } finally {
            delete(stateDir);
        }
    }

    /** Only what differs: all of it would be pages. */
    private static List<String> differences(Map<String, String> expected, Map<String, String> actual) {
        List<String> differences = new ArrayList<>();
        Set<String> keys = new TreeSet<>(expected.keySet());
        keys.addAll(actual.keySet());
        for (String key : keys) {
            List<String> right = fields(expected.getOrDefault(key, "nothing"));
            List<String> wrong = fields(actual.getOrDefault(key, "nothing"));
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
            return Files.createTempDirectory("order");
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
