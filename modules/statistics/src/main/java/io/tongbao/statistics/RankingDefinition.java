package io.tongbao.statistics;

import org.jspecify.annotations.Nullable;

/**
 * A ranking as it is defined (K1).
 *
 * @param code its code
 * @param group code of the group
 * @param indicator code of the indicator; of a SCORE that of its scheme
 * @param measure which number is compared
 * @param direction HIGHER or LOWER; NONE: as the indicator's, see {@link #directedAs}. Of a SCORE its scheme says
 *     which, whatever stands here
 * @param decimals decimals shown, 0 to 12
 * @param ties whether ties are judged as shown or exactly
 * @param aim the rank aimed at, from 1; null for none
 */
public record RankingDefinition(
        String code,
        String group,
        String indicator,
        Measure measure,
        Direction direction,
        int decimals,
        Ties ties,
        @Nullable Integer aim) {
    public RankingDefinition {
        Code.require("ranking", code);
        if (decimals < 0 || decimals > Precision.DECIMALS) {
            throw new DefinitionException("ranking " + code, "decimals", decimals, "must be 0 to 12", "应为0至12");
        }
        if (aim != null && aim < 1) {
            throw new DefinitionException("ranking " + code, "aim", aim, "must be 1 or more", "应不小于1");
        }
    }

    /** Whether it ranks a composite score (K6). */
    public boolean isScore() {
        return measure == Measure.SCORE;
    }

    /** The same with the direction of its indicator, where it has none of its own; more attained is better. */
    public RankingDefinition directedAs(Indicator ranked) {
        if (direction != Direction.NONE) {
            return this;
        }
        boolean lower = ranked.direction() == Direction.LOWER && measure != Measure.ATTAINMENT;
        return directed(lower ? Direction.LOWER : Direction.HIGHER);
    }

    /** The same, ranked the other way or as it is. */
    public RankingDefinition directed(Direction wanted) {
        return new RankingDefinition(code, group, indicator, measure, wanted, decimals, ties, aim);
    }
}
