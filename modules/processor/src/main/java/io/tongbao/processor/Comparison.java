package io.tongbao.processor;

import io.tongbao.statistics.Candidate;
import io.tongbao.statistics.Figure;
import io.tongbao.statistics.Indicator;
import io.tongbao.statistics.Measure;
import io.tongbao.statistics.Period;
import io.tongbao.statistics.Place;
import io.tongbao.statistics.UnrankedReason;
import io.tongbao.statistics.targets.Progress;
import io.tongbao.statistics.targets.Season;
import io.tongbao.statistics.targets.Target;
import io.tongbao.statistics.targets.TargetKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compares targets with what stands in the sheets (T1 to T5). */
final class Comparison {
    private final Sheets sheets;
    private final Peers peers;

    /**
     * A target and a period compared.
     *
     * @param knownAt the latest of all that it comes from
     */
    record Compared(Progress progress, Instant knownAt) {}

    Comparison(Sheets sheets, Peers peers) {
        this.sheets = sheets;
        this.peers = peers;
    }

    /** Null where nothing stands for the unit in the period. */
    @Nullable
    Compared of(Indicator indicator, Targets.Standing standing, Period period) {
        Target target = standing.target();
        Figure figure = figure(target, period);
        if (figure == null) {
            return null;
        }
        Known known = new Known(standing.knownAt());
        known.also(figure.knownAt());
        Candidate actual = target.kind() == TargetKind.RANK
                ? place(indicator, target, period, known)
                : Candidate.of(target.region(), target.measure(indicator, figure), indicator, figure);
        List<Season> seasons = target.isPaced(indicator)
                ? Season.before(period, past -> cumulative(indicator, target, past, known))
                : List.of();
        return new Compared(Progress.of(target, indicator, period, actual, seasons), known.at);
    }

    @Nullable
    Figure figure(Target target, Period period) {
        return sheets.peek(new SheetKey(target.indicator(), period), target.region());
    }

    private Candidate place(Indicator indicator, Target target, Period period, Known known) {
        Board board = peers.board(target.ranking(), indicator, period);
        if (board != null) {
            known.also(board.knownAt());
            for (Place each : board.standings().places()) {
                if (each.region().equals(target.region())) {
                    Integer rank = each.rank();
                    return new Candidate(
                            target.region(), rank == null ? null : BigDecimal.valueOf(rank), each.reason());
                }
            }
        }
        return new Candidate(target.region(), null, UnrankedReason.NOT_A_MEMBER);
    }

    private @Nullable BigDecimal cumulative(Indicator indicator, Target target, Period past, Known known) {
        Figure figure = figure(target, past);
        if (figure == null) {
            return null;
        }
        known.also(figure.knownAt());
        return Candidate.of(target.region(), Measure.CUMULATIVE_VALUE, indicator, figure)
                .figure();
    }

    /** The latest of some times. */
    private static final class Known {
        Instant at;

        Known(Instant first) {
            at = first;
        }

        void also(Instant time) {
            at = time.isAfter(at) ? time : at;
        }
    }
}
