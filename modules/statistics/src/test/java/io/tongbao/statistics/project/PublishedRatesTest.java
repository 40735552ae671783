package io.tongbao.statistics.project;

import static io.tongbao.statistics.project.Samples.file;
import static io.tongbao.statistics.project.Samples.period;
import static io.tongbao.statistics.project.Samples.progress;
import static org.assertj.core.api.Assertions.assertThat;

import io.tongbao.statistics.RatioScale;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Published rates, from as many projects as they were published for. */
class PublishedRatesTest {
    private static final RatioScale PERCENT =
            Objects.requireNonNull(RatioScale.of("%", BuiltIn.COUNT_UNIT, BuiltIn.COUNT_UNIT));

    /** Jiangmen, October 2020: 255 planned for the year, 223 of them to start by October, 206 started. */
    @Test
    void p3_startRatesOfTheYearPlanAndOfWhatWasPlannedToDateAreTwo() {
        Totals totals = totals(
                "2020-10",
                255,
                i -> file(progress(
                        "2020-10",
                        i < 206 ? Stage.STARTED : Stage.APPROVED,
                        ProjectField.LIST_VERSION,
                        "2020",
                        ProjectField.PLANNED_START,
                        i < 223 ? "2020-10-31" : "2020-11-01")));

        assertThat(rate(totals, "prj_start_rate_year", 1)).isEqualByComparingTo("80.8");
        assertThat(rate(totals, "prj_start_rate_to_date", 1)).isEqualByComparingTo("92.4");
    }

    /** Wujin, September 2017: 160 of 185 new projects started; 188 of 278 under construction on pace. */
    @Test
    void p5_shareOfProjectsOnPaceIsCountedPerProject() {
        Totals totals = totals(
                "2017-09",
                303,
                i -> file(progress(
                        "2017-09",
                        i < 278 ? Stage.UNDER_CONSTRUCTION : Stage.APPROVED,
                        ProjectField.LIST_VERSION,
                        "2017",
                        ProjectField.PLANNED_START,
                        i < 118 ? "2016-06-01" : "2017-09-01",
                        ProjectField.YEAR_PLAN,
                        "1000",
                        ProjectField.YEAR_INVESTMENT,
                        i < 188 ? "750" : "749.99")));

        assertThat(rate(totals, "prj_start_rate_year", 1)).isEqualByComparingTo("86.5");
        assertThat(rate(totals, "prj_on_pace_rate", 1)).isEqualByComparingTo("67.6");
        assertThat(value(totals, "prj_not_started")).isEqualByComparingTo("25");
    }

    /** Anqing, September 2018: of 218 signed 199 started and 118 in production. */
    @Test
    void p3_batchCountsEachProjectThatReachedTheStageOrALaterOne() {
        Totals totals = totals(
                "2018-09",
                218,
                i -> file(progress(
                        "2018-09",
                        i < 118 ? Stage.IN_PRODUCTION : i < 199 ? Stage.STARTED : Stage.SIGNED,
                        ProjectField.BATCH,
                        "2018-1")));

        assertThat(percent(totals, "prj_started@2018-1", "prj_signed@2018-1", 2))
                .isEqualByComparingTo("91.28");
        assertThat(percent(totals, "prj_in_production@2018-1", "prj_signed@2018-1", 2))
                .isEqualByComparingTo("54.13");
        assertThat(rate(totals, "PRJ_FULFIL@2018-1", 2)).isEqualByComparingTo("91.28");
        assertThat(rate(totals, "PRJ_START@2018-1", 2)).isEqualByComparingTo("100");
        assertThat(rate(totals, "PRJ_PRODUCE@2018-1", 2)).isEqualByComparingTo("59.30"); // 118 of 199
        assertThat(rate(totals, "PRJ_EFFECT@2018-1", 2)).isEqualByComparingTo("0");
    }

    /** Jiangmen, October 2020: 62.90 of 64.74 billion yuan. */
    @Test
    void p4_attainmentOfTheYearPlanComesFromSums() {
        Totals totals = totals(
                "2020-10",
                2,
                i -> file(progress(
                        "2020-10",
                        Stage.UNDER_CONSTRUCTION,
                        ProjectField.LIST_VERSION,
                        "2020",
                        ProjectField.UNIT,
                        "亿元",
                        ProjectField.YEAR_PLAN,
                        i == 0 ? "600" : "47.4",
                        ProjectField.YEAR_INVESTMENT,
                        i == 0 ? "600.5" : "28.5")));

        assertThat(value(totals, "prj_investment")).isEqualByComparingTo("6290000");
        assertThat(rate(totals, "prj_attainment", 1)).isEqualByComparingTo("97.2");
    }

    private static Totals totals(String period, int projects, IntFunction<ProjectFile> file) {
        Totals totals = Totals.NONE;
        for (int i = 0; i < projects; i++) {
            totals = totals.replaced(java.util.Map.of(), Contributions.of(file.apply(i), period(period)));
        }
        return totals;
    }

    private static BigDecimal rate(Totals totals, String code, int decimals) {
        String batch = code.substring(code.indexOf('@') + 1);
        List<Rates.Rate> all = Stream.concat(Rates.ofYear().stream(), Rates.ofBatch(batch).stream())
                .toList();
        Rates.Rate rate = all.stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow();
        return percent(totals, rate.numerator(), rate.denominator(), decimals);
    }

    private static BigDecimal percent(Totals totals, String numerator, String denominator, int decimals) {
        return PERCENT.quotient(value(totals, numerator), value(totals, denominator))
                .setScale(decimals, RoundingMode.HALF_UP);
    }

    private static BigDecimal value(Totals totals, String code) {
        return Objects.requireNonNull(totals.sums().get(code), code).value();
    }
}
