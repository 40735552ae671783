package io.tongbao.statistics.project;

import io.tongbao.statistics.Precision;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How a year's planned investment spreads over the months (P2): twelve cumulative shares in per cent, never falling, the
 * last one 100; none means evenly.
 *
 * @param shares twelve, or none
 */
public record PlanCurve(List<BigDecimal> shares) {
    /** Evenly over the twelve months. */
    public static final PlanCurve LINEAR = new PlanCurve(List.of());

    private static final BigDecimal MONTHS = BigDecimal.valueOf(12);
    private static final BigDecimal ALL = BigDecimal.valueOf(100);
    private static final String RIGHT = "twelve numbers from 0 to 100, none below the one before, the last 100";

    public PlanCurve {
        shares = List.copyOf(shares);
        if (!shares.isEmpty() && !isCurve(shares)) {
            throw new IllegalArgumentException("plan_curve " + shares + ": must be " + RIGHT);
        }
    }

    /**
     * Reads twelve numbers that stand between semicolons, spaces or Chinese commas; a blank is {@link #LINEAR}.
     *
     * @throws IllegalArgumentException that says what is right
     */
    public static PlanCurve of(String text) {
        if (text.isBlank()) {
            return LINEAR;
        }
        String[] parts = text.strip().split("[;；、\\s]+", -1);
        if (!Arrays.stream(parts).allMatch(each -> each.matches("[0-9]{1,3}(\\.[0-9]{1,12})?"))) {
            throw new IllegalArgumentException("plan_curve '" + text + "': must be " + RIGHT);
        }
        return new PlanCurve(Arrays.stream(parts)
                .map(each -> Precision.normal(new BigDecimal(each)))
                .toList());
    }

    /** Whether an investment since 1 January is at least what was to be done by a month's end; exactly, unrounded. */
    public boolean isMet(BigDecimal invested, BigDecimal yearPlan, int month) {
        BigDecimal share = shares.isEmpty() ? BigDecimal.valueOf(month) : shares.get(month - 1);
        BigDecimal whole = shares.isEmpty() ? MONTHS : ALL;
        return invested.multiply(whole).compareTo(yearPlan.multiply(share)) >= 0;
    }

    /** As {@link #of} reads it; empty where it is linear. */
    @Override
    public String toString() {
        return shares.stream().map(BigDecimal::toPlainString).collect(Collectors.joining(";"));
    }

    private static boolean isCurve(List<BigDecimal> shares) {
        boolean rising = shares.size() == MONTHS.intValue() && shares.get(0).signum() >= 0;
        for (int i = 1; rising && i < shares.size(); i++) {
            rising = shares.get(i).compareTo(shares.get(i - 1)) >= 0;
        }
        return rising && shares.get(shares.size() - 1).compareTo(ALL) == 0;
    }
}
