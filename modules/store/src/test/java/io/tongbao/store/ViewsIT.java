package io.tongbao.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tongbao.store.testing.OnEveryServer;
import io.tongbao.store.testing.Store;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the views promise, on every tier. */
@OnEveryServer
class ViewsIT {
    private final Database database;
    private Store store;

    ViewsIT(Database database) {
        this.database = database;
    }

    @BeforeEach
    void empty() throws SQLException {
        store = new Store(database);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ':',
            value = {
                "growth: region, region_zh, indicator, indicator_zh, unit, period, month_value, month_derived,"
                        + " cumulative_value, cumulative_base, month_growth, month_growth_source, month_growth_code,"
                        + " cumulative_growth, growth_source, growth_code, growth_computed, growth_change_pp,"
                        + " two_year_growth, contribution, pull, complete, missing_periods, reported, expected,"
                        + " obs_status, data_class, revision, known_at, version",
                "rankings: ranking, group_code, indicator, measure, period, region, rank, ranked, tied, figure,"
                        + " previous_rank, moved, last_year_rank, moved_on_year, to_next, to_previous,"
                        + " reason_unranked, snapshot, known_at",
                "releases: name, period, moment"
            })
    void beginWithTheColumnsPromised(String view, String promised) throws SQLException {
        assertThat(columns(view)).containsSequence(List.of(promised.split(", ")));
        assertThat(columns(view).get(0)).isEqualTo(promised.split(", ")[0]);
    }

    @Test
    void showTheSameColumnsOfFiguresNowAndOfTheirHistory() throws SQLException {
        assertThat(columns("growth_history")).isEqualTo(columns("growth"));
    }

    @Test
    void areAllThere() throws SQLException {
        assertThat(store.rows("select viewname from pg_views where schemaname = 'stats' order by 1"))
                .containsExactly(
                        "access_keys",
                        "alert_history",
                        "alert_rules",
                        "alerts",
                        "decisions",
                        "deliveries",
                        "groups",
                        "growth",
                        "growth_history",
                        "growth_residuals",
                        "indicators",
                        "light_rules",
                        "memberships",
                        "period_locks",
                        "projects",
                        "projects_history",
                        "rankings",
                        "rankings_history",
                        "regions",
                        "rejects",
                        "releases",
                        "reports",
                        "schemes",
                        "scores",
                        "submissions",
                        "target_progress",
                        "target_progress_history",
                        "targets",
                        "warnings");
    }

    @Test
    void explainThemselvesAndEachColumnInEnglishAndChinese() throws SQLException {
        assertThat(
                        store.rows(
                                """
                        select c.relname, a.attname
                        from pg_class c
                        join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
                        where c.relnamespace = 'stats'::regnamespace
                          and (coalesce(col_description(c.oid, a.attnum), '') !~ '[a-z]{2}.*[一-鿿]'
                               or coalesce(obj_description(c.oid), '') !~ '[a-z]{2}.*[一-鿿]')
                        """))
                .isEmpty();
    }

    @Test
    void areAllThatAnAnalystMayRead() throws SQLException {
        assertThat(
                        store.rows(
                                """
                        select has_table_privilege('tongbao_analyst', c.oid, 'select'), count(*) > 0,
                               bool_or(has_table_privilege('tongbao_analyst', c.oid, 'insert'))
                        from pg_class c
                        where c.relnamespace = 'stats'::regnamespace
                        group by 1
                        """))
                .containsExactly("t|t|f");
        assertThat(store.rows("select has_schema_privilege('tongbao_analyst', 'tongbao', 'usage')"))
                .containsExactly("f");
    }

    @Test
    void anAnalystReadsThemAndAsksAsOfAMomentAndGetsNoFurther() throws SQLException {
        asAnalyst(
                """
                for each in select c.relname from pg_class c where c.relnamespace = 'stats'::regnamespace and c.relkind = 'v' loop
                    execute format('select count(*) from (select * from stats.%I limit 1) v', each.relname);
                end loop;
                for each in
                    select p.proname from pg_proc p
                    where p.pronamespace = 'stats'::regnamespace and p.proretset and p.pronargs - p.pronargdefaults = 1
                      and p.proargtypes[0] = 'timestamptz'::regtype
                loop
                    execute format('select count(*) from stats.%I(now()) v', each.proname);
                end loop;
                """);
        for (String beneath : List.of(
                "select from tongbao.observation",
                "select from oracle.regions(now())",
                "delete from stats.regions",
                "create table stats.mine (n integer)",
                "create table public.mine (n integer)")) {
            assertThatThrownBy(() -> asAnalyst("execute $sql$" + beneath + "$sql$;"))
                    .as(beneath)
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void noFunctionElsewhereLendsAnybodyItsRights() throws SQLException {
        assertThat(
                        store.rows(
                                """
                        select p.oid::regprocedure
                        from pg_proc p
                        join pg_namespace n on n.oid = p.pronamespace
                        where p.prosecdef and n.nspname in ('tongbao', 'oracle', 'public')
                        """))
                .isEmpty();
        assertThat(
                        store.rows(
                                """
                        select p.proname
                        from pg_proc p
                        where p.pronamespace = 'stats'::regnamespace and p.prosecdef
                          and not coalesce('search_path=pg_catalog, pg_temp' = any (p.proconfig), false)
                        """))
                .isEmpty();
    }

    /** A function that is asked here and by functions of stats would be planned anew whenever who asks changes. */
    @Test
    void whatStatementsAskOfTheOracleIsPlannedUnderTheSearchPathOfStats() throws Exception {
        Set<String> asked = new TreeSet<>();
        try (Stream<Path> statements = Files.list(Path.of("src/main/resources/sql"))) {
            for (Path each : statements.toList()) {
                Pattern.compile("oracle[.]([a-z_]+)\\(")
                        .matcher(Files.readString(each))
                        .results()
                        .forEach(name -> asked.add(name.group(1)));
            }
        }
        assertThat(asked).contains("members");

        assertThat(store.rows(
                        """
                select p.proname
                from pg_proc p
                join pg_language l on l.oid = p.prolang and l.lanname = 'plpgsql'
                where p.pronamespace = 'oracle'::regnamespace and p.proname = any ('{%s}')
                  and not coalesce('search_path=pg_catalog, pg_temp' = any (p.proconfig), false)
                """
                                .formatted(String.join(",", asked))))
                .isEmpty();
    }

    private void asAnalyst(String statements) throws SQLException {
        store.execute("do $$ declare each record; begin set local role tongbao_analyst; " + statements + " end $$");
    }

    @Test
    void surviveASecondMigration() throws SQLException {
        database.migrate();
        assertThat(store.rows("select count(*) from tongbao.flyway_schema_history where not success"))
                .containsExactly("0");
    }

    @Test
    void keepVintagesInHypertablesWhereThereIsTimescale() throws SQLException {
        if (database.tier().timescale()) {
            assertThat(store.rows("select hypertable_name from timescaledb_information.hypertables order by 1"))
                    .containsExactly("observation_revision", "ranking_row_history", "target_progress_revision");
        } else {
            assertThat(store.rows("select extname from pg_extension where extname = 'timescaledb'"))
                    .isEmpty();
        }
    }

    private List<String> columns(String view) throws SQLException {
        return store.rows("select column_name from information_schema.columns where table_schema = 'stats'"
                + " and table_name = '" + view + "' order by ordinal_position");
    }
}
