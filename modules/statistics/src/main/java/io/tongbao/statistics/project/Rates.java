package io.tongbao.statistics.project;

import java.util.List;

/**
 * The rates of projects (P3). Each is an indicator of kind RATE with a declared numerator and denominator (U4), so that
 * the denominator can be told from its name, and a parent's rate is computed anew from its parts.
 */
public final class Rates {
    private Rates() {}

    /**
     * A rate.
     *
     * @param code of the indicator
     * @param numerator code of its numerator
     * @param denominator code of its denominator
     * @param nameZh a Chinese name to begin with
     * @param nameEn an English name to begin with
     */
    public record Rate(String code, String numerator, String denominator, String nameZh, String nameEn) {}

    /** The rates of a year. */
    public static List<Rate> ofYear() {
        return List.of(
                rate(
                        "prj_start_rate_year",
                        BuiltIn.PLANNED_STARTED,
                        BuiltIn.PLANNED_STARTS_YEAR,
                        "年度计划开工率",
                        "Start rate of the year plan"),
                rate(
                        "prj_start_rate_to_date",
                        BuiltIn.PLANNED_STARTED,
                        BuiltIn.PLANNED_STARTS_TO_DATE,
                        "应开工项目开工率",
                        "Start rate of what was planned to date"),
                rate(
                        "prj_attainment",
                        BuiltIn.INVESTMENT,
                        BuiltIn.YEAR_PLAN,
                        "年度计划投资完成率",
                        "Attainment of the year's planned investment"),
                rate("prj_on_pace_rate", BuiltIn.ON_PACE, BuiltIn.PACED, "达序时项目占比", "Share of projects on pace"));
    }

    /** The chain of a batch: each stage by the one before. */
    public static List<Rate> ofBatch(String batch) {
        return List.of(
                rate("PRJ_FULFIL", BuiltIn.FULFILLED, BuiltIn.SIGNED, batch, "履约率", "fulfilled of signed"),
                rate("PRJ_START", BuiltIn.STARTED, BuiltIn.FULFILLED, batch, "开工率", "started of fulfilled"),
                rate("PRJ_PRODUCE", BuiltIn.IN_PRODUCTION, BuiltIn.STARTED, batch, "投产率", "in production of started"),
                rate(
                        "PRJ_EFFECT",
                        BuiltIn.FULL_EFFECT,
                        BuiltIn.IN_PRODUCTION,
                        batch,
                        "达效率",
                        "full effect of in production"));
    }

    private static Rate rate(String code, BuiltIn numerator, BuiltIn denominator, String zh, String en) {
        return new Rate(code, numerator.code(), denominator.code(), zh, en);
    }

    private static Rate rate(String code, BuiltIn numerator, BuiltIn denominator, String batch, String zh, String en) {
        return new Rate(
                code + "@" + batch,
                numerator.code(batch),
                denominator.code(batch),
                batch + "批次" + zh,
                "Batch " + batch + ": " + en);
    }
}
