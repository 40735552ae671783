package io.tongbao.statistics;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MembershipTest {
    private static Membership of(String region, String parent, @Nullable String from, @Nullable String to) {
        return new Membership(
                "h",
                region,
                parent,
                from == null ? null : LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to));
    }

    @Test
    void u5_aCircleIsRefusedHoweverLong() {
        List<Membership> stand = List.of(of("b", "a", null, null), of("c", "b", "2020-01-01", null));
        assertThatThrownBy(() -> of("a", "c", "2022-01-01", null).requireNoCycle(stand))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("membership of a in h, parent 'c'");
    }

    @Test
    void u5_whatNeverHoldsOnTheSameDayIsNoCircle() {
        List<Membership> stand = List.of(of("b", "a", null, "2022-01-01"));
        assertThatCode(() -> of("a", "b", "2022-01-01", null).requireNoCycle(stand))
                .doesNotThrowAnyException();
    }

    @Test
    void u5_otherHierarchiesDoNotMatter() {
        List<Membership> stand = List.of(new Membership("other", "b", "a", null, null));
        assertThatCode(() -> of("a", "b", null, null).requireNoCycle(stand)).doesNotThrowAnyException();
    }
}
