package io.tongbao.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongbao.contracts.ReferenceChange;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Places and groups change over the years, and what is known of that changes too: each recomputes what it touches. */
class DatedReferenceTest {
    @TempDir
    Path stateDir;

    private Pipeline pipeline;

    @BeforeEach
    void start() {
        pipeline = new Pipeline(stateDir);
        pipeline.today("2023-05-10");
        for (String each : List.of("zone", "city", "a", "b")) {
            pipeline.reference(Events.region(each));
        }
        pipeline.reference(member(1, "management", "a", "zone", null, null));
        pipeline.reference(member(1, "management", "b", "zone", null, null));
        pipeline.reference(member(1, "statistical", "a", "city", null, null));
        pipeline.reference(member(1, "statistical", "b", "city", null, null));
        pipeline.reference(Events.flow("retail"));
        ReferenceChange tax = Events.flow("tax");
        tax.getIndicator().setRollupHierarchy("statistical");
        pipeline.reference(tax);
        for (String indicator : List.of("retail", "tax")) {
            for (String period : List.of("2022-12", "2023-01", "2023-02")) {
                report("a", indicator, period, "10");
                report("b", indicator, period, "20");
            }
        }
        pipeline.vintages.clear();
    }

    @AfterEach
    void stop() {
        pipeline.close();
    }

    private static ReferenceChange member(
            int version, String hierarchy, String region, String parent, @Nullable String from, @Nullable String to) {
        ReferenceChange change = Events.member(region, parent);
        change.setCode(hierarchy + "|" + region + "|" + (from == null ? "" : from));
        change.setVersion(version);
        change.getMembership().setHierarchy(hierarchy);
        change.getMembership().setValidFrom(from);
        change.getMembership().setValidTo(to);
        return change;
    }

    private static ReferenceChange region(
            int version, String code, @Nullable String from, @Nullable String to, String... predecessors) {
        ReferenceChange change = Events.region(code);
        change.setVersion(version);
        change.getRegion().setValidFrom(from);
        change.getRegion().setValidTo(to);
        change.getRegion().setPredecessors(List.of(predecessors));
        return change;
    }

    private void report(String region, String indicator, String period, String value) {
        pipeline.report(Events.report(region, indicator, period)
                .setCumulativeValue(value)
                .build());
    }

    private void correct(String region, String indicator, String period, String value) {
        pipeline.report(Events.report(region, indicator, period)
                .setId("corrected" + value)
                .setCumulativeValue(value)
                .setNote("corrected")
                .build());
    }

    private @Nullable String growth(String region, String period) {
        var growth = pipeline.figure(region, "retail", period).getCumulativeGrowth();
        return growth == null ? null : growth.stripTrailingZeros().toPlainString();
    }

    private Set<String> sent() {
        Set<String> sent = new TreeSet<>();
        pipeline.vintages.forEach(each -> sent.add(each.getRegion() + " " + each.getIndicator() + " "
                + each.getPeriod().toString().substring(0, 7)));
        return sent;
    }

    private @Nullable String value(String region, String indicator, String period) {
        var figure = pipeline.figure(region, indicator, period);
        return figure.getCumulativeValue() == null
                ? null
                : figure.getCumulativeValue().stripTrailingZeros().toPlainString();
    }

    @Test
    void g3_partsOfASplitRegionHaveTheirSharesOfItsBase() {
        report("a", "retail", "2022-01", "100");
        pipeline.reference(region(1, "east", "2023-01-01", null, "a:0.4"));
        pipeline.reference(region(1, "west", "2023-01-01", null, "a:0.6"));
        report("east", "retail", "2023-01", "44");
        report("west", "retail", "2023-01", "66");

        assertThat(growth("east", "2023-01")).isEqualTo("10");
        assertThat(growth("west", "2023-01")).isEqualTo("10");
    }

    @Test
    void g3_correctedShareOfASplitReachesThatPartAlone() {
        report("a", "retail", "2022-01", "100");
        pipeline.reference(region(1, "east", "2023-01-01", null, "a:0.4"));
        pipeline.reference(region(1, "west", "2023-01-01", null, "a:0.6"));
        report("east", "retail", "2023-01", "44");
        report("west", "retail", "2023-01", "66");
        pipeline.vintages.clear();

        pipeline.reference(region(2, "east", "2023-01-01", null, "a:0.5"));

        assertThat(sent()).containsExactly("east retail 2023-01");
        assertThat(growth("east", "2023-01")).isEqualTo("-12");
    }

    @Test
    void g3_newCodeOfANewCodeFindsTheFirst() {
        report("a", "retail", "2022-01", "100");
        pipeline.reference(region(1, "a2", "2022-07-01", null, "a"));
        pipeline.reference(region(1, "a3", "2023-01-01", null, "a2"));
        report("a3", "retail", "2023-01", "130");

        assertThat(growth("a3", "2023-01")).isEqualTo("30");
    }

