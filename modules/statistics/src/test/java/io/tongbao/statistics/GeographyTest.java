package io.tongbao.statistics;

import static io.tongbao.statistics.Given.p;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class GeographyTest {
    private static final LocalDate MID_MAY = LocalDate.of(2023, 5, 15);
    private final Geography geography = new Geography(
            List.of(
                    region("city", "prefecture", null, null),
                    region("wancheng", "county", null, null),
                    region("zone", "zone", null, null),
                    region("guanzhuang", "township", null, null),
                    region("old", "township", null, MID_MAY),
                    region("new", "township", MID_MAY, null)),
            List.of(
                    new Membership("statistical", "wancheng", "city", null, null),
                    new Membership("statistical", "zone", "city", null, null),
                    new Membership("statistical", "guanzhuang", "wancheng", null, null),
                    new Membership("management", "guanzhuang", "zone", null, null),
                    new Membership("statistical", "old", "wancheng", null, null),
                    new Membership("statistical", "new", "wancheng", null, null),
                    new Membership("moved", "guanzhuang", "wancheng", null, null),
                    new Membership("moved", "guanzhuang", "zone", MID_MAY, null),
                    new Membership("loop", "city", "zone", null, null),
                    new Membership("loop", "zone", "wancheng", null, null),
                    new Membership("loop", "wancheng", "city", null, null)));

    @Test
    void u5_eachHierarchyHasItsOwnParent() {
        assertThat(geography.parent("statistical", "guanzhuang", p("2023-04"))).isEqualTo("wancheng");
        assertThat(geography.parent("management", "guanzhuang", p("2023-04"))).isEqualTo("zone");
        assertThat(geography.parent("statistical", "city", p("2023-04"))).isNull();
    }

    @Test
    void u5_theLastDayOfThePeriodDecidesAndTheEndIsExclusive() {
        assertThat(geography.children("statistical", "wancheng", p("2023-04"))).containsExactly("guanzhuang", "old");
        assertThat(geography.children("statistical", "wancheng", p("2023-05"))).containsExactly("guanzhuang", "new");
        Region ends = region("x", "township", null, LocalDate.of(2023, 4, 30));
        assertThat(ends.validIn(p("2023-04"))).isFalse();
        assertThat(ends.validIn(p("2023-03"))).isTrue();
    }

    @Test
    void u5_ofOverlappingMembershipsTheLaterHolds() {
        assertThat(geography.parent("moved", "guanzhuang", p("2023-04"))).isEqualTo("wancheng");
        assertThat(geography.parent("moved", "guanzhuang", p("2023-05"))).isEqualTo("zone");
        assertThat(geography.children("moved", "wancheng", p("2023-05"))).isEmpty();
    }

    @Test
    void u5_ancestorsComeNearestFirstAndACycleEndsThem() {
        assertThat(geography.ancestors("statistical", "guanzhuang", p("2023-04")))
                .containsExactly("wancheng", "city");
        assertThat(geography.ancestors("loop", "city", p("2023-04"))).containsExactly("zone", "wancheng");
    }

    @Test
    void k1_membersAreOfAKindUnderAnAncestor() {
        assertThat(geography.members(group("city", "township"), p("2023-04"))).containsExactly("guanzhuang", "old");
        assertThat(geography.members(group("city", null), p("2023-05")))
                .containsExactly("guanzhuang", "new", "wancheng", "zone");
        assertThat(geography.members(group(null, "zone"), p("2023-05"))).containsExactly("zone");
    }

    @Test
    void k1_membersMayBeNamed() {
        Group named = new Group("g", "组", "Group", null, null, null, List.of("zone", "old", "guanzhuang", "nobody"));

        assertThat(geography.members(named, p("2023-04"))).containsExactly("guanzhuang", "old", "zone");
        assertThat(geography.members(named, p("2023-06"))).containsExactly("guanzhuang", "zone");
    }

    @Test
    void aGroupWithoutMembersIsRefused() {
        assertThatThrownBy(() -> new Group("g", "组", "Group", null, null, null, List.of()))
                .hasMessageContaining("group g");
    }

    private static Group group(String ancestor, String kind) {
        return new Group("g", "组", "Group", ancestor, ancestor == null ? null : "statistical", kind, List.of());
    }

    private static Region region(String code, String kind, LocalDate from, LocalDate to) {
        return new Region(code, code, code, kind, List.of(), from, to);
    }
}
