package io.tongbao.store.verify;

import static io.tongbao.store.verify.TwoTowns.JANUARY;
import static io.tongbao.store.verify.TwoTowns.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tongbao.store.Database;
import io.tongbao.store.LandedUntil;
import io.tongbao.store.query.Bulletin;
import io.tongbao.store.query.BulletinQuery;
import io.tongbao.store.query.Filter;
import io.tongbao.store.query.GrowthQuery;
import io.tongbao.store.query.Moment;
import io.tongbao.store.query.Moments;
import io.tongbao.store.query.RankingQuery;
import io.tongbao.store.query.Table;
import io.tongbao.store.testing.OnEveryServer;
import io.tongbao.store.testing.Store;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the as-of functions promise, on every tier. */
@OnEveryServer
class AsOfIT {
    private final Database database;
    private Store store;
    private TwoTowns towns;

    AsOfIT(Database database) {
        this.database = database;
    }

    @BeforeEach
    void fill() throws SQLException {
        store = new Store(database);
        towns = new TwoTowns(store).land();
    }

    @ParameterizedTest
    @CsvSource({
        "09:59, ''",
        "10:00, a|100|/ top|100|1/2",
        "10:09, a|100|/ top|100|1/2",
        "10:10, a|100|/ b|50|/ top|150|2/2",
        "11:00, a|40|/ b|50|/ top|90|2/2"
    })
    void k7_figuresAreThoseKnownThen(String time, String expected) throws SQLException {
        assertThat(String.join(
                        " ",
                        store.rows(
                                "select region || '|' || cumulative_value || '|' || coalesce(reported::text, '') || '/'"
                                        + " || coalesce(expected::text, '') from stats.growth_as_of('" + at(time)
                                        + "') order by region")))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "10:00, a|1|100|null b|null|null|NOT_REPORTED",
        "10:30, a|1|100|null b|2|50|null",
        "12:00, b|1|50|null a|2|40|null"
    })
    void k7_ranksAreThoseOfTheFiguresKnownThen(String time, String expected) throws SQLException {
        assertThat(String.join(
                        " ",
                        store.rows("select region, rank, figure, reason_unranked from stats.rankings_as_of('" + at(time)
                                + "') order by rank nulls last")))
                .isEqualTo(expected);
    }

    @Test
    void asOfNowEqualsWhatStands() {
        Verifier verifier = new Verifier(database);
        for (Portion portion : verifier.portions(null, null)) {
            assertThat(verifier.current(portion, 10)).allSatisfy(AsOfIT::nothingDiffers);
            assertThat(verifier.asOf(portion, null, 10)).allSatisfy(AsOfIT::nothingDiffers);
        }
    }

    private static void nothingDiffers(Verified verified) {
        assertThat(verified.differences()).isEmpty();
        assertThat(verified.differing()).isZero();
        assertThat(verified.rows() > 0).isNotEqualTo(verified.view().startsWith("stats.target_progress"));
    }

    @Test
    void whatIsPastNeverChanges() throws SQLException {
        String told = "select v::text from stats.growth_as_of('" + at("10:30") + "') v order by 1";
        String ranked = "select v::text from stats.rankings_as_of('" + at("10:30") + "') v order by 1";
        List<String> before = store.rows(told);
        List<String> ranksBefore = store.rows(ranked);

        towns.report("b", "70", 1, "12:00");
        towns.moveTownB("12:10");

        assertThat(store.rows(told)).isEqualTo(before);
        assertThat(store.rows(ranked)).isEqualTo(ranksBefore);
    }

    @Test
    void u5_aBulletinShowsNoTargetOfAMonthInWhichItsUnitHadLeft() throws SQLException {
        LocalDate february = JANUARY.plusMonths(1);
        towns.target("a", "1000", "11:10");
        towns.target("b", "1000", "11:10");
        towns.sell("a", february, "100", 10, "11:20");
        towns.sell("b", february, "110", 11, "11:20");
        towns.endTownB(february, "11:30");
        assertThat(targets("towns", february, "11:29")).containsExactlyInAnyOrder("a", "b");
        assertThat(targets("towns", february, "11:30")).containsExactly("a");
        assertThat(targets("towns", JANUARY, "11:30")).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void k1_aBulletinOfAListThatNamesTheRegionAboveItTellsThatOnceAsTheWhole() throws SQLException {
        towns.list("all", "11:05");
        for (String each : List.of("b", "a", "top")) {
            towns.target(each, "1000", "11:10");
        }
        assertThat(targets("all", JANUARY, "11:10")).hasSize(3).startsWith("top");
        Table annex = bulletin("all", JANUARY, "11:10").annex();
        assertThat(annex.values("region")).containsExactly("top", "a", "b", "top");
        assertThat(annex.values("is_whole")).containsExactly(true, false, false, false);
    }

    private List<String> targets(String group, LocalDate period, String time) {
        return bulletin(group, period, time).targets().values("region").stream()
                .map(String::valueOf)
                .toList();
    }

    private Bulletin bulletin(String group, LocalDate period, String time) {
        return new BulletinQuery(database).asOf(group, period, new Moment(at(time), null, null, false));
    }

    @ParameterizedTest
    @CsvSource({"a, 10:30", "b, 11:00", "top, 11:00"})
    void k7_ofOneRegionItsPlacesAmongAllOthersAreTold(String region, String time) throws SQLException {
        String told = "select v::text from stats.rankings_as_of('" + at(time) + "'%s) v where region = '" + region
                + "' order by 1";
        assertThat(store.rows(String.format(told, ", of_region => '" + region + "'")))
                .isEqualTo(store.rows(String.format(told, "")));
    }

    @Test
    void u5_membershipCountsFromWhenItWasKnown() throws SQLException {
        towns.moveTownB("12:00");
        String top = "select cumulative_value, expected from stats.growth_as_of('%s') where region = 'top'";
        assertThat(store.rows(String.format(top, at("11:59")))).containsExactly("90|2");
        assertThat(store.rows(String.format(top, at("12:00")))).containsExactly("40|1");
    }

    @Test
    void g5_g6_g7_sumsAndSharesAreThoseOfTheFiguresKnownThen() throws SQLException {
        store.execute("update tongbao.observation_revision set previous_month_base = 25, cumulative_rollup_base = 50"
                + " where reported is null");
        String told = "select region, previous_month_base, previous_month_growth, two_year_code, contribution, pull,"
                + " contribution_source from stats.growth_as_of('" + at("10:30") + "'%s) order by region";

        assertThat(store.rows(String.format(told, "")))
                .containsExactly(
                        "a|25|null|NO_GROWTH|100|50|REGION_IN_PARENT",
                        "b|25|null|NO_GROWTH|0|0|REGION_IN_PARENT",
                        "top|50|200|NO_GROWTH_BEFORE|null|null|null");
        assertThat(store.rows(String.format(told, ", of_region => 'a'")))
                .containsExactly("a|25|null|NO_GROWTH|100|50|REGION_IN_PARENT");
    }

    @Test
    void r2_aSuppliedNumberWhoseClassIsNotNamedIsOfTheHeadlines() throws SQLException {
        for (String table : List.of("observation", "observation_revision")) {
            store.execute(
                    "update tongbao." + table + " set two_year_growth = 1, two_year_source = 'SUPPLIED', pull = 2,"
                            + " contribution_source = 'SUPPLIED', pull_class = 'OFFICIAL', contribution_class = 'OFFICIAL'"
                            + " where region = 'b'");
        }
        String classes = "select two_year_class, contribution_class, pull_class from %s where region = 'b'";

        assertThat(store.rows(String.format(classes, "stats.growth"))).containsExactly("DEPARTMENT|null|OFFICIAL");
        assertThat(store.rows(String.format(classes, "stats.growth_as_of('" + at("10:30") + "')")))
                .containsExactly("DEPARTMENT|null|OFFICIAL");
    }

    @Test
    void u4_aRatioIsThatOfItsPartsKnownThen() throws SQLException {
        towns.defineRatio("10:20");
        String ratio = "select region, cumulative_value, growth_code, rolled_up, complete from stats.growth_as_of('%s',"
                + " 'share') order by region";
        assertThat(store.rows(String.format(ratio, at("10:19")))).isEmpty();
        assertThat(store.rows(String.format(ratio, at("10:20"))))
                .containsExactly("a|100|BASE_MISSING|t|t", "b|100|BASE_MISSING|t|t", "top|100|BASE_MISSING|t|t");
    }

    @ParameterizedTest
    @CsvSource({"growth", "rankings", "scores", "alerts", "projects", "reports"})
    void theFunctionsHaveTheColumnsOfTheViews(String view) throws SQLException {
        String columns = "select attname, format_type(atttypid, null) from pg_attribute where attrelid = '%s'::regclass"
                + " and attnum > 0 order by attnum";
        store.execute("drop view if exists told");
        store.execute("create temporary view told as select * from stats." + view + "_as_of(now())");
        try {
            assertThat(store.rows(String.format(columns, "told")))
                    .isEqualTo(store.rows(String.format(columns, "stats." + view)));
        } finally {
            store.execute("drop view told");
        }
    }

    @Test
    void filtersTellTheSameRows() {
        Moments moments = new Moments(database);
        GrowthQuery growth = new GrowthQuery(database);
        Filter all = Filter.ALL.withIndicator("retail").withPeriod(JANUARY);
        var moment = moments.of("2023-02-10T10:30:00Z");
        assertThat(growth.asOf(all, moment).values("region")).containsExactly("a", "b", "top");
        assertThat(growth.asOf(all.withRegion("top"), moment).values("cumulative_value"))
                .asString()
                .isEqualTo("[150]");
        assertThat(growth.asOf(all.withGroup("towns"), moment).values("region")).containsExactly("a", "b");
        assertThat(growth.asOf(all.withPeriod(LocalDate.of(2022, 12, 1)), moment)
                        .rows())
                .isEmpty();
        RankingQuery rankings = new RankingQuery(database);
        assertThat(rankings.asOf(Filter.ALL.withRanking("towns-retail").withRegion("b"), moment)
                        .values("rank"))
                .containsExactly(2L);
        assertThat(rankings.asOf(Filter.ALL.withGroup("others"), moment).rows()).isEmpty();
        assertThat(rankings.ranks("towns-retail", JANUARY, JANUARY, moment, List.of("b"))
                        .values("rank"))
                .containsExactly(2L);
    }

    @Test
    void aReleaseIsANameForAMoment() throws SQLException {
        store.execute(
                """
                insert into tongbao.decision (id, kind, name, period, decided_by, reason, decided_at, source_topic,
                    source_partition, source_offset, known_at)
                values ('1', 'RELEASE', 'first', '2023-01-01', 'x', '', now(), 't', 0, 1, '2023-02-10T10:30:00Z'),
                       ('2', 'RELEASE', 'first', '2023-01-01', 'x', '', now(), 't', 0, 2, '2023-02-10T12:30:00Z')
                """);
        assertThat(store.rows("select stats.release_time('first') = '2023-02-10T10:30:00Z'"))
                .containsExactly("t");
        assertThatThrownBy(() -> store.rows("select stats.release_time('none')"))
                .hasMessageContaining("no release none");
        assertThat(new Moments(database).of("first").at()).isEqualTo(at("10:30"));
    }

    @ParameterizedTest
    @CsvSource({
        "march, ''",
        "may, march",
        "april, march",
        "march again, march",
        "june, may",
        "june again, june",
    })
    void k4_theReleaseBeforeIsNeverOneOfALaterPeriod(String release, String before) throws SQLException {
        store.execute(
                """
                insert into tongbao.decision (id, kind, name, period, decided_by, reason, decided_at, source_topic,
                    source_partition, source_offset, known_at)
                values ('1', 'RELEASE', 'march', '2023-03-01', 'x', '', now(), 't', 0, 1, '2023-02-10T10:01:00Z'),
                       ('2', 'RELEASE', 'may', '2023-05-01', 'x', '', now(), 't', 0, 2, '2023-02-10T10:02:00Z'),
                       ('3', 'RELEASE', 'april', '2023-04-01', 'x', '', now(), 't', 0, 3, '2023-02-10T10:03:00Z'),
                       ('4', 'RELEASE', 'march again', '2023-03-01', 'x', '', now(), 't', 0, 4, '2023-02-10T10:04:00Z'),
                       ('5', 'RELEASE', 'june', '2023-06-01', 'x', '', now(), 't', 0, 5, '2023-02-10T10:05:00Z'),
                       ('6', 'RELEASE', 'june again', '2023-06-01', 'x', '', now(), 't', 0, 6, '2023-02-10T10:06:00Z')
                """);
        Moments moments = new Moments(database);

        assertThat(moments.releaseBefore(moments.of(release))
                        .map(Moment::release)
                        .orElse(""))
                .isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "2023-02-10T18:30:00+08:00, 2023-02-10T10:30:00Z",
        "2023-02-10T10:30:00Z, 2023-02-10T10:30:00Z",
        "2023-02-10T18:30, 2023-02-10T10:30:00Z",
        "2023-02-10, 2023-02-10T15:59:59.999999Z"
    })
    void momentsAreReadAsPeopleWriteThem(String text, Instant at) {
        assertThat(new Moments(database).of(text).at()).isEqualTo(at);
    }

    @Test
    void whatIsNoMomentIsSaidSo() {
        assertThatThrownBy(() -> new Moments(database).of("last week"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'last week' is no moment")
                .hasMessageContaining("2023-05-10T08:30:00+08:00");
    }

    @Test
    void aMomentAfterTheLastBarrierIsProvisional() {
        assertThat(new Moments(database).of("2023-02-10T10:00:00Z").provisional())
                .isTrue();
        LandedUntil.note(database, at("11:00"));
        LandedUntil.note(database, at("10:00"));
        assertThat(new Moments(database).of("2023-02-10T11:00:00Z").provisional())
                .isFalse();
        assertThat(new Moments(database).of("2023-02-10T11:00:01Z").provisional())
                .isTrue();
    }

    @Test
    void anAnalystMayAsk() throws SQLException {
        assertThat(
                        store.rows(
                                """
                        select p.proname, has_function_privilege('tongbao_analyst', p.oid, 'execute'),
                               has_function_privilege('public', p.oid, 'execute'), p.prosecdef,
                               obj_description(p.oid) ~ '[a-z]{2}.*[一-鿿]'
                        from pg_proc p
                        where p.pronamespace = 'stats'::regnamespace
                        order by 1
                        """))
                .containsExactly(
                        "alerts_as_of|t|f|t|t",
                        "alerts_by_month|t|f|t|t",
                        "alerts_by_month_as_of|t|f|t|t",
                        "final_until|t|f|t|t",
                        "growth_as_of|t|f|t|t",
                        "projects_as_of|t|f|t|t",
                        "rankings_as_of|t|f|t|t",
                        "release_time|t|f|t|t",
                        "reports_as_of|t|f|t|t",
                        "scores_as_of|t|f|t|t",
                        "target_progress_as_of|t|f|t|t");
        assertThat(store.rows("select has_schema_privilege('tongbao_analyst', 'oracle', 'usage')"))
                .containsExactly("f");
    }
}