    @Test
    void g3_lateReportOfAPredecessorAndItsCorrectionReachTheHeir() {
        pipeline.reference(region(1, "merged", "2023-01-01", null, "a", "b"));
        report("merged", "retail", "2023-01", "120");
        report("a", "retail", "2022-01", "40");
        assertThat(growth("merged", "2023-01")).isNull();

        report("b", "retail", "2022-01", "60");
        assertThat(growth("merged", "2023-01")).isEqualTo("20");

        correct("b", "retail", "2022-01", "40");
        assertThat(growth("merged", "2023-01")).isEqualTo("50");
    }

    @Test
    void g3_lineageThatComesLateOrIsTakenBackIsFollowed() {
        report("a", "retail", "2022-01", "100");
        pipeline.reference(region(1, "heir", "2023-01-01", null));
        report("heir", "retail", "2023-01", "120");
        assertThat(growth("heir", "2023-01")).isNull();

        pipeline.reference(region(2, "heir", "2023-01-01", null, "a"));
        assertThat(growth("heir", "2023-01")).isEqualTo("20");

        pipeline.vintages.clear();
        pipeline.reference(region(3, "heir", "2023-01-01", null, "b"));
        assertThat(sent()).containsExactly("heir retail 2023-01");
        assertThat(growth("heir", "2023-01")).isNull();
        assertThat(pipeline.figure("heir", "retail", "2023-01").getGrowthCode()).isEqualTo("BASE_MISSING");
    }

    @Test
    void u5_regionThatEndsLeavesItsParentsFromThenOn() {
        pipeline.reference(region(2, "a", null, "2023-02-01"));

        assertThat(sent()).containsExactly("city tax 2023-02", "zone retail 2023-02");
        assertThat(value("zone", "retail", "2023-02")).isEqualTo("20");
        assertThat(value("city", "tax", "2023-02")).isEqualTo("20");
    }

    @Test
    void u5_otherNameOfARegionRecomputesNothing() {
        ReferenceChange renamed = region(2, "a", null, null);
        renamed.getRegion().setNameZh("新名");

        pipeline.reference(renamed);

        assertThat(pipeline.vintages).isEmpty();
    }

    @Test
    void u5_moveInOneHierarchyLeavesTheOtherAlone() {
        pipeline.reference(member(1, "management", "a", "city", "2023-02-01", null));

        assertThat(sent()).containsExactly("city retail 2023-02", "zone retail 2023-02");
        assertThat(value("zone", "retail", "2023-02")).isEqualTo("20");
        assertThat(value("city", "retail", "2023-02")).isEqualTo("10");
    }

    @Test
    void u5_moveThatIsPutOffComesUndoneForTheMonthsBetween() {
        pipeline.reference(member(1, "management", "a", "city", "2023-01-01", null));
        pipeline.vintages.clear();

        ReferenceChange corrected = member(2, "management", "a", "city", "2023-01-01", null);
        corrected.setWithdrawn(true);
        pipeline.reference(corrected);
        pipeline.reference(member(1, "management", "a", "city", "2023-02-01", null));

        assertThat(value("zone", "retail", "2023-01")).isEqualTo("30");
        assertThat(value("zone", "retail", "2023-02")).isEqualTo("20");
        assertThat(pipeline.figure("city", "retail", "2023-01").getPresent()).isFalse();
        assertThat(sent()).doesNotContain("zone retail 2022-12", "zone tax 2023-02", "city tax 2023-02");
    }

    @Test
    void k1_groupByAncestorFollowsItsHierarchyAndOneByListItsList() {
        ReferenceChange under = Events.group("under-zone");
        under.getGroup().setAncestor("zone");
        under.getGroup().setHierarchy("management");
        pipeline.reference(under);
        pipeline.reference(Events.group("listed", "a", "b"));
        pipeline.reference(Events.ranking("under", "under-zone", "tax", "CUMULATIVE_VALUE"));
        pipeline.reference(Events.ranking("list", "listed", "tax", "CUMULATIVE_VALUE"));
        pipeline.snapshots.clear();

        pipeline.reference(member(2, "management", "a", "city", null, null));

        assertThat(pipeline.snapshots).extracting(each -> each.getRanking()).containsOnly("under");
        assertThat(pipeline.ranks("under", "2023-01")).containsOnlyKeys("b");
        assertThat(pipeline.vintages).noneMatch(each -> each.getIndicator().equals("tax"));

        ReferenceChange longer = Events.group("listed", "a", "b", "city");
        longer.setVersion(2);
        pipeline.reference(longer);
        assertThat(pipeline.ranks("list", "2023-01")).containsKeys("a", "b", "city");
    }

    @Test
    void k1_groupOfAKindFollowsTheKindsOfRegions() {
        ReferenceChange towns = Events.group("towns");
        towns.getGroup().setMemberKind("TOWN");
        towns.getGroup().setAncestor("zone");
        towns.getGroup().setHierarchy("management");
        pipeline.reference(towns);
        pipeline.reference(Events.ranking("towns-retail", "towns", "retail", "CUMULATIVE_VALUE"));
        pipeline.snapshots.clear();

        ReferenceChange street = region(2, "a", null, null);
        street.getRegion().setKind("SUBDISTRICT");
        pipeline.reference(street);

        assertThat(pipeline.ranks("towns-retail", "2023-01")).containsOnlyKeys("b");
        assertThat(pipeline.vintages).isEmpty();
    }
}
