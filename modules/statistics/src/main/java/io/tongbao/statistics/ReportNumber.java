package io.tongbao.statistics;

/** The nine numbers that a report may carry, by the names of their columns. */
public enum ReportNumber {
    /** m(t), in the indicator's unit. */
    MONTH_VALUE("month_value", "本月", true),
    /** C(t), in the indicator's unit. */
    CUMULATIVE_VALUE("cumulative_value", "累计", true),
    /** Base of the month value, in the indicator's unit. */
    MONTH_BASE("month_base", "上年同月", true),
    /** Base of the cumulative value, in the indicator's unit. */
    CUMULATIVE_BASE("cumulative_base", "上年同期", true),
    /** Growth of the month, per cent (percentage points for a RATE). */
    MONTH_GROWTH("month_growth", "本月增长", false),
    /** Cumulative growth, per cent (percentage points for a RATE). */
    CUMULATIVE_GROWTH("cumulative_growth", "累计增长", false),
    /** Two-year average growth, per cent. */
    TWO_YEAR_GROWTH("two_year_growth", "两年平均", false),
    /** Contribution, per cent of the whole's increment. */
    CONTRIBUTION("contribution", "贡献率", false),
    /** Pull, percentage points of the whole's growth. */
    PULL("pull", "拉动", false);

    private final String field;
    private final String zh;
    private final boolean level;

    ReportNumber(String field, String zh, boolean level) {
        this.field = field;
        this.zh = zh;
        this.level = level;
    }

    /** The column's English name, as in {@code month_value}. */
    public String field() {
        return field;
    }

    /** The column's Chinese name. */
    public String zh() {
        return zh;
    }

    /** Whether it is in the indicator's unit and converted (R4); growth, contribution and pull are not. */
    public boolean isLevel() {
        return level;
    }
}
