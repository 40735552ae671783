package io.tongbao.store.explain;

import io.tongbao.statistics.Period;
import io.tongbao.statistics.targets.TargetKind;
import io.tongbao.store.Database;
import io.tongbao.store.query.Moment;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Explains figures, ranks, scores and lights: from the views or the as-of functions down to the accepted reports. Every number
 * is the one that stands there; formulas only put them together.
 */
public final class Explainer {
    private final Database database;

    public Explainer(Database database) {
        this.database = database;
    }

    /**
     * Explains what stands for a region, an indicator and a period, or why nothing does: its growth and value, the other
     * side of it, growth on the month, two-year growth, contribution and pull.
     *
     * @param moment as known at which; null for now
     * @throws UnknownSubjectException when region or indicator was not defined then, or the period is no row of the
     *     indicator's scheme
     */
    public Explanation figure(String region, String indicator, Period period, @Nullable Moment moment) {
        Facts facts = new Facts(database, at(moment), period);
        return new FigureExplanation(facts).of(new Key(region, indicator, period), moment);
    }

    /**
     * Explains a member's rank, or why it is not ranked; of a composite score the score too.
     *
     * @param moment as known at which; null for now
     * @throws UnknownSubjectException when the ranking was not defined then, has not been made of the period, or does
     *     not have the region among its members
     */
    public Explanation rank(String ranking, String region, Period period, @Nullable Moment moment) {
        Facts facts = new Facts(database, at(moment), period);
        return new RankExplanation(facts, new Boards(database, at(moment))).of(ranking, region, period, moment);
    }

    /**
     * Explains the light of a target in a period: the letter, what is compared with it, and what its light rule looked at.
     *
     * @param indicator code; of a place in a ranking of scores that of the scheme
     * @param moment as known at which; null for now
     * @throws UnknownSubjectException when region or indicator was not defined then, or the region had no target of the
     *     kind for the indicator in the year
     */
    public Explanation light(String region, String indicator, TargetKind kind, Period period, @Nullable Moment moment) {
        Facts facts = new Facts(database, at(moment), period);
        return new LightExplanation(facts, new Boards(database, at(moment)), new Judgements(database, at(moment)))
                .of(new Key(region, indicator, period), kind, moment);
    }

    private static @Nullable Instant at(@Nullable Moment moment) {
        return moment == null ? null : moment.at();
    }
}
