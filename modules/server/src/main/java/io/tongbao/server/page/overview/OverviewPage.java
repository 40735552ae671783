package io.tongbao.server.page.overview;

import io.tongbao.server.page.Choice;
import io.tongbao.server.page.part.Lines;
import io.tongbao.server.page.part.Stretch;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A group in a period by one of its rankings.
 *
 * @param group its code
 * @param ranking code of the ranking
 * @param indicator code of what it compares
 * @param period as addresses have it, 2023-04
 * @param heading what is ranked, of which months
 * @param lead who is first and last, in a sentence
 * @param columns headings of the columns that depend on the ranking
 * @param whole the region above the group, where it has figures
 * @param units best first, those not ranked last
 * @param stretch which of all lines they are
 * @param trend growth over time of the first few; null where there are too many units to draw
 * @param board who is where in each ranking of the period; null where there are too many units to show
 */
public record OverviewPage(
        List<Choice> groups,
        List<Choice> rankings,
        List<Choice> periods,
        String group,
        String ranking,
        String indicator,
        String period,
        String heading,
        String lead,
        Columns columns,
        @Nullable RankedUnit whole,
        List<RankedUnit> units,
        Stretch stretch,
        @Nullable Lines trend,
        @Nullable Board board) {

    /**
     * Headings with their units.
     *
     * @param isScore whether scores are compared, which have neither growth nor targets of their own
     * @param ofRanking heading of the figure that is compared, where it is neither level nor growth; else empty
     */
    public record Columns(
            String level,
            String levelUnit,
            String growth,
            String growthUnit,
            String changeUnit,
            String nextUnit,
            String ofRanking,
            String ofRankingUnit,
            boolean isScore) {}
}
