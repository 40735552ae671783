package io.tongbao.benchmarks.processing;

import io.tongbao.benchmarks.ranking.Zone;
import io.tongbao.benchmarks.rig.Child;
import io.tongbao.benchmarks.rig.Feed;
import io.tongbao.benchmarks.rig.Outcome;
import io.tongbao.benchmarks.rig.Rig;
import io.tongbao.contracts.AvroCodec;
import io.tongbao.contracts.EconomicReport;
import io.tongbao.contracts.RankingChunk;
import io.tongbao.contracts.Topics;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The same topic of reports through our whole topology and through a count per key, both exactly once, and only read and
 * decoded. As many reports as are measured go before them.
 */
public final class ProcessingBenchmark {
    /** Twice as many, from 2010 on, have ended. */
    public static final int MOST_MONTHS = 95;

    private final Rig rig;
    private final Zone zone;
    private final List<Zone.Event> reports;
    private final PrintWriter out;

    private ProcessingBenchmark(Rig rig, Zone zone, List<Zone.Event> reports, PrintWriter out) {
        this.rig = rig;
        this.zone = zone;
        this.reports = reports;
        this.out = out;
    }

    /** Runs it in an empty folder: reports of so many months are measured, of each of the members. */
    public static void run(Path folder, int members, int months, PrintWriter out) throws Exception {
        Zone zone = new Zone(members, members);
        try (Rig rig = Rig.start(folder, Map.of("tongbao.topics.partitions", "4"))) {
            new ProcessingBenchmark(rig, zone, zone.months(2 * months), out).run();
        }
    }

    private void run() throws Exception {
        out.printf(Locale.ROOT, "%d reports of %d members, after as many others%n", reports.size() / 2, zone.members());
        double tongbao = tongbao();
        say("Tongbao, growth and ranks", tongbao, tongbao);
        say("count per key", count(), tongbao);
        say("reading and decoding", reading(), tongbao);
    }

    private double tongbao() throws Exception {
        AvroCodec<RankingChunk> codec = new AvroCodec<>(rig.registry(), Topics.RANKINGS, RankingChunk.class);
        Set<LocalDate> ranked = new HashSet<>();
        try (Child processor = rig.processor();
                Outcome growth = new Outcome(rig, Topics.GROWTH.name());
                Outcome rankings = new Outcome(rig, Topics.RANKINGS.name())) {
            processor.untilItSays("/health/ready");
            rig.publish(zone.files(rig.folder()));
            try (Feed<EconomicReport> feed = new Feed<>(rig, Topics.REPORTS, EconomicReport.class)) {
                reports.forEach(each -> feed.send(each.key(), each.report()));
            }
            return rate(processor, growth, () -> {
                rankings.read(each -> {
                    RankingChunk chunk = codec.decode(each.value());
                    if (chunk.getRanked() == zone.members()) {
                        ranked.add(chunk.getPeriod());
                    }
                });
                return ranked.size() == reports.size() / zone.members();
            });
        }
    }

    private double count() throws Exception {
        String counts = "counts";
        rig.topic(counts);
        try (Child count = rig.program(
                        TrivialCount.class,
                        rig.bootstrapServers(),
                        Topics.REPORTS.name(),
                        counts,
                        rig.folder().resolve(counts).toString());
                Outcome counted = new Outcome(rig, counts)) {
            return rate(count, counted, () -> true);
        }
    }

    /** Whether what does not come with each record is there too. */
    private interface Rest {
        boolean isThere();
    }

    /** Reports a second, from half of them on until the last left its result. */
    private double rate(Child process, Outcome results, Rest rest) throws Exception {
        int before = reports.size() / 2;
        long[] read = {0};
        process.until("half was through", () -> {
            read[0] = results.read(each -> {});
            return read[0] >= before;
        });
        long start = System.nanoTime();
        long left = reports.size() - read[0];
        process.until("all was through", () -> {
            boolean isComplete = rest.isThere();
            return results.read(each -> {}) >= reports.size() && isComplete;
        });
        return left / ((System.nanoTime() - start) / 1e9);
    }

    private double reading() {
        AvroCodec<EconomicReport> codec = new AvroCodec<>(rig.registry(), Topics.REPORTS, EconomicReport.class);
        try (Outcome sent = new Outcome(rig, Topics.REPORTS.name())) {
            long start = System.nanoTime();
            long began = 0;
            for (long read = 0; read < reports.size(); ) {
                read = sent.read(each -> codec.decode(each.value()));
                if (began == 0 && read >= reports.size() / 2) {
                    began = read;
                    start = System.nanoTime();
                }
            }
            return (reports.size() - began) / ((System.nanoTime() - start) / 1e9);
        }
    }

    private void say(String name, double rate, double tongbao) {
        out.printf(Locale.ROOT, "%-26s %8.0f reports/s   Tongbao is at %.3f of it%n", name, rate, tongbao / rate);
        out.flush();
    }
}
