package io.tongbao.statistics.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tongbao.statistics.Period;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AlertKeyTest {
    private static AlertKey key(AlertKind kind, String region, String rule, String subject, int month) {
        Period period = new Period(2023, month);
        return new AlertKey(region, kind, rule, subject, 2023, kind.isPerPeriod() ? period : null);
    }

    @Test
    void a2_anIdSaysRegionRuleSubjectAndYearOrPeriod() {
        assertThat(key(AlertKind.BEHIND_PACE, "411302102", "behind_pace", "budget_revenue", 4)
                        .id())
                .isEqualTo("411302102.behind_pace.budget_revenue.2023");
        assertThat(key(AlertKind.REPORT_OVERDUE, "411302102", "monthly", "gdp", 3)
                        .id())
                .isEqualTo("411302102.report_overdue:monthly.gdp.2023-03");
        assertThat(key(AlertKind.PROJECT_STALLED, "x-官庄", "project_stalled", "a.b", 3)
                        .id())
                .isEqualTo("x-~E5~AE~98~E5~BA~84.project_stalled.a~2Eb.2023");
    }

    @Property
    void a2_idsAreReadBackAndAreSafeInAShellAndAUrl(
            @ForAll AlertKind kind,
            @ForAll @StringLength(min = 1, max = 6) String region,
            @ForAll @StringLength(min = 1, max = 6) String rule,
            @ForAll @StringLength(min = 1, max = 6) String subject,
            @ForAll @IntRange(min = 1, max = 12) int month) {
        AlertKey key = key(kind, valid(region), valid(rule), valid(subject), month);

        assertThat(AlertKey.of(key.id())).isEqualTo(key);
        assertThat(key.id()).matches("[A-Za-z0-9_.:~-]+");
    }

    /** Lone surrogates are no text: UTF-8 cannot carry them. */
    private static String valid(String text) {
        return text.codePoints().anyMatch(each -> each >= 0xD800 && each <= 0xDFFF) ? "x" : text;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "a.behind_pace.b.23",
                "a.no_kind.b.2023",
                "a.behind_pace.b.2023-04",
                "a.report_overdue.b.2023",
                "a.behind_pace.b.2023.c",
                "a~2.behind_pace.b.2023",
                "a.behind_pace:behind_pace.b.2023"
            })
    void a2_whatIsNoIdIsRefused(String id) {
        assertThatThrownBy(() -> AlertKey.of(id))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("411302102.behind_pace.budget_revenue.2023");
    }

    @Test
    void a2_onlyKindsThatHaveOneAlertPerPeriodHaveAPeriod() {
        assertThatThrownBy(() -> new AlertKey("a", AlertKind.BEHIND_PACE, "r", "s", 2023, Period.of("2023-04")))
                .hasMessageContaining("must be empty");
        assertThatThrownBy(() -> new AlertKey("a", AlertKind.REPORT_OVERDUE, "r", "s", 2023, null))
                .hasMessageContaining("must be a period of 2023");
    }
}
