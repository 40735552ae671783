package io.tongbao.benchmarks.rig;

import io.tongbao.contracts.AvroCodec;
import io.tongbao.contracts.EconomicReport;
import io.tongbao.contracts.GrowthFigure;
import io.tongbao.contracts.Topics;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Definitions that were published, and are on their way yet. */
public final class Definitions {
    private static final Duration BETWEEN_PROBES = Duration.ofSeconds(1);

    private Definitions() {}

    /**
     * Waits until they are known to all tasks that check reports: those that overtake them are refused.
     *
     * @param growth from its beginning
     * @param probes reports by their keys, of regions in every partition and an indicator that was defined last, for a period
     *     that nothing else is about; sent over and over until each has been taken
     */
    public static void untilKnown(Rig rig, Child processor, Outcome growth, Map<String, EconomicReport> probes)
            throws Exception {
        AvroCodec<GrowthFigure> figures = new AvroCodec<>(rig.registry(), Topics.GROWTH, GrowthFigure.class);
        Set<String> taken = new HashSet<>();
        try (Feed<EconomicReport> feed = new Feed<>(rig, Topics.REPORTS, EconomicReport.class)) {
            processor.until("definitions were known", BETWEEN_PROBES, () -> {
                probes.forEach(feed::send);
                growth.read(each -> taken.add(figures.decode(each.value()).getRegion()));
                return taken.size() == probes.size();
            });
        }
    }
}
