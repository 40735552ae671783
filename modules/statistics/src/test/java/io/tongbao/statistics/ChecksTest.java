package io.tongbao.statistics;

import static io.tongbao.statistics.Given.flow;
import static io.tongbao.statistics.Given.indicator;
import static io.tongbao.statistics.Given.n;
import static io.tongbao.statistics.Given.p;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChecksTest {
    private static final LocalDate TODAY = LocalDate.of(2023, 5, 10);
    private static final Region REGION =
            new Region("411302102", "官庄镇", "Guanzhuang", "town", List.of(), null, LocalDate.of(2023, 4, 1));
    private final Map<ReportNumber, String> numbers = new EnumMap<>(ReportNumber.class);
    private final Map<String, String> fields = new HashMap<>(Map.of("period", "2023年1–3月"));
    private Indicator indicator = flow(Scheme.M12);
    private Region region = new Region("411302102", "官庄镇", "Guanzhuang", "town", List.of(), null, null);

    @Test
    void r4_aGoodReportComesOutInTheIndicatorsUnit() {
        numbers.put(ReportNumber.CUMULATIVE_VALUE, "1.60");
        numbers.put(ReportNumber.CUMULATIVE_GROWTH, "-7.20");
        fields.put("unit", "亿元");

        CheckedReport report = accepted();

        assertThat(report.period()).isEqualTo(p("2023-03"));
        assertThat(report.numbers().cumulativeValue()).isEqualTo(n("16000"));
        assertThat(report.numbers().cumulativeGrowth()).isEqualTo(n("-7.2"));
        assertThat(report.status()).isEqualTo(ObservationStatus.A);
        assertThat(report.dataClass()).isEqualTo(DataClass.SELF_REPORTED);
        assertThat(report.revision()).isNull();
        assertThat(report.hasNote()).isFalse();
    }

    @Test
    void everythingThatIsWrongIsNamedAtOnce() {
        region = null;
        fields.put("period", "2024-13");
        fields.put("status", "Z");
        fields.put("revision", "-1");
        fields.put("unit", "furlong");
        fields.put("class", "rumour");
        numbers.put(ReportNumber.MONTH_VALUE, "12a");
        numbers.put(ReportNumber.CUMULATIVE_VALUE, "1,234");

        assertThat(problems())
                .extracting(each -> each.check() + " " + each.field())
                .containsExactlyInAnyOrder(
                        "V01 region",
                        "V01 period",
                        "V03 status",
                        "V03 data_class",
                        "V03 revision",
                        "V03 unit",
                        "V03 month_value",
                        "V03 cumulative_value");
    }

    @Test
    void v03_whatWouldBeRightIsSaidInChineseToo() {
        numbers.put(ReportNumber.CUMULATIVE_VALUE, "1");
        fields.put("status", "ZZ");
        fields.put("class", "BUREAU");

        assertThat(problems())
                .extracting(Problem::messageZh)
                .containsExactly(
                        "状态“ZZ”未知，应为A、P、E、L、M等SDMX状态代码",
                        "数据类别“BUREAU”未知，应为OFFICIAL（统计反馈）、DEPARTMENT（部门数据）或SELF_REPORTED（自报）");
        assertThat(problems())
                .extracting(Problem::messageEn)
                .contains("data_class 'BUREAU' is unknown; right is OFFICIAL, DEPARTMENT or SELF_REPORTED");
    }

    @Test
    void v01_theIndicatorMustBeKnownAndTheOthersAreStillChecked() {
        indicator = null;
        numbers.put(ReportNumber.CUMULATIVE_VALUE, "x");

        assertThat(problems()).extracting(Problem::field).containsExactly("indicator", "cumulative_value");
    }

    @Test
    void v01_thePeriodMustBeARowOfTheScheme() {
        numbers.put(ReportNumber.CUMULATIVE_VALUE, "1");
        fields.put("period", "2023-01");
        indicator = flow(Scheme.M11);

        assertThat(problems()).singleElement().satisfies(problem -> {
            assertThat(problem.check()).isEqualTo("V01");
            assertThat(problem.messageEn()).contains("2023-01").contains("[2, 3, 4");
        });
    }

    @Test
    void v01_theRegionMustExistAtThePeriodsEnd() {
        region = REGION;
        numbers.put(ReportNumber.CUMULATIVE_VALUE, "1");
        assertThat(accepted()).isNotNull();

        fields.put("period", "2023-04");

        assertThat(problems()).extracting(Problem::check).containsExactly("V01");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"１２", "1e5", "1,000", "12.", ".5", "--1", "NaN", "1 000", "0x1F", "12%", "1234567890123456789"})
    void v03_whatIsNoPlainNumberIsRefused(String text) {
        numbers.put(ReportNumber.CUMULATIVE_VALUE, text);

        assertThat(problems()).singleElement().satisfies(problem -> {
            assertThat(problem.check()).isEqualTo("V03");
            assertThat(problem.field()).isEqualTo("cumulative_value");
            assertThat(problem.value()).isEqualTo(text);
        });
    }

    @Test
    void v03_atMostTwelveDecimalsAfterConversion() {
        numbers.put(ReportNumber.CUMULATIVE_VALUE, "0.123456789");
        fields.put("unit", "元");
        assertThat(problems()).extracting(Problem::check).containsExactly("V03");

        fields.put("unit", "亿元");
        assertThat(accepted().numbers().cumulativeValue()).isEqualTo(n("1234.56789"));
    }

    @Test
    void v03_countsAreWholeAndNotNegativeAfterConversion() {
        indicator = indicator(Kind.FLOW, Scheme.M12, "人", Publishes.LEVEL, true);
        fields.put("unit", "万人");
        numbers.put(ReportNumber.CUMULATIVE_VALUE, "1.5");
        assertThat(accepted().numbers().cumulativeValue()).isEqualTo(n("15000"));

        numbers.put(ReportNumber.CUMULATIVE_VALUE, "1.50005");
        numbers.put(ReportNumber.MONTH_VALUE, "-1");
        assertThat(problems()).extracting(Problem::field).containsExactlyInAnyOrder("month_value", "cumulative_value");
    }

    @Test
    void v03_aUnitOfAnotherDimensionIsRefusedOnlyWithALevel() {
        fields.put("unit", "%");
        numbers.put(ReportNumber.CUMULATIVE_GROWTH, "3.1");
        assertThat(accepted().numbers().cumulativeGrowth()).isEqualTo(n("3.1"));

        numbers.put(ReportNumber.CUMULATIVE_VALUE, "3.1");
        assertThat(problems()).extracting(Problem::field).containsExactly("unit");
    }

    @ParameterizedTest
    @ValueSource(strings = {"L", "M", "O", "Q"})
    void v03_aStatusOfMissingCarriesNoNumberAndOthersDo(String status) {
        fields.put("status", status);
        assertThat(accepted().numbers().hasAny()).isFalse();

        numbers.put(ReportNumber.CUMULATIVE_VALUE, "1");
        assertThat(problems()).extracting(Problem::field).containsExactly("status");

        numbers.clear();
        fields.put("status", "P");
        assertThat(problems()).extracting(Problem::field).containsExactly("status");
    }

    @Test
    void v03_anIndicatorOfGrowthOnlyTakesNoLevel() {
        indicator = indicator(Kind.FLOW, Scheme.M12, "万元", Publishes.RATE, false);
        numbers.put(ReportNumber.CUMULATIVE_GROWTH, "10.3");
        numbers.put(ReportNumber.CUMULATIVE_VALUE, "10");

        assertThat(problems()).extracting(Problem::field).containsExactly("cumulative_value");
    }

    @Test
    void v03_aStockHasNoCumulativeSide() {
        indicator = indicator(Kind.STOCK, Scheme.M12);
        numbers.put(ReportNumber.MONTH_VALUE, "10");
        assertThat(accepted()).isNotNull();

        numbers.put(ReportNumber.CUMULATIVE_BASE, "10");
        assertThat(problems()).extracting(Problem::field).containsExactly("cumulative_base");
    }

    @Test
    void c3_februaryOfM11TakesNoMonth() {
        indicator = flow(Scheme.M11);
        fields.put("period", "2023-02");
        numbers.put(ReportNumber.MONTH_VALUE, "10");

        assertThat(problems()).extracting(Problem::field).containsExactly("month_value");
    }

    @Test
    void v05_thePeriodMustHaveEndedAndTheRestIsStillRead() {
        numbers.put(ReportNumber.CUMULATIVE_VALUE, "1");
        fields.put("period", "2023-05");
        assertThat(problems()).extracting(Problem::check).containsExactly("V05");
        assertThat(judge().report()).isNotNull();

        fields.put("period", "2023-04");
        assertThat(accepted()).isNotNull();
    }

    private CheckedReport accepted() {
        CheckOutcome outcome = judge();
        assertThat(outcome.problems()).isEmpty();
        return outcome.report();
    }

    private List<Problem> problems() {
        CheckOutcome outcome = judge();
        assertThat(outcome.problems()).allMatch(Problem::rejects);
        return outcome.problems();
    }

    private CheckOutcome judge() {
        RawReport raw = new RawReport(
                "411302102",
                "I",
                fields.get("period"),
                numbers.get(ReportNumber.MONTH_VALUE),
                numbers.get(ReportNumber.CUMULATIVE_VALUE),
                numbers.get(ReportNumber.MONTH_BASE),
                numbers.get(ReportNumber.CUMULATIVE_BASE),
                numbers.get(ReportNumber.MONTH_GROWTH),
                numbers.get(ReportNumber.CUMULATIVE_GROWTH),
                numbers.get(ReportNumber.TWO_YEAR_GROWTH),
                numbers.get(ReportNumber.CONTRIBUTION),
                numbers.get(ReportNumber.PULL),
                fields.get("unit"),
                fields.get("revision"),
                fields.get("status"),
                fields.get("class"),
                " ",
                null);
        return Checks.judge(raw, region, indicator, TODAY);
    }
}
