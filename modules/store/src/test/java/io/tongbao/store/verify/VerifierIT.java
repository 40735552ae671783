package io.tongbao.store.verify;

import static io.tongbao.store.verify.TwoTowns.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.tongbao.store.Database;
import io.tongbao.store.testing.OnEveryServer;
import io.tongbao.store.testing.Store;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Verify finds what was tampered with, wherever it is. */
@OnEveryServer
class VerifierIT {
    private final Database database;
    private Store store;

    VerifierIT(Database database) {
        this.database = database;
    }

    @BeforeEach
    void fill() throws SQLException {
        store = new Store(database);
        new TwoTowns(store).land();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "update tongbao.observation set cumulative_value = cumulative_value + 0.000000000001 where region = 'b';"
                        + "stats.growth retail b 2023-01 cumulative_value 50.000000000001 50",
                "update tongbao.observation set data_class = null where region = 'a';"
                        + "stats.growth retail a 2023-01 data_class null DEPARTMENT",
                "delete from tongbao.observation where region = 'top';"
                        + "stats.growth retail top 2023-01 (row) missing there",
                "update tongbao.observation set previous_month_base = 49 where region = 'b';"
                        + "stats.growth retail b 2023-01 previous_month_base 49 null",
                "update tongbao.observation set two_year_code = null where region = 'top';"
                        + "stats.growth retail top 2023-01 two_year_code null NO_GROWTH",
                "update tongbao.observation set pull = 1 where region = 'a';"
                        + "stats.growth retail a 2023-01 pull 1 null",
                "update tongbao.observation set pull_class = 'OFFICIAL' where region = 'a';"
                        + "stats.growth retail a 2023-01 pull_class OFFICIAL null",
                "update tongbao.observation_revision set two_year_source = 'SUPPLIED' where sequence = 7;"
                        + "stats.growth_as_of retail a 2023-01 two_year_source SUPPLIED null",
                "update tongbao.ranking_row set rank = 1 where region = 'a';"
                        + "stats.rankings towns-retail a 2023-01 rank 1 2",
                "delete from tongbao.ranking_row where region = 'a';"
                        + "stats.rankings towns-retail a 2023-01 (row) missing there",
                "update tongbao.observation_revision set month_value = 41 where sequence = 7;"
                        + "stats.growth_as_of retail a 2023-01 month_value 41 40",
                "update tongbao.report set month_value = 60 where region = 'b';"
                        + "stats.growth retail b 2023-01 cumulative_value 50 60"
            })
    void findsEveryTamperedCell(String tampering, String expected) throws SQLException {
        store.execute(tampering);
        List<String> found = new ArrayList<>();
        for (Verified each : all(null)) {
            assertThat(each.differing()).isEqualTo(each.differences().size());
            each.differences()
                    .forEach(d -> found.add(String.join(
                            " ",
                            d.view(),
                            d.place(),
                            d.cell(),
                            String.valueOf(d.landed()),
                            String.valueOf(d.computed()))));
        }
        assertThat(found).contains(expected);
    }

    @Test
    void countsRowsAndCells() {
        assertThat(all(null))
                .extracting(Verified::view)
                .containsExactly(
                        "stats.growth",
                        "stats.rankings",
                        "stats.target_progress",
                        "stats.growth_as_of",
                        "stats.rankings_as_of",
                        "stats.target_progress_as_of");
        assertThat(all(null)).extracting(Verified::rows).containsExactly(3L, 2L, 0L, 3L, 2L, 0L);
        assertThat(all(null).get(0).cells()).isGreaterThan(3 * 25);
    }

    @Test
    void findsWhatWasLandedOfAPeriodThatNobodyReported() throws SQLException {
        store.execute(
                """
                create temporary table planted as select * from tongbao.observation limit 1;
                update planted set period = '2031-06-01';
                insert into tongbao.observation select * from planted;
                drop table planted
                """);
        assertThat(all(null).stream()
                        .flatMap(each -> each.differences().stream())
                        .map(Difference::place))
                .singleElement()
                .asString()
                .endsWith("2031-06");
    }

    @Test
    void namesOnlySoManyButCountsAll() throws SQLException {
        store.execute("update tongbao.observation set month_value = 1, cumulative_value = 2, revision = 3");
        Portion portion = new Verifier(database).portions(null, "retail").get(0);
        Verified growth = new Verifier(database).current(portion, 2).get(0);
        assertThat(growth.differing()).isEqualTo(9);
        assertThat(growth.differences()).hasSize(2);
    }

    @Test
    void verifiesAPastMomentByItself() throws SQLException {
        store.execute("update tongbao.observation_revision set cumulative_value = 99 where sequence = 1");
        assertThat(all(at("10:30")).stream().mapToLong(Verified::differing).sum())
                .isPositive();
        assertThat(all(at("12:00")).stream().mapToLong(Verified::differing).sum())
                .isZero();
    }

    private List<Verified> all(java.time.@Nullable Instant at) {
        Verifier verifier = new Verifier(database);
        List<Verified> all = new ArrayList<>();
        for (Portion portion : verifier.portions(at, null)) {
            if (at == null) {
                all.addAll(verifier.current(portion, 50));
            }
            all.addAll(verifier.asOf(portion, at, 50));
        }
        return all;
    }
}
