package io.tongbao.store.sink;

import static io.tongbao.store.testing.Samples.chunk;
import static io.tongbao.store.testing.Samples.snapshot;
import static org.assertj.core.api.Assertions.assertThat;

import io.tongbao.contracts.RankingChunk;
import io.tongbao.contracts.Topics;
import io.tongbao.store.Database;
import io.tongbao.store.testing.OnEveryServer;
import io.tongbao.store.testing.Store;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnEveryServer
class RankingLandingIT {
    private static final String RANKINGS = Topics.RANKINGS.name();
    private static final String SHOWN =
            "select region, rank, snapshot from stats.rankings order by rank nulls last, region";

    private final Database database;
    private Store store;

    RankingLandingIT(Database database) {
        this.database = database;
    }

    @BeforeEach
    void empty() throws SQLException {
        store = new Store(database);
    }

    @Test
    void switchesToACompleteSnapshotAsAWhole() throws SQLException {
        store.land(RANKINGS, snapshot(1, "a", "b", "c"));
        Landed landed = store.land(RANKINGS, snapshot(2, "b", "a", "d"));
        assertThat(store.rows(SHOWN)).containsExactly("b|1|1-0-2", "a|2|1-0-2", "d|3|1-0-2");
        assertThat(landed.rows()).as("a, b, d upserted, c gone, one header").isEqualTo(5);
    }

    @Test
    void writesOnlyWhatChanged() throws SQLException {
        store.land(RANKINGS, snapshot(1, "a", "b", "c"));
        assertThat(store.land(RANKINGS, snapshot(2, "a", "c", "b")).rows()).isEqualTo(3);
        assertThat(
                        store.rows(
                                "select region, rank, gone from tongbao.ranking_row_history where sequence = 2 order by region"))
                .containsExactly("b|3|f", "c|2|f");
    }

    @Test
    void doesNotShowAnIncompleteSnapshotUntilItsLastChunkComesInALaterBatch() throws SQLException {
        // Given
        store.land(RANKINGS, snapshot(1, "a", "b", "c", "d"));
        // When: the first of two chunks comes, twice
        assertThat(store.land(RANKINGS, chunk(2, 0, 2, 1, "d", "c")).rows()).isZero();
        store.land(RANKINGS, chunk(2, 0, 2, 1, "d", "c"));
        // Then
        assertThat(store.rows(SHOWN)).containsExactly("a|1|1-0-1", "b|2|1-0-1", "c|3|1-0-1", "d|4|1-0-1");
        // When: the last one comes
        store.land(RANKINGS, chunk(2, 1, 2, 3, "b", "a"));
        // Then
        assertThat(store.rows(SHOWN)).containsExactly("d|1|1-0-2", "c|2|1-0-2", "b|3|1-0-2", "a|4|1-0-2");
        assertThat(staged()).containsExactly("0|0");
    }

    @Test
    void forgetsAnIncompleteSnapshotThatANewerOneHasOvertaken() throws SQLException {
        store.land(RANKINGS, chunk(2, 0, 2, 1, "a"));
        assertThat(staged()).containsExactly("1|1");
        store.land(RANKINGS, snapshot(3, "b"));
        assertThat(staged()).containsExactly("0|0");
        store.land(RANKINGS, chunk(2, 1, 2, 2, "c"));
        assertThat(store.rows(SHOWN)).containsExactly("b|1|1-0-3");
        assertThat(staged()).containsExactly("0|0");
    }

    @Test
    void changesNothingWhenSnapshotsComeAgainOrLate() throws SQLException {
        RankingChunk[] chunks = {snapshot(1, "a", "b"), chunk(2, 0, 2, 1, "b"), chunk(2, 1, 2, 2, "a")};
        store.land(RANKINGS, chunks);
        assertThat(store.land(RANKINGS, chunks).rows()).isZero();
        assertThat(store.land(RANKINGS, chunks[0]).rows()).isZero();
        assertThat(store.rows(SHOWN)).containsExactly("b|1|1-0-2", "a|2|1-0-2");
    }

    @Test
    void hidesAWithdrawnRanking() throws SQLException {
        RankingChunk withdrawn = snapshot(2);
        withdrawn.setWithdrawn(true);
        store.land(RANKINGS, snapshot(1, "a"));
        store.land(RANKINGS, withdrawn);
        assertThat(store.rows(SHOWN)).isEmpty();
        assertThat(store.rows("select region, gone from tongbao.ranking_row_history order by sequence"))
                .isEqualTo(List.of("a|f", "a|t"));
    }

    private List<String> staged() throws SQLException {
        return store.rows(
                "select (select count(*) from tongbao.ranking_chunk), (select count(*) from tongbao.ranking_staging)");
    }
}
