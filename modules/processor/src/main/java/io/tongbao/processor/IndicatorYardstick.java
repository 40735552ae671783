package io.tongbao.processor;

import io.tongbao.statistics.Candidate;
import io.tongbao.statistics.Figure;
import io.tongbao.statistics.Indicator;
import io.tongbao.statistics.Measure;
import io.tongbao.statistics.Period;
import io.tongbao.statistics.UnrankedReason;
import io.tongbao.statistics.targets.Progress;
import io.tongbao.statistics.targets.Season;
import io.tongbao.statistics.targets.Target;
import io.tongbao.statistics.targets.TargetKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands in the sheets of an indicator, and the places in its rankings (T1 to T5). */
record IndicatorYardstick(Indicator indicator, Sheets sheets, Peers peers) implements Yardstick {
    @Override
    public @Nullable Compared compare(Targets.Standing standing, Period period) {
        Target target = standing.target();
        Figure figure = figure(target, period);
        if (figure == null) {
            return null;
        }
        Known known = new Known(standing.knownAt());
        known.also(figure.knownAt());
        if (target.kind() == TargetKind.RANK) {
            return new Compared(Progress.ofPlace(target, place(target, period, known)), known.at);
        }
        Candidate actual = Candidate.of(target.region(), target.measure(indicator, figure), indicator, figure);
        List<Season> seasons =
                target.isPaced(indicator) ? Season.before(period, past -> cumulative(target, past, known)) : List.of();
        return new Compared(Progress.of(target, indicator, period, actual, seasons), known.at);
    }

    @Override
    public @Nullable Period previous(Period row) {
        return indicator.scheme().previous(row);
    }

    @Override
    public @Nullable Board board(Target target, Period period) {
        return peers.board(target.ranking(), indicator, period);
    }

    @Override
    public @Nullable BigDecimal groupGrowth(Target target, Period period) {
        return peers.growth(target, indicator, period);
    }

    @Override
    public @Nullable BigDecimal mean(Target target, Period period) {
        return peers.mean(target, indicator, period);
    }

    private @Nullable Figure figure(Target target, Period period) {
        return sheets.peek(new SheetKey(target.indicator(), period), target.region());
    }

    private Candidate place(Target target, Period period, Known known) {
        Board board = board(target, period);
        if (board == null) {
            return new Candidate(
                    target.region(),
                    null,
                    indicator.isRanked() ? UnrankedReason.NOT_A_MEMBER : UnrankedReason.NOT_RANKED);
        }
        known.also(board.knownAt());
        return board.place(target.region());
    }

    private @Nullable BigDecimal cumulative(Target target, Period past, Known known) {
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
