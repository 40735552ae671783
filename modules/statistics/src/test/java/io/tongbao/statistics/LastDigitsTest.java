package io.tongbao.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class LastDigitsTest {
    private static BigDecimal fewest(String value, String unit) {
        return LastDigits.fewest(null, new BigDecimal(value), unit, Given.indicator(Kind.FLOW, Scheme.M12))
                .cumulative();
    }

    @Test
    void r4_aConvertedValueHasTheFewestDigitsByWhichItCanHaveBeenSent() {
        assertThat(fewest("16000", "亿元")).isEqualByComparingTo("1000"); // 1.6
        assertThat(fewest("16000", null)).isEqualByComparingTo("1");
        assertThat(fewest("12.50", "万元")).isEqualByComparingTo("0.1");
        assertThat(LastDigits.fewest(null, null, "亿元", Given.indicator(Kind.FLOW, Scheme.M12)))
                .isEqualTo(LastDigits.UNKNOWN);
    }
}
