package io.tongbao.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EntitlementTest {
    private static final Entitlement ZONE = new Entitlement(
            "zone", Set.of("x-zone", "411302102"), Set.of("411302102"), Set.of(DataClass.SELF_REPORTED));

    @Test
    void v02_aPublisherReportsForItsOwnRegionsAndClasses() {
        assertThat(ZONE.forbidsReport("x-zone", DataClass.SELF_REPORTED)).isEmpty();
        assertThat(ZONE.forbidsReport("411302102", DataClass.SELF_REPORTED)).isEmpty();
    }

    @Test
    void v02_anotherRegionAndAnotherClassAreRefusedTogether() {
        List<Problem> problems = ZONE.forbidsReport("411302103", DataClass.OFFICIAL);

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
        assertThat(ZONE.forbidsTarget("411302102")).isEmpty();
        assertThat(ZONE.forbidsTarget("x-zone")).singleElement().satisfies(each -> {
            assertThat(each.value()).isEqualTo("x-zone");
            assertThat(each.messageEn()).contains("level above");
            assertThat(each.messageZh()).contains("上级");
        });
        assertThat(ZONE.forbidsTarget("411302103"))
                .extracting(Problem::expected)
                .containsExactly("[411302102, x-zone]");
    }
}
