package io.tongbao.store.query;

import static io.tongbao.store.testing.Samples.APRIL;
import static io.tongbao.store.testing.Samples.group;
import static io.tongbao.store.testing.Samples.indicator;
import static io.tongbao.store.testing.Samples.project;
import static io.tongbao.store.testing.Samples.region;
import static io.tongbao.store.testing.Samples.report;
import static io.tongbao.store.testing.Samples.snapshot;
import static org.assertj.core.api.Assertions.assertThat;

import io.tongbao.contracts.AcceptedReport;
import io.tongbao.contracts.RankingChunk;
import io.tongbao.contracts.RankingRule;
import io.tongbao.contracts.ReferenceChange;
import io.tongbao.contracts.Topics;
import io.tongbao.store.Database;
import io.tongbao.store.sink.IncomingRecord;
import io.tongbao.store.sink.RecordPlace;
import io.tongbao.store.testing.AlertSteps;
import io.tongbao.store.testing.OnEveryServer;
import io.tongbao.store.testing.Samples;
import io.tongbao.store.testing.Store;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnEveryServer
class AsOfQueriesIT {
    private final Database database;
    private Store store;

    AsOfQueriesIT(Database database) {
        this.database = database;
    }

    @BeforeEach
    void empty() throws SQLException {
        store = new Store(database);
    }

    @Test
    void k4_theRankingsOfAMomentStayAsTheyWereWhateverLandsLater() throws SQLException {
        // Given
        Instant known = Instant.parse("2023-05-08T01:02:03Z");
        Moment then = new Moment(known, null, null, false);
        Moment before = new Moment(known.minusSeconds(1), null, null, false);
        Moment since = new Moment(known.plusSeconds(1), null, null, false);
        RankingChunk other = snapshot(1, "a");
        other.setRanking("towns-other");
        RankingChunk later = snapshot(3, "b");
        later.setRanking("towns-retail");
        later.setPeriod(APRIL.plusMonths(1));
        later.setKnownAt(since.at());
        ReferenceChange renamed = indicator();
        renamed.setVersion(2);
        renamed.getIndicator().setNameZh("零售额");
        store.land(
                Topics.DEFINITIONS.name(),
                indicator(),
                group("towns", null, "a", "b"),
                ranking("towns-retail", "towns"),
                ranking("towns-other", "towns"));
        store.land(
                List.of(new IncomingRecord(
                        new RecordPlace(Topics.DEFINITIONS.name(), 0, 9), "key", new byte[] {1}, since.at(), renamed)),
                List.of());
        store.land(Topics.RANKINGS.name(), other, snapshot(2, "a"), later);
        RankingQuery query = new RankingQuery(database);
        List<String> told = List.of("ranking", "indicator_zh", "periods");

        // Then
        assertThat(query.indexAsOf("towns", then).only(told).rows())
                .containsExactly(
                        List.of("towns-other", "社会消费品零售总额", List.of("2023-04-01")),
                        List.of("towns-retail", "社会消费品零售总额", List.of("2023-04-01")));
        assertThat(query.indexAsOf("towns", since).only(told).rows())
                .containsExactly(
                        List.of("towns-retail", "零售额", List.of("2023-05-01", "2023-04-01")),
                        List.of("towns-other", "零售额", List.of("2023-04-01")));
        assertThat(query.index("towns").rows())
                .isEqualTo(query.indexAsOf("towns", since).rows());
        assertThat(query.groupAsOf(null, then)).hasValue("towns");
        assertThat(query.groupAsOf("towns-retail", then)).hasValue("towns");
        assertThat(query.groupAsOf(null, before)).isEmpty();
    }

