package io.tongbao.server.page.unit;

import io.tongbao.server.page.Choice;
import io.tongbao.server.page.alerts.AlertLine;
import io.tongbao.server.page.part.Lines;
import io.tongbao.server.page.part.Move;
import io.tongbao.server.page.part.TargetBar;
import io.tongbao.server.page.projects.ProjectLine;
import java.util.List;

/**
 * One unit in a period.
 *
 * @param region code
 * @param figures each indicator's latest of the year not after the period
 * @param ofProjects likewise what projects add up to
 * @param lines growth over time
 * @param alerts open ones
 * @param reports the last ones taken, the latest first
 */
public record UnitPage(
        List<Choice> groups,
        List<Choice> regions,
        List<Choice> periods,
        String region,
        List<FigureLine> figures,
        List<FigureLine> ofProjects,
        Lines lines,
        List<TargetLine> targets,
        List<ProjectLine> projects,
        List<AlertLine> alerts,
        List<ReportLine> reports) {

    /**
     * An indicator's figures.
     *
     * @param indicator code
     * @param name with the unit
     * @param period as addresses have it
     * @param told which months it tells of
     * @param monthPartial what is said of a month's value that is a partial sum (U1); else empty
     * @param partial likewise of the level since January
     * @param places in the group's rankings
     */
    public record FigureLine(
            String indicator,
            String name,
            String unit,
            String period,
            String told,
            String month,
            String monthPartial,
            String monthGrowth,
            String level,
            String partial,
            String growth,
            String change,
            List<Place> places) {}

    /**
     * A place in a ranking.
     *
     * @param ranking code
     * @param what is compared
     * @param rank as in 2/4; a dash where there is none
     * @param words as read aloud
     */
    public record Place(String ranking, String what, String rank, String words, Move moved) {}

    /**
     * A target of the year.
     *
     * @param indicator code
     * @param kind code
     * @param name of indicator and kind
     * @param period as addresses have it
     */
    public record TargetLine(
            String indicator,
            String kind,
            String name,
            String period,
            String target,
            String actual,
            String needed,
            String perMonth,
            String outlook,
            String risk,
            TargetBar bar) {}

    /** A report that was taken. */
    public record ReportLine(
            String knownAt,
            String indicator,
            String period,
            String numbers,
            String revision,
            String dataClass,
            String reportedBy,
            String note) {}
}
