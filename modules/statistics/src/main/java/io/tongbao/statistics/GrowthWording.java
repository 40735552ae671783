package io.tongbao.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Growth in words (D2): in per cent; of a RATE the difference, in percentage points where it is one in per cent, else in
 * its own unit (G4).
 */
public final class GrowthWording {
    private static final String POINTS = "百分点";

    private GrowthWording() {}

    /**
     * The code of the unit that growth is in.
     *
     * @param unit of the indicator, by code or alias
     */
    public static String unit(Kind kind, String unit) {
        return kind != Kind.RATE ? "%" : Units.isPercent(unit) ? POINTS : unit;
    }

    /** 增长7.2%, 提高0.3个百分点, 增加11.1元, 持平: judged by what is shown (D1). */
    public static String zh(BigDecimal growth, Kind kind, String unit, int decimals) {
        String in = unit(kind, unit);
        return switch (in) {
            case "%" -> Wording.growthZh(growth, decimals);
            case POINTS -> Wording.pointsZh(growth, decimals);
            default -> change(growth, decimals, "增加", "减少", "持平", in);
        };
    }

    /** As in "up 7.2 %", "up 0.3 pp", "up 11.1 yuan", "unchanged": judged by what is shown (D1). */
    public static String en(BigDecimal growth, Kind kind, String unit, int decimals) {
        return change(growth, decimals, "up ", "down ", "unchanged", " " + Units.english(unit(kind, unit)));
    }

    private static String change(BigDecimal growth, int decimals, String more, String less, String same, String unit) {
        int sign = growth.setScale(decimals, RoundingMode.HALF_UP).signum();
        return sign == 0 ? same : (sign > 0 ? more : less) + Wording.number(growth.abs(), decimals) + unit;
    }
}