    @Test
    void k1_aUnitIsLookedAtInTheFirstRankedGroupThatItIsAMemberOf() throws SQLException {
        Moment before = new Moment(Instant.parse("2023-05-08T01:02:02Z"), null, null, false);
        RankingQuery query = new RankingQuery(database);
        store.land(Topics.DEFINITIONS.name(), Samples.townsOfAZone());
        store.land(Topics.DEFINITIONS.name(), ranking("named-retail", "named"), ranking("towns-retail", "towns"));
        RankingChunk named = snapshot(2, "b", "c");
        named.setRanking("named-retail");
        named.setGroup("named");
        store.land(Topics.RANKINGS.name(), snapshot(1, "a", "b"));

        assertThat(query.groupOfUnit("c", null))
                .as("below a, which is in the zone")
                .hasValue("towns");
        assertThat(query.groupOfUnit("zone", null)).as("above the group").hasValue("towns");
        assertThat(query.groupOfUnit("nowhere", null)).isEmpty();
        assertThat(query.groupOfUnit("c", before)).isEmpty();
        store.land(Topics.RANKINGS.name(), named);
        assertThat(query.groupOfUnit("b", null)).as("of both").hasValue("named");
        assertThat(query.groupOfUnit("a", null)).hasValue("towns");
        ReferenceQuery reference = new ReferenceQuery(database);
        assertThat(reference.regionsOfAsOf("towns", before).values("code")).containsExactly("a", "b", "c");
        assertThat(reference.regionsOfAsOf("named", before).values("name_zh")).containsExactly("乙镇", "丙镇");
        assertThat(reference.regionsOfAsOf("none", before).rows()).isEmpty();
    }

    private static ReferenceChange ranking(String code, String group) {
        return ReferenceChange.newBuilder()
                .setKind("RANKING")
                .setCode(code)
                .setVersion(1)
                .setRanking(RankingRule.newBuilder()
                        .setGroup(group)
                        .setIndicator("retail")
                        .setMeasure("CUMULATIVE_GROWTH")
                        .build())
                .build();
    }

