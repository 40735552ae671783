package io.tongbao.server.page.projects;

import io.tongbao.server.page.Choice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Projects of a group or of all.
 *
 * @param funnel how many have reached each stage, from the first to the last
 * @param aside how many are suspended or cancelled
 * @param gantt of the projects that have planned days
 * @param behind those behind their plans
 * @param all as last reported
 * @param count how many there are
 * @param hidden how many of them are not shown
 */
public record ProjectsPage(
        List<Choice> groups,
        List<Reached> funnel,
        List<Reached> aside,
        Gantt gantt,
        List<ProjectLine> behind,
        List<ProjectLine> all,
        int count,
        int hidden) {

    /**
     * A stage.
     *
     * @param count of projects that have reached it
     * @param amount their total investment, 亿元
     * @param share of all projects, per cent
     */
    public record Reached(String stage, int count, String amount, String share) {}

    /**
     * Bars over time.
     *
     * @param years with where each begins, per cent of the width
     * @param known where the last reported month ends, per cent of the width
     * @param knownWords that month
     */
    public record Gantt(List<Year> years, String known, String knownWords, List<Bars> bars) {}

    /** The beginning of a year. */
    public record Year(int year, String at) {}

    /**
     * A project's bars.
     *
     * @param planned null where no days are planned
     * @param actual of what is built; null where it has not started
     * @param words what both say
     * @param state class of the style sheet
     */
    public record Bars(String name, @Nullable Span planned, @Nullable Span actual, String words, String state) {}

    /** Where a bar begins and how long it is, per cent of the width. */
    public record Span(String at, String width) {}
}
