package io.tongbao.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Growth on the month and over two years. */
class MovingFiguresTest extends FigureScene {
    @Test
    void g5_growthOnThePreviousMonthFollowsACorrectionOfThatMonth() {
        month("a", "2022-12", "50");
        month("a", "2023-01", "60");
        assertThat(retail("a", "2023-01").getPreviousMonthGrowth()).isEqualByComparingTo("20");

        correct("a", "2022-12", "40");

        assertThat(retail("a", "2023-01").getPreviousMonthGrowth()).isEqualByComparingTo("50");
        assertThat(retail("a", "2023-01").getPreviousMonthBase()).isEqualByComparingTo("40");
    }

    @Test
    void g5_aSumGrowsOnWhatItsChildrenHadTheMonthBefore() {
        for (String region : List.of("a", "b")) {
            month(region, "2023-01", "50");
            month(region, "2023-02", "55");
        }

        assertThat(retail("zone", "2023-02").getPreviousMonthGrowth()).isEqualByComparingTo("10");
    }

    @Test
    void g6_twoYearGrowthFollowsACorrectionTwoYearsBack() {
        cumulative("a", "2021-01", "100");
        cumulative("a", "2022-01", "110");
        cumulative("a", "2023-01", "144");
        assertThat(retail("a", "2023-01").getTwoYearGrowth()).isEqualByComparingTo("20");
        assertThat(retail("a", "2023-01").getTwoYearSource()).isEqualTo("FROM_LEVELS");
        assertThat(retail("a", "2022-01").getTwoYearCode()).isEqualTo("NO_GROWTH_BEFORE");

        correct("a", "2021-01", "64");

        assertThat(retail("a", "2023-01").getTwoYearGrowth()).isEqualByComparingTo("50");
    }

    @Test
    void g6_aSumsTwoYearGrowthComesFromTheSumsOfTheYearsBefore() {
        for (String region : List.of("a", "b")) {
            cumulative(region, "2021-01", "100");
            cumulative(region, "2022-01", "110");
            cumulative(region, "2023-01", "121");
        }
        assertThat(retail("zone", "2023-01").getTwoYearGrowth()).isEqualByComparingTo("10");
        assertThat(retail("zone", "2023-01").getTwoYearSource()).isEqualTo("FROM_LEVELS");

        correct("a", "2021-01", "188");

        assertThat(retail("zone", "2023-01").getTwoYearGrowth())
                .isCloseTo(new BigDecimal("-8.3"), within(new BigDecimal("0.1")));
    }
}
