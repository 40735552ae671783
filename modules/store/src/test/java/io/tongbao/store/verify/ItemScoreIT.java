package io.tongbao.store.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongbao.store.Database;
import io.tongbao.store.testing.OnEveryServer;
import io.tongbao.store.testing.Store;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Scores of one item in SQL (K6). */
@OnEveryServer
class ItemScoreIT {
    private final Database database;

    ItemScoreIT(Database database) {
        this.database = database;
    }

    @ParameterizedTest
    @CsvSource({
        "COMPLETION, 130, , , false, 1.2, , 120",
        "COMPLETION, 130, , , false, , , 100",
        "COMPLETION, -5, , , false, , , 0",
        "COMPLETION, 80, , , true, 2, , 125",
        "COMPLETION, 0, , , true, 1.5, , 150",
        "EFFICACY, 2, 1, 4, false, , , 73.333333333333",
        "EFFICACY, 2, 4, 1, true, , , 86.666666666667",
        "EFFICACY, 7, 7, 7, false, , , 100",
        "MIN_MAX, 2, 1, 4, false, , , 33.333333333333",
        "MIN_MAX, -3, -3, -3, false, , , 100",
        "RATIO_TO_BEST, 2, 1, 3, false, , , 66.666666666667",
        "RATIO_TO_BEST, -2, -2, 3, false, , , 0",
        "RATIO_TO_BEST, -2, -2, -1, false, , , 100",
        "RATIO_TO_BEST, 3, 3, 2, true, , , 66.666666666667",
        "RATIO_TO_BEST, 3, 3, -2, true, , , 0",
        "RATIO_TO_BEST, 0, 3, -2, true, , , 100",
        "RANK_SUM, 2, 1, 3, false, , 2, 2"
    })
    void k6_itemScores(
            String method,
            String figure,
            @Nullable String worst,
            @Nullable String best,
            boolean lower,
            @Nullable String cap,
            @Nullable String rank,
            String expected)
            throws SQLException {
        assertThat(new Store(database)
                        .rows("select trim_scale(oracle.item_score('" + method + "', " + figure + ", " + worst + ", "
                                + best + ", " + lower + ", " + cap + ", " + rank + "))"))
                .containsExactly(expected);
    }
}
