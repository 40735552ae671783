package io.tongbao.processor;

import io.tongbao.contracts.TargetProgress;
import io.tongbao.statistics.Figure;
import io.tongbao.statistics.GrowthSource;
import io.tongbao.statistics.Indicator;
import io.tongbao.statistics.Move;
import io.tongbao.statistics.Moves;
import io.tongbao.statistics.Period;
import io.tongbao.statistics.Place;
import io.tongbao.statistics.Side;
import io.tongbao.statistics.alert.GrowthFact;
import io.tongbao.statistics.alert.ProgressFact;
import io.tongbao.statistics.alert.RankFact;
import io.tongbao.statistics.light.Light;
import io.tongbao.statistics.targets.TargetKind;
import java.time.Instant;
import java.util.Collection;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Sends what alerts are judged by to the regions' tasks; of growth and ranks only what a rule looks at. */
final class FactFeed {
    private final Onward onward;
    private final String byRegion;
    private final AlertWatch watch;

    /** @param byRegion topic by which it gets there */
    FactFeed(Onward onward, String byRegion, Control control) {
        this.onward = onward;
        this.byRegion = byRegion;
        this.watch = new AlertWatch(control);
    }

    void send(Fact fact, Instant knownAt) {
        onward.send(byRegion, fact.group().region(), Tagged.Kind.FACT, fact.encode(), knownAt.toEpochMilli());
    }

    /** A target compared, as it is published. */
    void progress(TargetProgress row) {
        Period period = Period.of(row.getPeriod());
        byte[] body = row.getPresent()
                ? FactFormat.write(new ProgressFact(
                        period,
                        TargetKind.valueOf(row.getKind()),
                        row.getTargetVersion(),
                        Objects.requireNonNull(row.getTarget()),
                        row.getActual(),
                        row.getAttainment(),
                        row.getPace(),
                        row.getAhead(),
                        row.getBeyond(),
                        row.getOutlook(),
                        row.getMissProbability(),
                        Light.valueOf(row.getLight()),
                        row.getKnownAt()))
                : null;
        send(
                Fact.of(FactType.PROGRESS, row.getRegion(), row.getIndicator(), period, row.getKind(), body),
                row.getKnownAt());
    }

    /** A figure that stands; null where none does any more. */
    void growth(SheetKey key, @Nullable Indicator indicator, String region, @Nullable Figure figure) {
        if (!watch.growth(key.indicator())) {
            return;
        }
        byte[] body = null;
        if (indicator != null && figure != null) {
            Side headline = figure.headline(indicator);
            boolean isCumulative = headline.equals(figure.cumulative());
            body = FactFormat.write(new GrowthFact(
                    key.period(),
                    isOfPartialSum(figure, headline) ? null : headline.growth(),
                    headline.code(),
                    isCumulative,
                    figure.knownAt()));
        }
        Instant knownAt = figure == null ? Instant.EPOCH : figure.knownAt();
        send(Fact.of(FactType.GROWTH, region, key.indicator(), key.period(), "", body), knownAt);
    }

    /** A growth that was supplied counts also beside a sum that lacks some, as in rankings (K3). */
    private static boolean isOfPartialSum(Figure figure, Side headline) {
        return headline.source() != GrowthSource.SUPPLIED && figure.isPartial(headline);
    }

    /** The places in a ranking of a period. */
    void ranks(String ranking, Period period, Board board, Moves moves, Instant knownAt) {
        if (!watch.ranks(ranking)) {
            return;
        }
        TreeMap<Integer, Integer> atRank = new TreeMap<>();
        for (Place each : board.standings().places()) {
            if (each.rank() != null) {
                atRank.merge(each.rank(), 1, Integer::sum);
            }
        }
        TreeMap<Integer, Integer> fromLast = new TreeMap<>();
        int worse = 0;
        for (Integer rank : atRank.descendingKeySet()) {
            fromLast.put(rank, worse + 1);
            worse += Objects.requireNonNull(atRank.get(rank));
        }
        for (Place each : board.standings().places()) {
            Move move = moves.byRegion().get(each.region());
            RankFact fact = new RankFact(
                    period,
                    each.rank(),
                    board.standings().ranked(),
                    each.rank() == null ? null : fromLast.get(each.rank()),
                    move == null ? null : move.moved(),
                    each.figure(),
                    knownAt);
            send(Fact.of(FactType.RANK, each.region(), ranking, period, "", FactFormat.write(fact)), knownAt);
        }
    }

    /** Nobody is ranked in a period any more. */
    void noRanks(String ranking, Period period, Collection<String> members, Instant knownAt) {
        if (watch.ranks(ranking)) {
            members.forEach(each -> send(Fact.of(FactType.RANK, each, ranking, period, "", null), knownAt));
        }
    }
}
