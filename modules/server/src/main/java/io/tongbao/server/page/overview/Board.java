package io.tongbao.server.page.overview;

import java.util.List;

/**
 * Who is where in each ranking of a period.
 *
 * @param heads one for each ranking
 * @param rows one for each unit, in the order of the codes
 */
public record Board(List<Head> heads, List<Line> rows) {
    /** A ranking, by code and as people read it. */
    public record Head(String ranking, String name, String measure) {}

    /** A unit with its places. */
    public record Line(String region, String name, List<Place> places) {}

    /**
     * A place in a ranking.
     *
     * @param rank empty where there is none
     * @param third {@code first}, {@code middle} or {@code last} third of those ranked; {@code none} without a rank
     * @param words as read aloud, as in 第2位，共4位, or why there is no rank
     */
    public record Place(String rank, String third, String words) {}
}