    @Test
    void k7_tellProjectsReportsAndAlertsOfAMomentWithTheMembersOfThen() throws SQLException {
        // Given: a group that b was in, and a is in now
        Instant known = Instant.parse("2023-05-08T01:02:03Z");
        Moment then = new Moment(known, null, null, false);
        Moment before = new Moment(known.minusSeconds(1), null, null, false);
        ReferenceChange regrouped = group("named", null, "a");
        regrouped.setVersion(2);
        store.land(
                Topics.DEFINITIONS.name(),
                indicator(),
                region("a", 1, "甲镇"),
                region("b", 1, "乙镇"),
                group("named", null, "b"));
        RecordPlace place = new RecordPlace(Topics.DEFINITIONS.name(), 0, 8);
        RecordPlace next = new RecordPlace(Topics.DEFINITIONS.name(), 0, 9);
        RecordPlace renamedAt = new RecordPlace(Topics.DEFINITIONS.name(), 0, 10);
        ReferenceChange renamed = indicator();
        renamed.setVersion(2);
        renamed.getIndicator().setNameZh("零售额");
        Instant later = known.plusSeconds(1);
        store.land(
                List.of(
                        new IncomingRecord(place, "key", new byte[] {1}, later, regrouped),
                        new IncomingRecord(next, "key", new byte[] {1}, later, region("a", 2, "甲街道")),
                        new IncomingRecord(renamedAt, "key", new byte[] {1}, later, renamed)),
                List.of());
        store.land(
                Topics.ACCEPTED_PROJECTS.name(),
                project("p1", "2023-03", 0, 1).setKnownAt(known).build(),
                project("p3", "2023-03", 0, 3)
                        .setKnownAt(known)
                        .setStage("SIGNED")
                        .build(),
                project("p3", "2023-04", 0, 4).setKnownAt(known).build(),
                project("p2", "2023-04", 0, 2)
                        .setKnownAt(known)
                        .setRegion("b")
                        .setBatch("2023-2")
                        .build());
        AcceptedReport ofB =
                AcceptedReport.newBuilder(report(2, null)).setRegion("b").build();
        store.land(Topics.ACCEPTED.name(), report(1, null), ofB);
        store.land(
                Topics.ALERTS.name(),
                AlertSteps.step("a", 1, "FIRING").build(),
                AlertSteps.step("b", 1, "FIRING").build());
        Filter named = Filter.ALL.withGroup("named");
        ProjectsQuery projects = new ProjectsQuery(database);
        ReportsQuery reports = new ReportsQuery(database);
        AlertsQuery alerts = new AlertsQuery(database);
        // Then
        assertThat(projects.current(which(named)).values("project")).containsExactly("p1", "p3");
        assertThat(projects.asOf(which(named), then).values("project")).containsExactly("p2");
        assertThat(projects.asOf(which(Filter.ALL), then).values("project")).containsExactly("p1", "p3", "p2");
        assertThat(projects.asOf(new ProjectsQuery.Which(named.withPeriod(APRIL), "2023-1", "STARTED"), then)
                        .rows())
                .isEmpty();
        assertThat(projects.asOf(which(Filter.ALL.withRegion("a")), then).values("project"))
                .containsExactly("p1", "p3");
        assertThat(projects.asOf(which(Filter.ALL), before).rows()).isEmpty();
        LocalDate march = LocalDate.of(2023, 3, 1);
        assertThat(projects.asOf(which(Filter.ALL.within(null, march)), then).values("project"))
                .containsExactly("p1", "p3");
        assertThat(projects.asOf(which(Filter.ALL.within(march, march).withRegion("a")), then)
                        .values("stage"))
                .containsExactly("STARTED", "SIGNED");
        assertThat(projects.asOf(which(Filter.ALL.withRegion("a")), then).values("stage"))
                .containsExactly("STARTED", "STARTED");
        assertThat(reports.asOf(named.withPeriod(APRIL), then).values("id")).containsExactly("r2");
        assertThat(reports.asOf(Filter.ALL.withRegion("a").withIndicator("retail"), then)
                        .values("id"))
                .containsExactly("r1");
        assertThat(reports.asOf(Filter.ALL, before).rows()).isEmpty();
        assertThat(alerts.current(named).values("region")).containsExactly("a");
        // a was called otherwise then
        Filter ofA = Filter.ALL.withRegion("a");
        assertThat(projects.current(which(ofA)).values("region_zh")).containsOnly("甲街道");
        assertThat(projects.asOf(which(ofA), then).values("region_zh")).containsOnly("甲镇");
        assertThat(reports.accepted(ofA).values("region_zh")).containsOnly("甲街道");
        assertThat(reports.asOf(ofA, then).values("region_zh")).containsOnly("甲镇");
        assertThat(completeness(ofA, null).values("region_zh")).containsOnly("甲街道");
        assertThat(completeness(ofA, then).values("region_zh")).containsOnly("甲镇");
        assertThat(completeness(ofA, null).values("indicator_zh")).containsOnly("零售额");
        assertThat(completeness(ofA, then).values("indicator_zh")).containsOnly("社会消费品零售总额");
        assertThat(new ReferenceQuery(database).regionsAsOf(then, List.of("a")).values("name_zh"))
                .containsExactly("甲镇");
        assertThat(alerts.asOf(named, new Moment(AlertSteps.KNOWN, null, null, false))
                        .values("region"))
                .containsExactly("b");
    }

    /** Of many the period is read as a whole, of few each is looked up. */
    @Test
    void v14_whatIsInIsToldOfManyAsOfFew() throws SQLException {
        int many = 10_100;
        store.land(Topics.DEFINITIONS.name(), indicator());
        store.land(Topics.ACCEPTED.name(), reports(1, 10));
        store.land(
                Topics.ACCEPTED.name(),
                AcceptedReport.newBuilder(report(5_000, null))
                        .setRegion("r00003")
                        .setRevision(1)
                        .build());
        List<List<@Nullable Object>> few = completeness(Filter.ALL, null).rows();

        store.land(Topics.ACCEPTED.name(), reports(11, many));

        assertThat(few).hasSize(10);
        List<List<@Nullable Object>> all = completeness(Filter.ALL, null).rows();
        assertThat(all).hasSize(many);
        assertThat(all.subList(0, few.size())).isEqualTo(few);
    }

    private static AcceptedReport[] reports(int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(each -> AcceptedReport.newBuilder(report(each, null))
                        .setRegion(String.format(Locale.ROOT, "r%05d", each))
                        .build())
                .toArray(AcceptedReport[]::new);
    }

    private Table completeness(Filter filter, @Nullable Moment moment) {
        return new CompletenessQuery(database)
                .list(filter, APRIL, moment, APRIL)
                .table();
    }

    private static ProjectsQuery.Which which(Filter filter) {
        return new ProjectsQuery.Which(filter, null, null);
    }
}
