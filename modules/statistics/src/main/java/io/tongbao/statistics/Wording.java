package io.tongbao.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Numbers and growth as people read them, in Chinese and English (D1, D2). Rounding happens here only. */
public final class Wording {
    private Wording() {}

    /** Rounded half up to the decimals shown, in plain digits; −0.0 shows as 0.0 (D1). */
    public static String number(BigDecimal number, int decimals) {
        return number.setScale(decimals, RoundingMode.HALF_UP).toPlainString();
    }

    /**
     * A number without its sign; one that is too little to be seen is told as such, 不足0.1: something may hang on it.
     *
     * @param lessThan word or sign before what is too little
     */
    public static String size(BigDecimal number, int decimals, String lessThan) {
        String size = number(number.abs(), decimals);
        return number.signum() != 0 && new BigDecimal(size).signum() == 0
                ? lessThan + BigDecimal.ONE.movePointLeft(decimals).toPlainString()
                : size;
    }

    /** 增长7.2%, 下降1.2%, 持平: judged by what is shown. */
    public static String growthZh(BigDecimal percent, int decimals) {
        String size = number(percent.abs(), decimals);
        return switch (shownSign(percent, decimals)) {
            case 0 -> "持平";
            case 1 -> "增长" + size + "%";
            default -> "下降" + size + "%";
        };
    }

    /** As in "up 7.2 %", "down 1.2 %", "unchanged". */
    public static String growthEn(BigDecimal percent, int decimals) {
        return changeEn(percent, decimals, "%");
    }

    /** 提高0.3个百分点, 回落0.3个百分点, 持平. */
    public static String pointsZh(BigDecimal points, int decimals) {
        String size = number(points.abs(), decimals);
        return switch (shownSign(points, decimals)) {
            case 0 -> "持平";
            case 1 -> "提高" + size + "个百分点";
            default -> "回落" + size + "个百分点";
        };
    }

    /** As in "up 0.3 pp", "down 0.3 pp", "unchanged". */
    public static String pointsEn(BigDecimal points, int decimals) {
        return changeEn(points, decimals, "pp");
    }

    /** 比上月增长1.5%（未经季节调整）: growth on the previous month is never told without these words (G5). */
    public static String previousMonthZh(PreviousMonth change, int decimals) {
        BigDecimal growth = change.growth();
        GrowthCode code = change.code();
        String words = growth != null
                ? growthZh(growth, decimals)
                : "无增速，" + (code == null ? "-" : ReasonWording.previousMonthZh(code));
        return "比上月" + words + "（未经季节调整）";
    }

    /** As in "up 1.5 % on the previous month (not seasonally adjusted)" (G5). */
    public static String previousMonthEn(PreviousMonth change, int decimals) {
        BigDecimal growth = change.growth();
        String words = growth == null ? "no growth, " + reasonEn(change.code()) + "," : growthEn(growth, decimals);
        return words + " on the previous month (not seasonally adjusted)";
    }

    /** 第2位, or 并列第2位 where others share the rank. */
    public static String rankZh(int rank, boolean tied) {
        return (tied ? "并列第" : "第") + rank + "位";
    }

    /** As in "2", or "2 (tied)". */
    public static String rankEn(int rank, boolean tied) {
        return rank + (tied ? " (tied)" : "");
    }

    /** 上升3位, 下降1位, 持平 for places moved. */
    public static String movedZh(int moved) {
        return moved == 0 ? "持平" : (moved > 0 ? "上升" : "下降") + Math.abs(moved) + "位";
    }

    /** As in "up 3", "down 1", "unchanged" for places moved. */
    public static String movedEn(int moved) {
        return moved == 0 ? "unchanged" : (moved > 0 ? "up " : "down ") + Math.abs(moved);
    }

    private static String reasonEn(@Nullable GrowthCode code) {
        return code == null ? "-" : ReasonWording.en(UnrankedReason.of(code));
    }

    private static String changeEn(BigDecimal change, int decimals, String unit) {
        String size = number(change.abs(), decimals);
        return switch (shownSign(change, decimals)) {
            case 0 -> "unchanged";
            case 1 -> "up " + size + " " + unit;
            default -> "down " + size + " " + unit;
        };
    }

    private static int shownSign(BigDecimal number, int decimals) {
        return number.setScale(decimals, RoundingMode.HALF_UP).signum();
    }
}
