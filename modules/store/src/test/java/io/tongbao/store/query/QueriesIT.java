package io.tongbao.store.query;

import static io.tongbao.store.testing.Samples.APRIL;
import static io.tongbao.store.testing.Samples.figure;
import static io.tongbao.store.testing.Samples.membership;
import static io.tongbao.store.testing.Samples.project;
import static io.tongbao.store.testing.Samples.region;
import static io.tongbao.store.testing.Samples.rejected;
import static io.tongbao.store.testing.Samples.report;
import static io.tongbao.store.testing.Samples.snapshot;
import static org.assertj.core.api.Assertions.assertThat;

import io.tongbao.contracts.GrowthFigure;
import io.tongbao.contracts.RankingChunk;
import io.tongbao.contracts.Topics;
import io.tongbao.statistics.Entitlement;
import io.tongbao.statistics.Period;
import io.tongbao.store.Database;
import io.tongbao.store.testing.OnEveryServer;
import io.tongbao.store.testing.Samples;
import io.tongbao.store.testing.Store;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnEveryServer
class QueriesIT {
    private final Database database;
    private Store store;

    QueriesIT(Database database) {
        this.database = database;
    }

    @BeforeEach
    void fill() throws SQLException {
        store = new Store(database);
        store.land(Topics.DEFINITIONS.name(), Samples.townsOfAZone());
    }

    @Test
    void giveTypedFigures() throws SQLException {
        GrowthFigure sent = figure("a", 7, "10.5");
        sent.setMissingPeriods(List.of("2023-01"));
        sent.setRevision(2);
        store.land(Topics.GROWTH.name(), sent);
        Table table = new GrowthQuery(database).current(Filter.ALL.withPeriod(APRIL));
        Table some = table.only(List.of(
                "region_zh", "period", "cumulative_value", "complete", "missing_periods", "revision", "known_at"));
        assertThat(some.rows())
                .containsExactly(List.of(
                        "甲镇",
                        APRIL,
                        new BigDecimal("10.5"),
                        true,
                        List.of("2023-01"),
                        2L,
                        Instant.parse("2023-05-08T01:02:03Z")));
    }

    @Test
    void r2_whatWasRetractedIsNotComplete() throws SQLException {
        GrowthFigure retracted = figure("a", 2, "10");
        retracted.setCumulativeValue(null);
        retracted.setObsStatus("O");
        GrowthFigure excused = GrowthFigure.newBuilder(retracted).build();
        excused.setRegion("b");
        excused.setObsStatus("M");
        store.land(Topics.GROWTH.name(), figure("a", 1, "10"), retracted, excused);

        GrowthQuery query = new GrowthQuery(database);
        assertThat(query.current(Filter.ALL).values("complete")).containsExactly(false, true);
        assertThat(query.history(Filter.ALL.withRegion("a")).values("complete")).containsExactly(true, false);
    }

    @Test
    void filterFigures() throws SQLException {
        GrowthFigure march = figure("a", 1, "5");
        march.setPeriod(LocalDate.of(2023, 3, 1));
        store.land(Topics.GROWTH.name(), march, figure("a", 2, "10"), figure("a", 3, "11"), figure("b", 4, "20"));
        GrowthQuery query = new GrowthQuery(database);
        assertThat(query.current(Filter.ALL.withRegion("a")).values("version")).containsExactly("1.1", "1.3");
        assertThat(query.current(Filter.ALL.within(APRIL, null).withIndicator("retail"))
                        .values("version"))
                .containsExactly("1.3", "1.4");
        assertThat(query.history(Filter.ALL.withRegion("a").withPeriod(APRIL)).values("version"))
                .containsExactly("1.2", "1.3");
        assertThat(query.current(Filter.ALL.withLimit(1)).rows()).hasSize(1);
        assertThat(query.current(Filter.ALL.withIndicator("none")).rows()).isEmpty();
    }

