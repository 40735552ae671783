package io.tongbao.statistics;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
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

    private static Function<String, Collection<Membership>> above(List<Membership> stand) {
        return region ->
                stand.stream().filter(each -> each.region().equals(region)).toList();
    }

    @Test
    void u5_aCircleIsRefusedHoweverLong() {
        List<Membership> stand = List.of(of("b", "a", null, null), of("c", "b", "2020-01-01", null));
        assertThatThrownBy(() -> of("a", "c", "2022-01-01", null).requireNoCycle(above(stand)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("membership of a in h, parent 'c'");
    }

    @Test
    void u5_whatNeverHoldsOnTheSameDayIsNoCircle() {
        List<Membership> stand = List.of(of("b", "a", null, "2022-01-01"));
        assertThatCode(() -> of("a", "b", "2022-01-01", null).requireNoCycle(above(stand)))
                .doesNotThrowAnyException();
    }
}
