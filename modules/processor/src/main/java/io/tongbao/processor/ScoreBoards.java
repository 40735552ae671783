package io.tongbao.processor;

import io.tongbao.statistics.Candidate;
import io.tongbao.statistics.Indicator;
import io.tongbao.statistics.ItemFigures;
import io.tongbao.statistics.ItemScore;
import io.tongbao.statistics.MemberScore;
import io.tongbao.statistics.Period;
import io.tongbao.statistics.RankingDefinition;
import io.tongbao.statistics.ScoreItem;
import io.tongbao.statistics.Scores;
import io.tongbao.statistics.Standings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Scores a ranking's group in one period, all of it: one member's revision may change everybody's score (K6). */
final class ScoreBoards {
    private static final int ITEMS_IN_MEMORY = 400_000;

    private final Control control;
    private final ScoreColumns columns;
    private final Recent<SheetKey, Board> boards = new Recent<>(ITEMS_IN_MEMORY, ScoreBoards::size);

    ScoreBoards(Control control, ScoreColumns columns) {
        this.control = control;
        this.columns = columns;
    }

    /** To be called when a figure changes that the board counts. */
    void forget(SheetKey key) {
        boards.remove(key);
    }

    /** To be called when a definition changes. */
    void forgetAll() {
        boards.clear();
    }

    /**
     * A score's board. It is empty in a period of which no member has any figure: figures carried on from earlier rows
     * alone make no score.
     */
    Board of(Score score, Period period) {
        return boards.get(new SheetKey(score.definition().code(), period), key -> board(score, period));
    }

    private static int size(Board board) {
        return 1 + board.items().values().stream().mapToInt(List::size).sum();
    }

    private Board board(Score score, Period period) {
        List<String> members = control.members(score.group(), period);
        List<ItemFigures> due = new ArrayList<>();
        Instant knownAt = Instant.EPOCH;
        boolean begun = false;
        for (ScoreItem item : score.scheme().items()) {
            Indicator indicator = score.calendar().indicator(item);
            Period row = score.calendar().row(item, period);
            if (indicator != null && row != null) {
                Map<String, ScoreFigure> column =
                        columns.column(score.definition().code(), row, item.indicator(), item.measure());
                Map<String, Candidate> figures = new HashMap<>();
                for (String member : members) {
                    ScoreFigure figure = column.get(member);
                    if (figure != null) {
                        figures.put(member, figure.candidate());
                        begun |= row.equals(period) && figure.candidate().figure() != null;
                        knownAt = figure.knownAt().isAfter(knownAt) ? figure.knownAt() : knownAt;
                    }
                }
                due.add(ItemFigures.of(item, indicator, row, figures));
            }
        }
        return begun
                ? board(score.definition(), Scores.of(score.scheme(), members, due), knownAt)
                : Board.empty(knownAt);
    }

    private static Board board(RankingDefinition definition, List<MemberScore> scores, Instant knownAt) {
        Map<String, List<ItemScore>> items = new HashMap<>();
        scores.forEach(each -> items.put(each.total().region(), each.items()));
        return new Board(
                Standings.rank(
                        definition, scores.stream().map(MemberScore::total).toList()),
                items,
                knownAt);
    }
}
