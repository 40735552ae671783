package io.tongbao.server.page.part;

import io.tongbao.server.page.Numbers;
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
     * @param reasons for each period why it has no value, where that is known; else empty
     * @param rows which periods it is told of at all, from 0: of a quarterly indicator every third month
     */
    public record Line(
            String code, String name, List<@Nullable BigDecimal> values, List<String> reasons, List<Integer> rows) {

        /** A value as a table has it; why there is none, where that is known. */
        public String told(int period, int decimals) {
            String reason = reasons.get(period);
            return reason.isEmpty() ? Numbers.shown(values.get(period), decimals) : reason;
        }
    }

    /** Whether there is anything to draw. */
    public boolean isEmpty() {
        return lines.stream().allMatch(line -> line.values().stream().allMatch(value -> value == null));
    }
}
