package io.tongbao.server.page.completeness;

import io.tongbao.server.page.Choice;
import io.tongbao.server.page.part.Stretch;
import java.util.List;

/**
 * Who has reported what of a period.
 *
 * @param lead how many are in, late and missing, in a sentence
 * @param indicators names, in the order of the columns
 * @param rows one for each unit
 * @param stretch which of all units they are
 */
public record CompletenessPage(
        List<Choice> groups,
        List<Choice> periods,
        String period,
        String lead,
        List<Head> indicators,
        List<Line> rows,
        Stretch stretch) {
    /**
     * An indicator.
     *
     * @param code of the indicator
     * @param due day by which it is due; empty where it has none
     */
    public record Head(String code, String name, String due) {}

    /** A unit with a cell for each indicator. */
    public record Line(String region, String name, List<Cell> cells) {}

    /**
     * Whether one figure is in.
     *
     * @param mark as seen
     * @param words as read aloud, with the time it came
     * @param state class of the style sheet
     */
    public record Cell(String mark, String words, String state) {}
}
