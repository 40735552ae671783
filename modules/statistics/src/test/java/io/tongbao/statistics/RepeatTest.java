package io.tongbao.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class RepeatTest {
    @Test
    void r1_theSameAgainChangesNothing() {
        Judgement again = Repeat.SAME.judgement(3, "one");

        assertThat(again.disposition()).isEqualTo(Disposition.UNCHANGED);
        assertThat(again.revision()).isEqualTo(3);
    }

    @Test
    void r1_otherContentUnderAnIdThatIsUsedUpIsRefused() {
        Problem why = Objects.requireNonNull(Repeat.OTHER.judgement(3, "one").problem());

        assertThat(why.check()).isEqualTo("R1");
        assertThat(why.field()).isEqualTo("id");
        assertThat(why.messageEn()).contains("id 'one' was taken before with other content");
        assertThat(why.messageZh()).contains("编号“one”此前已用于不同内容");
    }

    @Test
    void r1_whatIsNewIsNotJudgedByItsId() {
        assertThatThrownBy(() -> Repeat.NEW.judgement(0, "one")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void r1_whatIsSaidIsNumbersAndWhoseTheyAre() {
        assertThat(said(DataClass.OFFICIAL, "12.50")).isEqualTo(said(DataClass.OFFICIAL, "12.5"));
        assertThat(said(DataClass.OFFICIAL, "12.5"))
                .isNotEqualTo(said(DataClass.DEPARTMENT, "12.5"))
                .isNotEqualTo(said(DataClass.OFFICIAL, "12.51"));
    }

    private static String said(DataClass dataClass, String cumulative) {
        return Said.of(
                dataClass,
                ObservationStatus.A,
                ReportNumbers.of(each -> each == ReportNumber.CUMULATIVE_VALUE ? new BigDecimal(cumulative) : null));
    }
}
