package io.tongbao.server.page.overview;

import io.tongbao.server.page.part.Move;
import io.tongbao.server.page.part.TargetBar;
import org.jspecify.annotations.Nullable;

/**
 * A line of the ranking, numbers as people read them.
 *
 * @param rank empty where the unit is not ranked
 * @param tied whether others have the same rank
 * @param region code
 * @param name of the region
 * @param partial what is said of a level that is a partial sum (U1); else empty
 * @param level in the indicator's unit
 * @param growth of the level, with its sign
 * @param change of growth on the period before, in points
 * @param reason why there is no rank; empty where there is one
 * @param toNext what is missing to the place above
 * @param ofRanking the figure that is compared, where it is neither level nor growth; else empty
 * @param target null where there is none
 */
public record RankedUnit(
        String rank,
        boolean tied,
        String region,
        String name,
        String partial,
        String level,
        String growth,
        String change,
        String ofRanking,
        String reason,
        Move moved,
        Move movedOnYear,
        String toNext,
        @Nullable TargetBar target) {}
