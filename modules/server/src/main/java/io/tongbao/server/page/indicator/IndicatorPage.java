package io.tongbao.server.page.indicator;

import io.tongbao.server.page.Choice;
import io.tongbao.server.page.part.Lines;
import io.tongbao.server.page.part.Stretch;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A ranking over time.
 *
 * @param group code of the group
 * @param ranking code of the ranking
 * @param indicator code of what it compares; empty for scores
 * @param lines growth of every member; null where there are too many to draw, or of scores
 * @param heat ranks by period
 * @param stretch which of all units they are
 */
public record IndicatorPage(
        List<Choice> groups,
        List<Choice> rankings,
        List<Choice> periods,
        String group,
        String ranking,
        String indicator,
        @Nullable Lines lines,
        Heat heat,
        Stretch stretch) {

    /**
     * Ranks by period.
     *
     * @param heads periods in order
     * @param rows one for each unit, the best of the last period first
     */
    public record Heat(List<Head> heads, List<Line> rows) {}

    /**
     * A period.
     *
     * @param period as addresses have it
     * @param mark its month or quarter
     */
    public record Head(String period, String year, String mark) {}

    /** A unit with its rank in each period. */
    public record Line(String region, String name, List<Cell> cells) {}

    /**
     * A rank.
     *
     * @param rank empty where there is none
     * @param shade from 1, the best fifth, to 5, the last; 0 without a rank
     * @param words as read aloud
     */
    public record Cell(String rank, int shade, String words) {}
}