    @Test
    void tellEveryPlaceThatWasShownAndWhoLeft() throws SQLException {
        store.land(Topics.RANKINGS.name(), snapshot(1, "a", "b"), snapshot(2, "b", "a"), snapshot(10, "b"));

        Table history = new RankingQuery(database).history(Filter.ALL.withPeriod(APRIL));

        assertThat(history.only(List.of("region", "rank", "ranked", "present", "version"))
                        .rows())
                .containsExactly(
                        List.of("a", 1L, 2L, true, "1.1"),
                        List.of("a", 2L, 2L, true, "1.2"),
                        List.of("a", 2L, 1L, false, "1.10"),
                        List.of("b", 2L, 2L, true, "1.1"),
                        List.of("b", 1L, 2L, true, "1.2"));
        assertThat(new RankingQuery(database)
                        .history(Filter.ALL.withGroup("none"))
                        .rows())
                .isEmpty();
    }

    @Test
    void callPlacesByWhatWasRankedThen() throws SQLException {
        RankingChunk redefined = snapshot(2, "b", "a");
        redefined.setIndicator("unheard-of");
        redefined.setMeasure("ATTAINMENT");
        store.land(Topics.RANKINGS.name(), snapshot(1, "a", "b"), redefined);

        Table history = new RankingQuery(database).history(Filter.ALL.withRegion("a"));

        assertThat(history.only(List.of("version", "indicator", "measure", "unit"))
                        .rows())
                .containsExactly(
                        List.of("1.1", "retail", "CUMULATIVE_GROWTH", "万元"),
                        List.of("1.2", "unheard-of", "ATTAINMENT", "%"));
        assertThat(history.values("indicator_zh")).containsExactly("社会消费品零售总额", null);
    }

    @Test
    void takeAGroupsMembersAsTheyWereInEachPeriod() throws SQLException {
        GrowthFigure march = figure("b", 1, "5");
        march.setPeriod(LocalDate.of(2023, 3, 1));
        store.land(
                Topics.GROWTH.name(),
                march,
                figure("a", 2, "10"),
                figure("b", 3, "20"),
                figure("c", 4, "30"),
                figure("zone", 5, "60"));
        GrowthQuery query = new GrowthQuery(database);
        assertThat(query.current(Filter.ALL.withGroup("towns")).values("version"))
                .as("b left on the last day of April")
                .containsExactly("1.2", "1.1", "1.4");
        assertThat(query.current(Filter.ALL.withGroup("named").withPeriod(APRIL))
                        .values("region"))
                .containsExactly("b", "c");
        assertThat(new ReferenceQuery(database).members("towns").values("region"))
                .containsExactly("a", "b", "c");
    }

    @Test
    void v02_aKeyIsGoodForWhatIsBelowNowAndForTheTimeOfWhatWas() throws SQLException {
        store.land(
                Topics.DEFINITIONS.name(),
                region("d", 1, "丁镇"),
                region("e", 1, "戊镇"),
                membership("d", "b", null, null),
                membership("e", "zone", null, null),
                membership("e", "elsewhere", "2023-02-01", "2023-03-01"));

        Entitlement zone = new AccessKeysQuery(database).entitlement("z", List.of("zone"), List.of("SELF_REPORTED"));

        assertThat(zone.regions()).containsExactlyInAnyOrder("zone", "a", "c", "e");
        assertThat(zone.below()).containsExactlyInAnyOrder("a", "c", "e");
        assertThat(zone.isFor("b", new Period(2023, 3))).isTrue();
        assertThat(zone.isFor("b", new Period(2023, 4)))
                .as("b left on the last day of April")
                .isFalse();
        assertThat(zone.isFor("d", new Period(2023, 3))).as("with b").isTrue();
        assertThat(zone.isFor("d", new Period(2023, 4))).isFalse();
        assertThat(zone.isFor("c", new Period(2021, 12))).as("below now").isTrue();
        assertThat(zone.isFor("elsewhere", new Period(2023, 3))).isFalse();
    }

    @Test
    void u5_aMembershipThatAnotherOneInterruptedHoldsAgainAfterIt() throws SQLException {
        store.land(Topics.DEFINITIONS.name(), membership("a", "elsewhere", "2023-02-01", "2023-03-01"));
        GrowthFigure february = figure("a", 1, "5");
        february.setPeriod(LocalDate.of(2023, 2, 1));
        store.land(Topics.GROWTH.name(), february, figure("a", 2, "10"));

        assertThat(new GrowthQuery(database)
                        .current(Filter.ALL.withGroup("towns").withRegion("a"))
                        .values("version"))
                .containsExactly("1.2");
        assertThat(new ReferenceQuery(database).members("towns").values("region"))
                .containsExactly("a", "a", "b", "c", "c");
    }

