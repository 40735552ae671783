package io.tongbao.store.explain;

import io.tongbao.statistics.Measure;
import io.tongbao.statistics.Period;
import io.tongbao.store.query.Moment;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A rank's explanation: the rank, and the figure or score that it is by. */
final class RankExplanation {
    private final Facts facts;
    private final Boards boards;

    RankExplanation(Facts facts, Boards boards) {
        this.facts = facts;
        this.boards = boards;
    }

    Explanation of(String ranking, String region, Period period, @Nullable Moment moment) {
        Step rank = rank(ranking, region, period);
        return new Explanation(
                rank.what(),
                region,
                Objects.requireNonNull(rank.place()).indicator(),
                period.firstDay(),
                ranking,
                null,
                moment,
                List.of(rank),
                facts.dictionary().used());
    }

    /** The rank alone, with what it is by. */
    Step rank(String ranking, String region, Period period) {
        FigureRow definition = facts.dictionary()
                .lookUp("explain_ranking", "RANKING", ranking)
                .orElseThrow(() -> new UnknownSubjectException(
                        "ranking",
                        ranking,
                        new Words("为排名代码，见 /api/v1/catalogue", "be the code of a ranking, see /api/v1/catalogue")));
        facts.dictionary().region(region);
        facts.dictionary().use("GROUP", definition.required("group_code"));
        Board board = new Board(definition, boards.places(ranking, period.firstDay()));
        if (board.places().isEmpty()) {
            throw new UnknownSubjectException(
                    "period",
                    period.toString(),
                    new Words("为该排名已有的期别", "be a period of which the ranking has been made"));
        }
        FigureRow place = board.of(region);
        if (place == null) {
            throw new UnknownSubjectException(
                    "region",
                    region,
                    new Words(
                            "为分组 " + definition.required("group_code") + " 当期的成员",
                            "be a member of group " + definition.required("group_code") + " in the period"));
        }
        Key key = new Key(region, board.indicator(), period);
        facts.ask(key);
        Step figure = board.measure() == Measure.SCORE
                ? new ScoreSteps(facts, boards).score(key, ranking, place)
                : board.measure() == Measure.ATTAINMENT
                        ? new AttainmentSteps(facts)
                                .attainment(key, place.number("figure"), place.text("reason_unranked"))
                        : figure(key, board.measure());
        return new RankSteps(facts, board, ranking).rank(key, place, figure);
    }

    private Step figure(Key key, Measure measure) {
        SideName side =
                switch (measure) {
                    case MONTH_VALUE, MONTH_GROWTH -> SideName.MONTH;
                    case CUMULATIVE_VALUE, CUMULATIVE_GROWTH -> SideName.CUMULATIVE;
                    case VALUE, ATTAINMENT, SCORE ->
                        FigureExplanation.headline(facts.indicator(key), facts.figure(key));
                };
        return measure.isGrowth() ? new GrowthSteps(facts).growth(key, side) : new ValueSteps(facts).value(key, side);
    }
}
