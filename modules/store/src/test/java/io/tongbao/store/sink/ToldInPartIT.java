package io.tongbao.store.sink;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongbao.store.Database;
import io.tongbao.store.testing.OnEveryServer;
import io.tongbao.store.testing.Store;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the last settled moment tells of a later one: the periods before those of what became known in between (K7). */
@OnEveryServer
class ToldInPartIT {
    private final Database database;
    private Store store;

    ToldInPartIT(Database database) {
        this.database = database;
    }

    /** GDP, settled from 1 to 10 June 2024 by what was sent before 5, and from then on by nothing. */
    @BeforeEach
    void settled() throws SQLException {
        store = new Store(database);
        define("gdp", "2024-01-01");
        store.execute(
                """
                insert into tongbao.settled (kind, code, settled_from, settled_until, writer, generation, sequence)
                values ('INDICATOR', 'gdp', '2024-06-01Z', '2024-06-10Z', 0, 1, 5),
                       ('INDICATOR', 'gdp', '2024-06-10Z', '2024-06-10Z', 0, 1, 6)
                """);
    }

    private void define(String indicator, String knownAt) throws SQLException {
        define(indicator, "", knownAt);
    }

    private void define(String indicator, String more, String knownAt) throws SQLException {
        store.execute(
                """
                insert into tongbao.reference_version (kind, code, version, withdrawn, body, known_at)
                values ('INDICATOR', '%s', 1, false, '{"kind": "FLOW", "scheme": "M12"%s}', '%sZ')
                """
                        .formatted(indicator, more, knownAt));
    }

    private void report(String indicator, String period, String knownAt) throws SQLException {
        store.execute(
                """
                insert into tongbao.report (
                    id, region, indicator, period, revision, status, data_class, disposition, emptied, warnings,
                    source_topic, source_partition, source_offset, known_at)
                select 'r' || count(*), 'town', '%s', '%s-01', 0, 'A', 'OFFICIAL', 'NEW', '{}', '{}', 'reports', 0, count(*),
                       '%sZ'
                from tongbao.report
                """
                        .formatted(indicator, period, knownAt));
    }

    private void target(int year, String knownAt) throws SQLException {
        store.execute(
                """
                insert into tongbao.target (
                    id, region, indicator, year, kind, value, pace, pace_custom, light_rule, version, disposition,
                    source_topic, source_partition, source_offset, known_at, definitions)
                values ('t', 'town', 'gdp', %d, 'LEVEL', 1, 'LINEAR', '{}', 'default', 1, 'NEW', 'targets', 0, 0, '%sZ', 0)
                """
                        .formatted(year, knownAt));
    }

    /** By which sequence GDP is told of a moment, and before which period. */
    private String told(String at) throws SQLException {
        return told(at, "gdp");
    }

    private String told(String at, String codes) throws SQLException {
        return String.join(
                " ",
                store.rows("select t.sequence, t.before from oracle.told_or_computed('" + at + "Z', '{" + codes
                        + "}') o cross join lateral unnest(o.told) t order by t.sequence"));
    }

    @Test
    void k7_aSettledMomentIsToldWhole() throws SQLException {
        assertThat(told("2024-06-09")).isEqualTo("5|infinity");
    }

    @Test
    void k7_reportsInBetweenChangeNoPeriodBeforeTheirOwn() throws SQLException {
        report("gdp", "2024-01", "2024-06-09");
        report("gdp", "2024-05", "2024-06-10");
        report("gdp", "2024-04", "2024-06-12");

        assertThat(told("2024-06-11")).isEqualTo("5|2024-05-01");
        assertThat(told("2024-06-12")).isEqualTo("5|2024-04-01");
    }

    @Test
    void k7_reportsOfOtherIndicatorsChangeNothing() throws SQLException {
        define("rainfall", "2024-01-01");
        report("rainfall", "2024-05", "2024-06-10");

        assertThat(told("2024-06-11")).isEqualTo("5|infinity");
    }

    @Test
    void k7_whatIsComputedFromOthersChangesWithThem_eachSinceItsOwnLastMoment() throws SQLException {
        define("services", ", \"part_of\": \"gdp\"", "2024-01-01");
        store.execute(
                """
                insert into tongbao.settled (kind, code, settled_from, settled_until, writer, generation, sequence)
                values ('INDICATOR', 'services', '2024-06-01Z', '2024-06-05Z', 0, 1, 7)
                """);
        report("gdp", "2024-02", "2024-06-06");
        report("gdp", "2024-05", "2024-06-11");

        assertThat(told("2024-06-12", "gdp,services")).isEqualTo("5|2024-05-01 7|2024-02-01");
    }

    @Test
    void k7_momentsAreComparedHoweverTheConnectionWritesThem() throws SQLException {
        report("gdp", "2024-05", "2024-06-10T02:00");

        store.execute(
                """
                do $$
                begin
                    perform set_config('datestyle', 'SQL', true), set_config('timezone', 'Asia/Shanghai', true);
                    if (select t.before from oracle.told_in_part('2024-06-11Z', '{gdp}') t) is distinct from '2024-05-01' then
                        raise exception 'told of a period that a report in between is of';
                    end if;
                end
                $$
                """);
    }

    @Test
    void t1_aTargetInBetweenChangesNoYearBeforeItsOwn() throws SQLException {
        report("gdp", "2024-05", "2024-06-11");
        target(2024, "2024-06-11");

        assertThat(told("2024-06-12")).isEqualTo("5|2024-01-01");
    }

    @Test
    void k7_aDefinitionInBetweenMayChangeEverything() throws SQLException {
        define("rainfall", "2024-06-11");

        assertThat(told("2024-06-10")).isEqualTo("5|infinity");
        assertThat(told("2024-06-11")).isEmpty();
    }

    @Test
    void k7_aMomentLongAfterIsNotTold() throws SQLException {
        assertThat(told("2024-07-10")).isEqualTo("5|infinity");
        assertThat(told("2024-07-11T00:00:01")).isEmpty();
    }
}