    @Test
    void giveRankingsBestFirst() throws SQLException {
        store.land(Topics.RANKINGS.name(), snapshot(1, "b", "a"));
        Table table = new RankingQuery(database).current(Filter.ALL.withGroup("towns"));
        assertThat(table.only(List.of("region_zh", "rank", "ranked", "unit")).rows())
                .containsExactly(List.of("乙镇", 1L, 2L, "万元"), List.of("甲镇", 2L, 2L, "万元"));
    }

    @Test
    void giveRanksAloneOfAllOrOfSome() throws SQLException {
        RankingChunk march = snapshot(1, "a", "b");
        march.setPeriod(LocalDate.of(2023, 3, 1));
        store.land(Topics.RANKINGS.name(), march, snapshot(2, "b", "a"));
        RankingQuery query = new RankingQuery(database);
        String ranking = march.getRanking();
        LocalDate april = LocalDate.of(2023, 4, 1);
        Filter both = Filter.ALL.withRanking(ranking);
        List<String> told = List.of("period", "region", "region_zh", "region_en", "rank", "ranked", "reason_unranked");

        assertThat(query.ranks(ranking, march.getPeriod(), april, null, null).rows())
                .as("the same as with all that lines tell")
                .isEqualTo(query.current(both).only(told).rows());
        assertThat(query.ranks(ranking, march.getPeriod(), april, null, List.of("b"))
                        .only(List.of("rank", "ranked"))
                        .rows())
                .as("of March, then of April")
                .containsExactly(List.of(2L, 2L), List.of(1L, 2L));
    }

    @Test
    void tellWhichRankingsThereAreAndOfWhichPeriods() throws SQLException {
        RankingChunk march = snapshot(1, "a", "b");
        march.setPeriod(LocalDate.of(2023, 3, 1));
        RankingChunk older = snapshot(2, "a");
        older.setRanking("towns-budget");
        older.setPeriod(LocalDate.of(2022, 12, 1));
        RankingChunk withdrawn = snapshot(3);
        withdrawn.setRanking("towns-gone");
        withdrawn.setWithdrawn(true);
        store.land(Topics.RANKINGS.name(), march, older, withdrawn, snapshot(4, "b"));
        Table index = new RankingQuery(database).index();
        assertThat(index.only(List.of("ranking", "group_code", "periods")).rows())
                .containsExactly(
                        List.of(march.getRanking(), "towns", List.of("2023-04-01", "2023-03-01")),
                        List.of("towns-budget", "towns", List.of("2022-12-01")));
    }

    @Test
    void giveReportsRejectsAndReferenceData() throws SQLException {
        store.land(Topics.ACCEPTED.name(), report(1, null));
        store.land(Topics.REJECTS.name(), rejected(2));
        ReferenceQuery reference = new ReferenceQuery(database);
        assertThat(new ReportsQuery(database)
                        .accepted(Filter.ALL.withGroup("towns"))
                        .values("id"))
                .containsExactly("r1");
        assertThat(new RejectsQuery(database).refused(Filter.ALL).values("check_code"))
                .containsExactly("V01");
        assertThat(reference.regions().values("code")).containsExactly("a", "b", "c", "zone");
        assertThat(reference.indicators().values("decimals")).containsExactly(1L);
        assertThat(reference.groups().values("code")).containsExactly("named", "towns");
        assertThat(reference.memberships().rows()).hasSize(4);
    }

