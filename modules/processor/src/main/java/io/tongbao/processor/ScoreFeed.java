package io.tongbao.processor;

import io.tongbao.statistics.Group;
import io.tongbao.statistics.Indicator;
import io.tongbao.statistics.Measure;
import io.tongbao.statistics.Period;
import io.tongbao.statistics.RankingDefinition;
import io.tongbao.statistics.ScoreItem;
import io.tongbao.statistics.ScoreScheme;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.jspecify.annotations.Nullable;

/**
 * Sends the figures that scores count on to the rankings of these scores, of each ranking its members' alone (K6), and
 * the targets of a place in them.
 */
final class ScoreFeed {
    private final ProcessorContext<String, Emission> context;
    private final Control control;
    private final Contenders contenders;
    private final Onward onward;
    private final SettledCodes settled;

    ScoreFeed(
            ProcessorContext<String, Emission> context,
            Control control,
            Contenders contenders,
            Onward onward,
            SettledCodes settled) {
        this.context = context;
        this.control = control;
        this.contenders = contenders;
        this.onward = onward;
        this.settled = settled;
    }

    /**
     * Sends what stands in a sheet.
     *
     * @param touched regions whose figures may have changed
     * @param changes what changed; where it is the whole sheet, all members' figures are sent
     */
    void send(Indicator indicator, Sheet sheet, Set<String> touched, Work.Changes changes) {
        for (RankingDefinition ranking : control.rankings().scores()) {
            ScoreScheme scheme = control.scheme(ranking);
            Group group = control.group(ranking.group());
            if (scheme != null && group != null) {
                Set<Measure> measures = measures(scheme, indicator);
                Set<String> members = measures.isEmpty() ? Set.of() : members(group, indicator, sheet.period());
                for (String region : changes.whole ? members : touched) {
                    if (members.contains(region)) {
                        measures.forEach(each -> send(ranking.code(), indicator, each, sheet, region, changes.defined));
                    }
                }
            }
        }
    }

    /**
     * Sends a target that names a scheme on to the ranking that it names.
     *
     * @param before the version that stood; its ranking, where it is another one, has to know as well
     */
    void send(Targets.Standing standing, Targets.@Nullable Standing before) {
        Set<String> named = new TreeSet<>();
        for (Targets.Standing each : before == null ? List.of(standing) : List.of(standing, before)) {
            String ranking = each.target().ranking();
            if (ranking != null) {
                named.add(ranking);
            }
        }
        named.forEach(each -> onward.send(
                ProcessorNames.BY_RANKING,
                each,
                Tagged.Kind.TARGET,
                standing.encode(),
                standing.knownAt().toEpochMilli()));
    }

    /** Those who are members in any month that counts this row: who joins in April brings its first quarter along (K4). */
    private Set<String> members(Group group, Indicator indicator, Period row) {
        Set<String> members = new TreeSet<>();
        indicator.scheme().latestIn(row).forEach(month -> members.addAll(control.members(group, month)));
        return members;
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
        Contenders.Contender contender =
                contenders.of(region, measure, indicator, sheet.period(), sheet.standing(region));
        // a figure that is gone is known to be so by what came last
        Instant stands = contender.knownAt() == null
                ? Instant.ofEpochMilli(Math.max(0, context.currentStreamTimeMs()))
                : contender.knownAt();
        // one that a definition brings into the score is not known to it before
        Instant knownAt = stands.isBefore(defined) ? defined : stands;
        long concerns = settled.unsettledFrom(indicator.code());
        ScoreFigure sent =
                new ScoreFigure(indicator.code(), measure, sheet.period(), contender.candidate(), knownAt, concerns);
        long time = Math.max(knownAt.toEpochMilli(), concerns);
        onward.send(ProcessorNames.BY_RANKING, ranking, Tagged.Kind.SCORE, sent.encode(), time);
    }
}
