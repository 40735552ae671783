package io.tongbao.server.page.part;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lines over time, for a chart and for a table of the same figures. What is missing breaks a line.
 *
 * @param title what is drawn
 * @param unit of the values
 * @param decimals with which they are shown
 * @param periods as people read them, in order
 * @param years for each period its year, told on the axis where it changes
 * @param months for each period what the axis says of it
 * @param lines one for each unit or indicator
 */
public record Lines(
        String title,
        String unit,
        int decimals,
        List<String> periods,
        List<Integer> years,
        List<String> months,
        List<Line> lines) {

    /**
     * One line.
     *
     * @param code of what it is of
     * @param name of the same
     * @param values for each period one, or null
     * @param rows which periods it is told of at all, from 0: of a quarterly indicator every third month
     */
    public record Line(String code, String name, List<@Nullable BigDecimal> values, List<Integer> rows) {}

    /** Whether there is anything to draw. */
    public boolean isEmpty() {
        return lines.stream().allMatch(line -> line.values().stream().allMatch(value -> value == null));
    }
}
