package io.tongbao.statistics;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/**
 * The figures of a group in one item of a score.
 *
 * @param item which item
 * @param period the row they are taken from
 * @param direction which are better; NONE counts as HIGHER
 * @param decimals shown of them, by which ties of ranks are judged (K2)
 * @param byRegion by region code, ineligible ones with their reason; a member that is not there has not reported
 */
public record ItemFigures(
        ScoreItem item, Period period, Direction direction, int decimals, Map<String, Candidate> byRegion) {
    /** What a rate of completion in per cent is compared with. */
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    public ItemFigures {
        direction = direction == Direction.LOWER ? direction : Direction.HIGHER;
        byRegion = Map.copyOf(byRegion);
    }

    /**
     * The figures of an item.
     *
     * <p>COMPLETION counts attainment, or the value of an indicator in per cent as the rate of completion itself; any other
     * value has no target.
     */
    public static ItemFigures of(ScoreItem item, Indicator indicator, Period period, Map<String, Candidate> byRegion) {
        boolean attained = item.measure() == Measure.ATTAINMENT;
        ItemFigures figures = new ItemFigures(
                item,
                period,
                attained ? Direction.HIGHER : indicator.direction(),
                attained || item.measure().isGrowth() ? indicator.growthDecimals() : indicator.decimals(),
                byRegion);
        boolean isRate = attained || Units.isPercent(indicator.unit());
        return item.method() == ItemMethod.COMPLETION && !isRate ? figures.without(UnrankedReason.NO_TARGET) : figures;
    }

    /** What a member has. */
    Candidate of(String region) {
        Candidate known = byRegion.get(region);
        return known == null ? new Candidate(region, null, UnrankedReason.NOT_REPORTED) : known;
    }

    /** The target that a figure is compared with. */
    BigDecimal target() {
        return WHOLE;
    }

    private ItemFigures without(UnrankedReason reason) {
        Map<String, Candidate> none = new HashMap<>();
        byRegion.forEach(
                (region, each) -> none.put(region, each.figure() == null ? each : new Candidate(region, null, reason)));
        return new ItemFigures(item, period, direction, decimals, none);
    }
}