    @Test
    void giveProjectsByRegionGroupBatchAndStage() throws SQLException {
        store.land(
                Topics.ACCEPTED_PROJECTS.name(),
                project("p1", "2023-03", 0, 1).build(),
                project("p1", "2023-03", 1, 2).setStage("SUSPENDED").build(),
                project("p2", "2023-04", 0, 3).setBatch("2023-2").build(),
                project("p3", "2023-04", 0, 4).setRegion("zone").build());
        ProjectsQuery projects = new ProjectsQuery(database);
        Filter towns = Filter.ALL.withGroup("towns");

        assertThat(projects.current(new ProjectsQuery.Which(towns, null, null)).values("project"))
                .containsExactly("p1", "p2");
        assertThat(projects.current(new ProjectsQuery.Which(towns, "2023-1", null))
                        .values("project"))
                .containsExactly("p1");
        assertThat(projects.current(new ProjectsQuery.Which(Filter.ALL, null, "STARTED"))
                        .values("project"))
                .containsExactly("p2", "p3");
        assertThat(projects.history(new ProjectsQuery.Which(Filter.ALL.withRegion("a"), null, null))
                        .values("revision"))
                .containsExactly(0L, 1L, 0L);
    }

    @Test
    void tellProjectsOfAStretchOfPeriodsByTheLastReportInIt() throws SQLException {
        store.land(
                Topics.ACCEPTED_PROJECTS.name(),
                project("p1", "2023-02", 0, 1).setStage("SIGNED").build(),
                project("p1", "2023-02", 1, 2).setStage("APPROVED").build(),
                project("p1", "2023-04", 0, 3).build(),
                project("p2", "2023-03", 0, 4).setRegion("b").build());
        ProjectsQuery projects = new ProjectsQuery(database);

        assertThat(stages(projects, Filter.ALL)).containsExactly("p1 STARTED", "p2 STARTED");
        assertThat(stages(projects, between("2023-02", "2023-02"))).containsExactly("p1 APPROVED");
        assertThat(stages(projects, between(null, "2023-03"))).containsExactly("p1 APPROVED", "p2 STARTED");
        assertThat(stages(projects, between("2023-03", null))).containsExactly("p1 STARTED", "p2 STARTED");
        assertThat(stages(projects, between(null, "2023-03").withRegion("a"))).containsExactly("p1 APPROVED");
        assertThat(stages(projects, between(null, "2023-01"))).isEmpty();
        assertThat(projects.current(new ProjectsQuery.Which(
                                between(null, "2023-03").withGroup("towns"), "2023-1", "APPROVED"))
                        .values("project"))
                .containsExactly("p1");
        assertThat(projects.history(new ProjectsQuery.Which(between("2023-03", null), null, null))
                        .values("project"))
                .containsExactly("p1", "p2");
    }

    private static Filter between(@Nullable String first, @Nullable String last) {
        return Filter.ALL.within(
                first == null ? null : LocalDate.parse(first + "-01"),
                last == null ? null : LocalDate.parse(last + "-01"));
    }

    private static List<String> stages(ProjectsQuery projects, Filter filter) {
        return projects
                .current(new ProjectsQuery.Which(filter, null, null))
                .only(List.of("project", "stage"))
                .rows()
                .stream()
                .map(each -> each.get(0) + " " + each.get(1))
                .toList();
    }

    @Test
    void giveABulletinEachIndicatorsLatestPeriodOfTheYear() throws SQLException {
        // Given: rankings of March and, of another indicator, of last December
        RankingChunk march = snapshot(1, "a", "b");
        march.setPeriod(LocalDate.of(2023, 3, 1));
        RankingChunk lastYear = snapshot(2, "a");
        lastYear.setRanking("towns-budget");
        lastYear.setPeriod(LocalDate.of(2022, 12, 1));
        RankingChunk may = snapshot(3, "b");
        may.setPeriod(LocalDate.of(2023, 5, 1));
        store.land(Topics.RANKINGS.name(), march, lastYear, may);
        store.land(Topics.GROWTH.name(), figure("zone", 1, "60"), figure("a", 2, "10"));
        // When
        Bulletin bulletin = new BulletinQuery(database).of("towns", APRIL);
        // Then
        assertThat(bulletin.rankings().only(List.of("period", "region")).rows())
                .containsExactly(List.of(LocalDate.of(2023, 3, 1), "a"), List.of(LocalDate.of(2023, 3, 1), "b"));
        assertThat(bulletin.ancestor()
                        .only(List.of("region", "cumulative_value"))
                        .rows())
                .containsExactly(List.of("zone", new BigDecimal("60")));
        assertThat(new BulletinQuery(database).of("named", APRIL).ancestor().rows())
                .isEmpty();
    }
}
