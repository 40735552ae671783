package io.tongbao.statistics;

import static io.tongbao.statistics.Given.flow;
import static io.tongbao.statistics.Given.indicator;
import static io.tongbao.statistics.Given.n;
import static io.tongbao.statistics.Given.rows;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PreviousMonthTest {
    private static final Indicator MONTHLY = flow(Scheme.M12);

    @Test
    void g5_aMonthIsComparedWithTheOneBefore() {
        Given.Rows rows = rows().cumulative("2023-01", "10").cumulative("2023-02", "22");

        PreviousMonth change = rows.figure(MONTHLY, "2023-02").previousMonth();

        assertThat(change).isEqualTo(new PreviousMonth(n("10"), n("20"), null));
    }

    @Test
    void g5_januaryIsComparedWithDecember() {
        Given.Rows rows =
                rows().cumulative("2022-11", "90").cumulative("2022-12", "100").month("2023-01", "8");

        assertThat(rows.figure(MONTHLY, "2023-01").previousMonth())
                .isEqualTo(new PreviousMonth(n("10"), n("-20"), null));
    }

    @Test
    void g5_aStockIsComparedWithItsLastBalance() {
        Given.Rows rows = rows().month("2022-12", "200").month("2023-01", "210");

        assertThat(rows.figure(indicator(Kind.STOCK, Scheme.M12), "2023-01").previousMonth())
                .isEqualTo(new PreviousMonth(n("200"), n("5"), null));
    }

    @Test
    void g5_withoutTheMonthBeforeThereIsACode() {
        assertThat(rows().month("2023-01", "8").figure(MONTHLY, "2023-01").previousMonth())
                .isEqualTo(new PreviousMonth(null, null, GrowthCode.BASE_MISSING));
    }

    @Test
    void g5_ratesQuartersAndJanuaryWithFebruaryHaveNone() {
        assertThat(rows().month("2023-03", "8")
                        .figure(indicator(Kind.RATE, Scheme.M12), "2023-03")
                        .previousMonth())
                .isNull();
        assertThat(rows().month("2023-03", "8")
                        .figure(flow(Scheme.Q4), "2023-03")
                        .previousMonth())
                .isNull();
        assertThat(rows().cumulative("2023-02", "8")
                        .cumulative("2023-03", "12")
                        .figure(flow(Scheme.M11), "2023-03")
                        .previousMonth())
                .isNull();
    }

    @Test
    void g5_aSumIsComparedWithWhatItsChildrenHad() {
        Child a = child("a", "10", "12");
        Child b = child("b", "30", "32");
        Child fresh = new Child("c", Figure.of(rows().month("2023-02", "5").figure(MONTHLY, "2023-02")));

        assertThat(RollUp.standing(MONTHLY, null, List.of(a, b)).previousMonth())
                .isEqualTo(new PreviousMonth(n("40"), n("10"), null));
        assertThat(RollUp.standing(MONTHLY, null, List.of(a, fresh)).previousMonth())
                .isEqualTo(new PreviousMonth(null, null, GrowthCode.BASE_PARTIAL));
        assertThat(RollUp.standing(MONTHLY, null, List.of(fresh))
                        .previousMonth()
                        .code())
                .isEqualTo(GrowthCode.BASE_MISSING);
    }

    @Test
    void g5_theWordsAlwaysSayThatItIsNotSeasonallyAdjusted() {
        PreviousMonth up = new PreviousMonth(n("10"), n("1.55"), null);
        PreviousMonth none = new PreviousMonth(null, null, GrowthCode.BASE_MISSING);

        assertThat(Wording.previousMonthZh(up, 1)).isEqualTo("比上月增长1.6%（未经季节调整）");
        assertThat(Wording.previousMonthEn(up, 1))
                .isEqualTo("up 1.6 % on the previous month (not seasonally adjusted)");
        assertThat(Wording.previousMonthZh(none, 1)).isEqualTo("比上月无增速，缺上月（未经季节调整）");
        assertThat(Wording.previousMonthEn(none, 1))
                .isEqualTo("no growth, no base, on the previous month (not seasonally adjusted)");
    }

    private static Child child(String region, String before, String now) {
        return new Child(
                region,
                Figure.of(rows().month("2023-01", before).month("2023-02", now).figure(MONTHLY, "2023-02")));
    }
}
