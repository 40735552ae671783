package io.tongbao.store.sink;

import static io.tongbao.store.testing.Samples.figure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tongbao.contracts.GrowthFigure;
import io.tongbao.contracts.Topics;
import io.tongbao.store.Database;
import io.tongbao.store.testing.OnEveryServer;
import io.tongbao.store.testing.Store;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnEveryServer
class GrowthLandingIT {
    private static final String GROWTH = Topics.GROWTH.name();
    private static final String CURRENT = "select region, cumulative_value, version from stats.growth order by region";
    private static final String HISTORY =
            "select region, cumulative_value, version, present from stats.growth_history order by region, sequence";

    private final Database database;
    private Store store;

    GrowthLandingIT(Database database) {
        this.database = database;
    }

    @BeforeEach
    void empty() throws SQLException {
        store = new Store(database);
    }

    @Test
    void keepsEveryVintageAndShowsTheNewest() throws SQLException {
        Landed landed = store.land(GROWTH, figure("a", 7, "10.5"), figure("a", 9, "11"), figure("a", 8, "12"));
        assertThat(landed.rows()).isEqualTo(4);
        assertThat(store.rows(CURRENT)).containsExactly("a|11|1.9");
        assertThat(store.rows(HISTORY)).containsExactly("a|10.5|1.7|t", "a|12|1.8|t", "a|11|1.9|t");
    }

    @Test
    void changesNothingWhenABatchComesAgain() throws SQLException {
        GrowthFigure[] figures = {figure("a", 7, "10"), figure("b", 8, "20"), figure("a", 9, "11")};
        store.land(GROWTH, figures);
        assertThat(store.land(GROWTH, figures).rows()).isZero();
        assertThat(LandedCounter.read(database)).containsEntry(GROWTH, 5L);
    }

    @Test
    void neverGoesBackToAnOlderVersion() throws SQLException {
        store.land(GROWTH, figure("a", 9, "11"));
        store.land(GROWTH, figure("a", 7, "10"));
        assertThat(store.rows(CURRENT)).containsExactly("a|11|1.9");
        assertThat(store.rows(HISTORY)).containsExactly("a|10|1.7|t", "a|11|1.9|t");
    }

    @Test
    void takesALaterGenerationForNewerWhateverItsSequence() throws SQLException {
        GrowthFigure rebuilt = figure("a", 1, "12");
        rebuilt.setGeneration(2);
        store.land(GROWTH, figure("a", 9, "11"));
        store.land(GROWTH, rebuilt);
        assertThat(store.rows(CURRENT)).containsExactly("a|12|2.1");
    }

    @Test
    void hidesAFigureThatNoLongerStandsButKeepsItsHistory() throws SQLException {
        GrowthFigure gone = figure("a", 8, "10");
        gone.setPresent(false);
        gone.setCumulativeValue(null);
        store.land(GROWTH, figure("a", 7, "10"), figure("b", 1, "20"));
        store.land(GROWTH, gone);
        assertThat(store.rows(CURRENT)).containsExactly("b|20|1.1");
        assertThat(store.rows(HISTORY)).containsExactly("a|10|1.7|t", "a|null|1.8|f", "b|20|1.1|t");
    }

    @Test
    void keepsDigitsListsAndTimesAsTheyWere() throws SQLException {
        GrowthFigure figure = figure("a", 7, "123456789012345678.000000000001");
        figure.setMissingPeriods(List.of("2023-01", "2023-03"));
        store.land(GROWTH, figure);
        assertThat(store.rows(
                        "select cumulative_value, missing_periods, growth_change_pp, known_at at time zone 'UTC', month_value"
                                + " from stats.growth"))
                .containsExactly("123456789012345678.000000000001|{2023-01,2023-03}|0.3|2023-05-08 01:02:03|null");
    }

    @Test
    void rollsEverythingBackWhenAnotherSinkHasMovedTheOffset() throws SQLException {
        // Given
        OffsetMove first = new OffsetMove(GROWTH, 0, "id", 0, 3);
        try (Connection connection = database.connection()) {
            OffsetTable.SINK.begin(connection, List.of(new OffsetMove(GROWTH, 0, "id", 0, 0)));
        }
        store.land(store.records(GROWTH, figure("a", 7, "10")), List.of(first));
        // When
        assertThatThrownBy(() -> store.land(store.records(GROWTH, figure("b", 8, "20")), List.of(first)))
                .isInstanceOf(OffsetsMovedException.class)
                .hasMessageContaining("tongbao.growth-0");
        // Then
        assertThat(store.rows(HISTORY)).containsExactly("a|10|1.7|t");
        assertThat(SinkOffsets.read(database)).containsEntry(new TopicPartition(GROWTH, 0), 3L);
        assertThat(SinkOffsets.reached(database, java.util.Map.of(new TopicPartition(GROWTH, 0), 3L)))
                .isTrue();
        assertThat(SinkOffsets.reached(database, java.util.Map.of(new TopicPartition(GROWTH, 0), 4L)))
                .isFalse();
    }

    @Test
    void putsAsideTheOnePoisonRecordAndLandsAllOthers() throws SQLException {
        // Given: PostgreSQL stores no NUL
        GrowthFigure[] figures = new GrowthFigure[100];
        for (int i = 0; i < figures.length; i++) {
            figures[i] = figure("r" + i, i, "10");
        }
        figures[37].setRegion("r\u0000");
        // When
        Landed landed = store.land(GROWTH, figures);
        // Then
        assertThat(landed.poison()).isEqualTo(1);
        assertThat(store.rows("select count(*) from stats.growth")).containsExactly("99");
        assertThat(store.rows("select source_topic, source_offset, stage, check_code from stats.rejects"))
                .containsExactly(GROWTH + "|37|LANDING|LANDING");
        assertThat(store.land(GROWTH).rows()).isZero();
    }
}
