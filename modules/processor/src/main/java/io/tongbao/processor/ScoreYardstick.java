package io.tongbao.processor;

import io.tongbao.statistics.Period;
import io.tongbao.statistics.targets.Progress;
import io.tongbao.statistics.targets.Target;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The places in a ranking of scores (K6): targets of a place are compared with it wherever anybody is ranked. */
record ScoreYardstick(Score score, ScoreBoards boards) implements Yardstick {
    @Override
    public @Nullable Compared compare(Targets.Standing standing, Period period) {
        Target target = standing.target();
        Board board = board(target, period);
        if (board == null) {
            return null;
        }
        Instant knownAt = standing.knownAt().isAfter(board.knownAt()) ? standing.knownAt() : board.knownAt();
        return new Compared(Progress.ofPlace(target, board.place(target.region())), knownAt);
    }

    @Override
    public @Nullable Period previous(Period row) {
        return score.calendar().previous(row);
    }

    @Override
    public @Nullable Board board(Target target, Period period) {
        Board board = boards.of(score, period);
        return board.hasFigures() ? board : null;
    }

    @Override
    public @Nullable BigDecimal groupGrowth(Target target, Period period) {
        return null;
    }

    @Override
    public @Nullable BigDecimal mean(Target target, Period period) {
        return null;
    }
}
