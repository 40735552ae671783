package io.tongbao.processor;

import io.tongbao.statistics.Candidate;
import io.tongbao.statistics.Figure;
import io.tongbao.statistics.Group;
import io.tongbao.statistics.Indicator;
import io.tongbao.statistics.Measure;
import io.tongbao.statistics.RankingDefinition;
import io.tongbao.statistics.ScoreItem;
import io.tongbao.statistics.ScoreScheme;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Sends the figures that scores count on to the rankings of these scores: of each ranking its members' alone (K6). */
final class ScoreFeed {
    private final ProcessorContext<String, Emission> context;
    private final Control control;

    ScoreFeed(ProcessorContext<String, Emission> context, Control control) {
        this.context = context;
        this.control = control;
    }

    /**
     * Sends what stands in a sheet.
     *
     * @param touched regions whose figures may have changed
     * @param changes what changed; where it is the whole sheet, all members' figures are sent
     */
    void send(Indicator indicator, Sheet sheet, Set<String> touched, Work.Changes changes) {
        for (RankingDefinition ranking : control.rankings()) {
            ScoreScheme scheme = control.scheme(ranking);
            Group group = control.group(ranking.group());
            if (scheme != null && group != null) {
                for (Measure each : measures(scheme, indicator)) {
                    List<String> members = control.members(group, sheet.period());
                    Collection<String> regions = changes.whole
                            ? members
                            : touched.stream()
                                    .filter(region -> Collections.binarySearch(members, region) >= 0)
                                    .toList();
                    regions.forEach(region -> send(ranking.code(), indicator, each, sheet, region, changes.defined));
                }
            }
        }
    }

    private static Set<Measure> measures(ScoreScheme scheme, Indicator indicator) {
        Set<Measure> measures = EnumSet.noneOf(Measure.class);
        for (ScoreItem each : scheme.items()) {
            if (each.indicator().equals(indicator.code())) {
                measures.add(each.measure());
            }
        }
        return measures;
    }

    private void send(
            String ranking, Indicator indicator, Measure measure, Sheet sheet, String region, Instant defined) {
        Figure figure = sheet.standing(region);
        // a figure that is gone is known to be so by what came last
        Instant stands =
                figure == null ? Instant.ofEpochMilli(Math.max(0, context.currentStreamTimeMs())) : figure.knownAt();
        // one that a definition brings into the score is not known to it before
        Instant knownAt = stands.isBefore(defined) ? defined : stands;
        ScoreFigure sent = new ScoreFigure(
                indicator.code(), measure, sheet.period(), Candidate.of(region, measure, indicator, figure), knownAt);
        context.forward(new Record<>(
                ranking, new Emission(ProcessorNames.BY_RANKING, sent.encode()), Math.max(0, knownAt.toEpochMilli())));
    }
}
