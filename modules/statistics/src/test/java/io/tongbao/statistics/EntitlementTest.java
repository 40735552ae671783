package io.tongbao.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EntitlementTest {
    private static final Period MAY = new Period(2023, 5);
    private static final Entitlement ZONE = new Entitlement(
            "zone",
            Set.of("x-zone", "411302102"),
            Set.of("411302102"),
            List.of(new Stay("411302102", null, null), new Stay("left", null, LocalDate.of(2023, 4, 1))),
            Set.of(DataClass.SELF_REPORTED));

    @Test
    void v02_aPublisherReportsForItsOwnRegionsAndClasses() {
        assertThat(ZONE.forbidsReport("x-zone", MAY, DataClass.SELF_REPORTED)).isEmpty();
        assertThat(ZONE.forbidsReport("411302102", MAY, DataClass.SELF_REPORTED))
                .isEmpty();
    }

    @Test
    void v02_anotherRegionAndAnotherClassAreRefusedTogether() {
        List<Problem> problems = ZONE.forbidsReport("411302103", MAY, DataClass.OFFICIAL);

        assertThat(problems).extracting(Problem::field).containsExactly("region", "data_class");
        assertThat(problems).allSatisfy(each -> {
            assertThat(each.check()).isEqualTo("V02");
            assertThat(each.rejects()).isTrue();
        });
        assertThat(problems.get(0).expected()).isEqualTo("[411302102, x-zone]");
        assertThat(problems.get(1).messageZh()).contains("统计反馈", "自报");
    }

    @Test
    void v02_aTargetComesFromTheLevelAbove() {
        assertThat(ZONE.forbidsTarget("411302102", 2023)).isEmpty();
        assertThat(ZONE.forbidsTarget("x-zone", 2023)).singleElement().satisfies(each -> {
            assertThat(each.value()).isEqualTo("x-zone");
            assertThat(each.messageEn()).contains("level above");
            assertThat(each.messageZh()).contains("上级");
        });
        assertThat(ZONE.forbidsTarget("411302103", 2023))
                .extracting(Problem::expected)
                .containsExactly("[411302102, x-zone]");
    }

    @Test
    void v02_whatIsOfTheTimeWhenARegionWasBelowIsStillItsToSend() {
        assertThat(ZONE.forbidsReport("left", new Period(2023, 3), DataClass.SELF_REPORTED))
                .isEmpty();
        assertThat(ZONE.forbidsReport("left", null, DataClass.SELF_REPORTED)).isEmpty();
        assertThat(ZONE.forbidsReport("left", new Period(2023, 4), DataClass.SELF_REPORTED))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.field()).isEqualTo("region");
                    assertThat(each.messageEn()).contains("'left' in 2023-04, when it was not below its own");
                    assertThat(each.messageZh()).contains("2023-04", "不属其下级");
                });
        assertThat(ZONE.isFor("left", new Period(2022, 12))).isTrue();
        assertThat(ZONE.isFor("left", MAY)).isFalse();
        assertThat(ZONE.isFor("411302102", MAY)).isTrue();
    }

    @Test
    void v02_aTargetIsSetForAYearInAMonthOfWhichTheRegionWasBelow() {
        assertThat(ZONE.forbidsTarget("left", 2023)).isEmpty();
        assertThat(ZONE.forbidsTarget("left", null)).isEmpty();
        assertThat(ZONE.forbidsTarget("left", 2024)).extracting(Problem::field).containsExactly("region");
    }
}
