package io.tongbao.store.sink;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongbao.contracts.Settled;
import io.tongbao.contracts.SettledKinds;
import io.tongbao.contracts.Topics;
import io.tongbao.store.Database;
import io.tongbao.store.testing.OnEveryServer;
import io.tongbao.store.testing.Store;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which moments are settled, and by which results, after what was said of them (K7). */
@OnEveryServer
class SettledLandingIT {
    private final Database database;
    private Store store;

    SettledLandingIT(Database database) {
        this.database = database;
    }

    @BeforeEach
    void empty() throws SQLException {
        store = new Store(database);
    }

    private static Settled statement(int generation, long sequence, @Nullable Integer second, boolean settled) {
        return Settled.newBuilder()
                .setKind(SettledKinds.INDICATOR)
                .setCode("gdp")
                .setSince(
                        second == null
                                ? null
                                : Instant.parse("2024-01-01T00:00:00Z").plusSeconds(second))
                .setSettled(settled)
                .setWriter(2)
                .setGeneration(generation)
                .setSequence(sequence)
                .build();
    }

    private static Settled settled(long sequence, int second) {
        return statement(1, sequence, second, true);
    }

    private static Settled cut(long sequence, int second) {
        return statement(1, sequence, second, false);
    }

    private void land(Settled... statements) throws SQLException {
        store.land(Topics.SETTLED.name(), statements);
    }

    /** The sequences that tell the seconds from 0 to 59 in steps of ten; – where nothing does. */
    private String told() throws SQLException {
        return String.join(
                " ",
                store.rows(
                        """
                        select coalesce(s.generation || '.' || s.sequence, '–')
                        from generate_series('2024-01-01T00:00Z'::timestamptz, '2024-01-01T00:00:50Z', '10 s') m
                        left join lateral oracle.settled(m, 'INDICATOR', '{gdp}') s on true
                        order by m
                        """));
    }

    @Test
    void k7_whatCameInOrderLeavesEachMomentToItsOwnResults() throws SQLException {
        land(statement(1, 1, null, false), settled(5, 10), cut(6, 30), settled(9, 30), cut(10, 50));

        assertThat(told()).isEqualTo("– 1.5 1.5 1.9 1.9 –");
    }

    @Test
    void k7_whatCameLateVoidsAllFromItsMomentOn() throws SQLException {
        land(settled(5, 0), cut(6, 20), settled(9, 20));
        land(cut(12, 10));
        assertThat(told()).isEqualTo("1.5 – – – – –");

        land(settled(20, 40));
        assertThat(told()).isEqualTo("1.5 – – – 1.20 1.20");
    }

    @Test
    void k7_anotherGenerationBeginsWithNothing() throws SQLException {
        land(settled(5, 0));
        land(statement(2, 1, null, false));
        assertThat(told()).isEqualTo("– – – – – –");

        land(statement(2, 7, 30, true));
        assertThat(told()).isEqualTo("– – – 2.7 2.7 2.7");
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "3", "4"})
    void k7_whatLandsAgainChangesNothing(int again) throws SQLException {
        Settled[] all = {settled(5, 0), cut(6, 20), settled(9, 30), cut(12, 50)};
        land(all);
        String before = told();

        land(all[again - 1]);
        land(all);

        assertThat(told()).isEqualTo(before).isEqualTo("1.5 1.5 – 1.9 1.9 –");
    }
}
