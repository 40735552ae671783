package io.tongbao.statistics;

import static io.tongbao.statistics.Given.p;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {
    @Test
    void aYearCoversItsTwelveMonthsAndAQuarterItsThree() {
        assertThat(Period.months("2023"))
                .hasSize(12)
                .startsWith(new Period(2023, 1))
                .endsWith(new Period(2023, 12));
        assertThat(Period.months("2023年二季度"))
                .containsExactly(new Period(2023, 4), new Period(2023, 5), new Period(2023, 6));
        assertThat(Period.months("2023-Q4")).endsWith(new Period(2023, 12)).hasSize(3);
        assertThat(Period.months("2023年1–4月")).containsExactly(new Period(2023, 4));
    }

    @ParameterizedTest
    @CsvSource({
        "2023-04, 2023-04",
        "2023-4, 2023-04",
        "202304, 2023-04",
        "2023年4月, 2023-04",
        "2023年04月份, 2023-04",
        "2023年1–4月, 2023-04",
        "2023年1-4月, 2023-04",
        "2023年1—4月, 2023-04",
        "2023年1－4月, 2023-04",
        "2023年1~4月, 2023-04",
        "2023年1至4月, 2023-04",
        "2023年1月—4月, 2023-04",
        "2023年 1–12 月, 2023-12",
        "2023-Q1, 2023-03",
        "2023Q4, 2023-12",
        "2023年一季度, 2023-03",
        "2023年第三季度, 2023-09",
        "2023年1季度, 2023-03",
        "2023, 2023-12",
        "2023年, 2023-12",
    })
    void readsAllWaysOfWriting(String text, String period) {
        assertThat(Period.of(text)).hasToString(period);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "2023-13", "2023-00", "202313", "2023-Q5", "2023年五季度", "2023年2–4月", "04-2023", "23-04", "4月"
            })
    void refusesWhatIsNoPeriodAndSaysWhatWouldBe(String text) {
        assertThatThrownBy(() -> Period.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + text + "'")
                .hasMessageContaining("2023-Q1");
    }

    @Property
    void indexAndTextLeadBack(
            @ForAll @IntRange(min = 1000, max = 9999) int year, @ForAll @IntRange(min = 1, max = 12) int month) {
        Period period = new Period(year, month);

        assertThat(Period.ofIndex(period.index())).isEqualTo(period);
        assertThat(Period.of(period.toString())).isEqualTo(period);
    }

    @Test
    void knowsItsDays() {
        assertThat(p("2024-02").firstDay()).isEqualTo(LocalDate.of(2024, 2, 1));
        assertThat(p("2024-02").lastDay()).isEqualTo(LocalDate.of(2024, 2, 29));
        assertThat(Period.of(LocalDate.of(2023, 4, 30))).isEqualTo(p("2023-04"));
    }

    @Test
    void schemesHaveTheirRows() {
        assertThat(Scheme.M12.rows(2023)).hasSize(12);
        assertThat(Scheme.M11.rows(2023)).hasSize(11).startsWith(p("2023-02"));
        assertThat(Scheme.Q4.rows(2023)).containsExactly(p("2023-03"), p("2023-06"), p("2023-09"), p("2023-12"));
        assertThat(Scheme.A1.rows(2023)).containsExactly(p("2023-12"));
    }

    @Property
    void schemesStepThroughTheirRowsBothWays(@ForAll Scheme scheme) {
        var rows = scheme.rows(2023);
        for (int i = 0; i < rows.size(); i++) {
            assertThat(scheme.isRow(rows.get(i))).isTrue();
            assertThat(scheme.previous(rows.get(i))).isEqualTo(i == 0 ? null : rows.get(i - 1));
            assertThat(scheme.next(rows.get(i))).isEqualTo(i == rows.size() - 1 ? null : rows.get(i + 1));
        }
        for (int month = 1; month <= 12; month++) {
            assertThat(scheme.isRow(new Period(2023, month))).isEqualTo(rows.contains(new Period(2023, month)));
        }
    }
}
