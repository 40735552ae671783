package io.tongbao.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Growth that jumps (V12). */
class JumpChecksTest extends CheckScene {
    @Test
    void v12_growthBeyondFiftyPerCentIsAWarning() {
        office.stands(sent("2022-03").cumulative("100"));

        assertThat(found(sent("2023-03").cumulative("150"))).isEmpty();
        assertThat(found(sent("2023-03").cumulative("151"))).containsExactly("V12 WARN cumulative_value");
        assertThat(found(sent("2023-03").cumulative("49"))).containsExactly("V12 WARN cumulative_value");
        assertThat(found(sent("2023-03").growth("-50.1"))).containsExactly("V12 WARN cumulative_growth");
    }

    @Test
    void v04_v12_whatIsExplainedIsNotAskedForAnExplanation() {
        office.stands(sent("2022-03").cumulative("100"));

        for (String value : List.of("160", "1000")) {
            assertThat(office.finds(sent("2023-03").cumulative(value)))
                    .isNotEmpty()
                    .allSatisfy(each -> assertThat(each.messageEn()).contains("with an explanation"))
                    .allSatisfy(each -> assertThat(each.messageZh()).contains("填写上报说明"));
            assertThat(office.finds(sent("2023-03").cumulative(value).explained("土地出让")))
                    .isNotEmpty()
                    .allSatisfy(each -> assertThat(each.messageEn()).endsWith("; it is explained"))
                    .allSatisfy(each -> assertThat(each.messageZh()).endsWith("；已附上报说明"));
        }
    }

    @Test
    void v12_threeMedianDeviationsFromTheUnitsOwnPast() {
        // a year of 4, 5, 6, 4, 5, 6 …: median 5, deviations 1, 0, 1 …: median 1
        for (int month = 1; month <= 11; month++) {
            office.stands(sent(new Period(2022, month).toString()).growth(String.valueOf(4 + (month - 1) % 3)));
        }
        assertThat(found(sent("2023-01").growth("9")))
                .as("less than a year makes no past")
                .isEmpty();

        office.stands(sent("2022-12").growth("6"));

        assertThat(found(sent("2023-01").growth("8"))).isEmpty();
        assertThat(found(sent("2023-01").growth("8.1"))).containsExactly("V12 WARN cumulative_growth");
        assertThat(found(sent("2023-01").growth("1.9"))).containsExactly("V12 WARN cumulative_growth");
    }
}
