package io.tongbao.statistics.targets;

import io.tongbao.statistics.Kind;
import io.tongbao.statistics.Wording;
import io.tongbao.statistics.light.Light;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Targets, their pace and their lights in words, Chinese and English. A light is told by word and shape, not by colour. */
public final class TargetWording {
    private TargetWording() {}

    /**
     * As in 总量目标; 目标 of a rate, which has no level beside itself.
     *
     * @param of kind of the indicator; null for a score
     */
    public static String zh(TargetKind kind, @Nullable Kind of) {
        return switch (kind) {
            case LEVEL -> of == Kind.RATE ? "目标" : "总量目标";
            case CEILING -> "控制上限";
            case GROWTH -> "增速目标";
            case RANK -> "位次目标";
            case COUNT -> "个数目标";
        };
    }

    /** As in "level target"; "target" of a rate. */
    public static String en(TargetKind kind, @Nullable Kind of) {
        return switch (kind) {
            case LEVEL -> of == Kind.RATE ? "target" : "level target";
            case CEILING -> "ceiling";
            case GROWTH -> "growth target";
            case RANK -> "rank target";
            case COUNT -> "count target";
        };
    }

    /** As in ● 绿灯. */
    public static String zh(Light light) {
        return switch (light) {
            case GREEN -> "● 绿灯";
            case YELLOW -> "▲ 黄灯";
            case RED -> "■ 红灯";
            case RED_LIST -> "★ 红榜";
            case BLACK_LIST -> "▼ 黑榜";
            case NONE -> "—";
        };
    }

    /** As in "● green". */
    public static String en(Light light) {
        return switch (light) {
            case GREEN -> "● green";
            case YELLOW -> "▲ yellow";
            case RED -> "■ red";
            case RED_LIST -> "★ red list";
            case BLACK_LIST -> "▼ black list";
            case NONE -> "—";
        };
    }

    /**
     * Percentage points ahead of pace or behind it, as in 超3.2 or 欠1.2 (T3). What is too little to be seen is told as such,
     * 欠不足0.1: a light may hang on it.
     */
    public static String aheadZh(BigDecimal points, int decimals) {
        return points.signum() == 0 ? "持平" : (points.signum() > 0 ? "超" : "欠") + Wording.size(points, decimals, "不足");
    }

    /** As in "ahead 3.2", "behind 1.2" or "behind <0.1". */
    public static String aheadEn(BigDecimal points, int decimals) {
        return points.signum() == 0
                ? "on pace"
                : (points.signum() > 0 ? "ahead " : "behind ") + Wording.size(points, decimals, "<");
    }
}
