package io.tongbao.benchmarks.cost;

import io.tongbao.benchmarks.ranking.Zone;
import io.tongbao.benchmarks.rig.Child;
import io.tongbao.benchmarks.rig.Feed;
import io.tongbao.benchmarks.rig.Outcome;
import io.tongbao.benchmarks.rig.Rig;
import io.tongbao.contracts.AvroCodec;
import io.tongbao.contracts.EconomicReport;
import io.tongbao.contracts.GrowthFigure;
import io.tongbao.contracts.Keys;
import io.tongbao.contracts.RankingChunk;
import io.tongbao.contracts.RankingRow;
import io.tongbao.contracts.Topics;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What one more report costs the processor while the group that is ranked, the years before and the indicators grow, one of them at a
 * time: corrections of one month that give every member another place, all there at once, so that places are sent a few times only.
 */
public final class CostBenchmark {
    private static final List<Scale> SCALES = List.of(
            new Scale(100, 0, 1),
            new Scale(1_000, 0, 1),
            new Scale(10_000, 0, 1),
            new Scale(38_600, 0, 1),
            new Scale(1_000, 1, 1),
            new Scale(1_000, 3, 1),
            new Scale(1_000, 10, 1),
            new Scale(1_000, 0, 10),
            new Scale(1_000, 0, 50));

    private final Rig rig;
    private final Scale scale;

    private record Cost(double cpuMs, double reportsPerSecond, double rowsForEachPlace) {}

    private CostBenchmark(Rig rig, Scale scale) {
        this.rig = rig;
        this.scale = scale;
    }

    /**
     * Runs it in an empty folder, printing each size when it is through.
     *
     * @param reports that are measured, about
     * @param before reports that come before, about; never fewer than the years of a size have
     */
    public static void run(Path folder, int reports, int before, PrintWriter out) throws Exception {
        out.printf(
                Locale.ROOT,
                "%8s %6s %11s %16s %12s %22s%n",
                "members",
                "years",
                "indicators",
                "CPU ms a report",
                "reports/s",
                "rows for each place");
        for (Scale each : SCALES) {
            Path own = Files.createDirectory(
                    folder.resolve(each.members() + "-" + each.years() + "-" + each.indicators()));
            try (Rig rig = Rig.start(own, Map.of("tongbao.topics.partitions", "4"))) {
                Cost cost = new CostBenchmark(rig, each).measured(reports, before);
                out.printf(
                        Locale.ROOT,
                        "%8d %6d %11d %16.3f %12.0f %22.2f%n",
                        each.members(),
                        each.years(),
                        each.indicators(),
                        cost.cpuMs(),
                        cost.reportsPerSecond(),
                        cost.rowsForEachPlace());
                out.flush();
            }
        }
    }

    private Cost measured(int reports, int before) throws Exception {
        try (Child processor = rig.processor();
                Outcome growth = new Outcome(rig, Topics.GROWTH.name());
                Outcome rankings = new Outcome(rig, Topics.RANKINGS.name())) {
            processor.untilItSays("/health/ready");
            rig.publish(scale.zone().files(rig.folder(), scale.codes()));
            List<Zone.Event> first = new ArrayList<>(scale.history());
            int rounds = scale.rounds(before - first.size());
            for (int round = 0; round < rounds; round++) {
                first.addAll(scale.round(round));
            }
            through(processor, growth, rankings, first);

            List<Zone.Event> counted = new ArrayList<>();
            for (int round = rounds; round < rounds + scale.rounds(reports); round++) {
                counted.addAll(scale.round(round));
            }
            Duration cpu = processor.processorTime();
            long start = System.nanoTime();
            long rows = through(processor, growth, rankings, counted);
            double seconds = (System.nanoTime() - start) / 1e9;
            return new Cost(
                    processor.processorTime().minus(cpu).toNanos() / 1e6 / counted.size(),
                    counted.size() / seconds,
                    (double) rows / (scale.members() * scale.indicators()));
        }
    }

    /** Sends reports, and waits until all that follows from them has been sent; how many rows of rankings that was. */
    private long through(Child processor, Outcome growth, Outcome rankings, List<Zone.Event> reports) throws Exception {
        AvroCodec<GrowthFigure> figures = new AvroCodec<>(rig.registry(), Topics.GROWTH, GrowthFigure.class);
        AvroCodec<RankingChunk> chunks = new AvroCodec<>(rig.registry(), Topics.RANKINGS, RankingChunk.class);
        Awaited values = new Awaited(reports.stream()
                .collect(Collectors.toMap(
                        each -> each.key() + "|" + each.period(), Zone.Event::cumulative, (one, last) -> last)));
        Awaited places = new Awaited(places(reports));
        try (Feed<EconomicReport> feed = new Feed<>(rig, Topics.REPORTS, EconomicReport.class)) {
            reports.forEach(each -> feed.send(each.key(), each.report()));
        }
        long[] rows = {0};
        processor.until("all was through", () -> {
            growth.read(each -> {
                GrowthFigure figure = figures.decode(each.value());
                values.see(
                        Keys.figure(figure.getRegion(), figure.getIndicator()) + "|" + month(figure.getPeriod()),
                        figure.getCumulativeValue().intValue());
            });
            rankings.read(each -> {
                RankingChunk chunk = chunks.decode(each.value());
                rows[0] += chunk.getRows().size();
                for (RankingRow row : chunk.getRows()) {
                    if (row.getRank() != null) {
                        places.see(place(chunk.getRanking(), month(chunk.getPeriod()), row.getRegion()), row.getRank());
                    }
                }
            });
            return values.isThere() && places.isThere();
        });
        return rows[0];
    }

    /** The place of each member in each ranking and month once all has come. */
    private Map<String, Integer> places(List<Zone.Event> reports) {
        Map<String, Integer> all = new HashMap<>();
        reports.stream()
                .collect(Collectors.groupingBy(each -> place(Zone.ranking(each.indicator()), each.period(), "")))
                .forEach((ranking, sent) ->
                        Zone.places(sent).forEach((region, place) -> all.put(ranking + region, place)));
        return all;
    }

    private static String place(String ranking, String period, String region) {
        return ranking + "|" + period + "|" + region;
    }

    private static String month(LocalDate period) {
        return YearMonth.from(period).toString();
    }
}
