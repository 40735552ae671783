package io.tongbao.statistics;

/** Why there is no growth or no rank, in words (G3, K3). */
public final class ReasonWording {
    private ReasonWording() {}

    /** In Chinese, as in 由盈转亏. */
    public static String zh(UnrankedReason reason) {
        return switch (reason) {
            case NOT_REPORTED -> "未报";
            case INCOMPLETE -> "缺月";
            case PARTIAL -> "部分汇总";
            case SUPPRESSED -> "不公布";
            case CANNOT_EXIST -> "无此数据";
            case NOT_A_ROW -> "本期不报";
            case NOT_A_MEMBER -> "不参加排名";
            case NO_TARGET -> "无目标";
            case BASE_MISSING -> "缺上年同期";
            case BASE_ZERO -> "上年同期为0";
            case BASE_NEGLIGIBLE -> "上年同期过小";
            case TURNED_NEGATIVE -> "由盈转亏";
            case TURNED_POSITIVE -> "由亏转盈";
            case LOSS_WIDENED -> "增亏";
            case LOSS_NARROWED -> "减亏";
            case LOSS_UNCHANGED -> "亏损持平";
            case BASE_PARTIAL -> "上年同期不全";
            case NOT_RANKED -> "该指标不排名";
        };
    }

    /** In English. */
    public static String en(UnrankedReason reason) {
        return switch (reason) {
            case NOT_REPORTED -> "not reported";
            case INCOMPLETE -> "months missing";
            case PARTIAL -> "partial sum";
            case SUPPRESSED -> "suppressed";
            case CANNOT_EXIST -> "cannot exist";
            case NOT_A_ROW -> "not reported for this period";
            case NOT_A_MEMBER -> "not in the ranking";
            case NO_TARGET -> "no target";
            case BASE_MISSING -> "no base";
            case BASE_ZERO -> "base is 0";
            case BASE_NEGLIGIBLE -> "base is next to nothing";
            case TURNED_NEGATIVE -> "from gain to loss";
            case TURNED_POSITIVE -> "from loss to gain";
            case LOSS_WIDENED -> "loss widened";
            case LOSS_NARROWED -> "loss narrowed";
            case LOSS_UNCHANGED -> "loss unchanged";
            case BASE_PARTIAL -> "base partial";
            case NOT_RANKED -> "indicator not ranked";
        };
    }

    /** Why there is no growth on the previous month (G5), in Chinese. */
    static String previousMonthZh(GrowthCode code) {
        return switch (code) {
            case BASE_MISSING -> "缺上月";
            case BASE_ZERO -> "上月为0";
            case BASE_NEGLIGIBLE -> "上月过小";
            case BASE_PARTIAL -> "上月不全";
            default -> zh(UnrankedReason.of(code));
        };
    }
}
