package io.tongbao.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EntitlementsTest {
    private static final Entitlement TOWN =
            new Entitlement("guanzhuang", Set.of("411302102"), Set.of(DataClass.SELF_REPORTED));
    private final Entitlements entitlements = new Entitlements(List.of(TOWN));

    @Test
    void v02_aPublisherReportsForItsOwnRegionsAndClasses() {
        assertThat(entitlements.check("guanzhuang", "411302102", DataClass.SELF_REPORTED))
                .isEmpty();
    }

    @Test
    void v02_anotherRegionAndAnotherClassAreRefusedTogether() {
        List<Problem> problems = entitlements.check("guanzhuang", "411302103", DataClass.OFFICIAL);

        assertThat(problems).extracting(Problem::field).containsExactly("region", "data_class");
        assertThat(problems).allSatisfy(each -> {
            assertThat(each.check()).isEqualTo("V02");
            assertThat(each.rejects()).isTrue();
        });
        assertThat(problems.get(0).expected()).isEqualTo("[411302102]");
        assertThat(problems.get(1).messageZh()).contains("统计反馈", "自报");
    }

    @Test
    void v02_anUnknownSenderIsRefusedWhereThereIsAList() {
        assertThat(entitlements.check("somebody", "411302102", DataClass.SELF_REPORTED))
                .extracting(Problem::field)
                .containsExactly("publisher");
        assertThat(entitlements.check(null, "411302102", DataClass.SELF_REPORTED))
                .extracting(Problem::field)
                .containsExactly("publisher");
    }

    @Test
    void v02_everybodyMayReportWhereNoListIsConfigured() {
        assertThat(Entitlements.NONE.check(null, "411302102", DataClass.OFFICIAL))
                .isEmpty();
    }

    @Test
    void aPublisherIsListedOnce() {
        assertThatThrownBy(() -> new Entitlements(List.of(TOWN, TOWN))).hasMessageContaining("guanzhuang");
    }
}
