package io.tongbao.store.sink;

import static io.tongbao.store.testing.Samples.indicator;
import static io.tongbao.store.testing.Samples.region;
import static io.tongbao.store.testing.Samples.scheme;
import static io.tongbao.store.testing.Samples.scores;
import static org.assertj.core.api.Assertions.assertThat;

import io.tongbao.contracts.ReferenceChange;
import io.tongbao.contracts.Topics;
import io.tongbao.store.Database;
import io.tongbao.store.query.Filter;
import io.tongbao.store.query.ReferenceQuery;
import io.tongbao.store.query.ScoreQuery;
import io.tongbao.store.query.Table;
import io.tongbao.store.testing.OnEveryServer;
import io.tongbao.store.testing.Store;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Composite scores, their definitions and their items (K6). */
@OnEveryServer
class ScoreLandingIT {
    private static final String DEFINITIONS = Topics.DEFINITIONS.name();
    private static final String RANKINGS = Topics.RANKINGS.name();

    private final Database database;
    private Store store;

    ScoreLandingIT(Database database) {
        this.database = database;
    }

    @BeforeEach
    void empty() throws SQLException {
        store = new Store(database);
        store.land(DEFINITIONS, indicator(), region("a", 1, "甲镇"), scheme());
    }

    @Test
    void showsASchemeItemByItemAndHidesAWithdrawnOne() throws SQLException {
        String items = "select code, total, place, item, indicator, method, weight, cap, missing from stats.schemes";
        assertThat(store.rows(items))
                .containsExactly(
                        "assessment|ARITHMETIC|1|sales|retail|EFFICACY|30|null|EXCLUDE",
                        "assessment|ARITHMETIC|2|tax|tax|EFFICACY|70.5|null|EXCLUDE");
        ReferenceChange withdrawn = scheme();
        withdrawn.setVersion(2);
        withdrawn.setWithdrawn(true);
        store.land(DEFINITIONS, withdrawn);
        assertThat(store.rows(items)).isEmpty();
    }

    @Test
    void explainsAScoreItemByItem() throws SQLException {
        store.land(RANKINGS, scores(1, "73.333333333333"));
        Table scores = new ScoreQuery(database).current(Filter.ALL.withRanking("towns-assessment"));
        List<String> columns =
                List.of("region", "item", "indicator_zh", "item_period", "figure", "item_score", "weight", "total");
        assertThat(scores.only(columns).rows().stream().map(List::toString).toList())
                .containsExactly(
                        "[a, sales, 社会消费品零售总额, 2023-03-01, 7.4, 73.333333333333, 30, 73.333333333333]",
                        "[a, tax, null, 2023-03-01, null, null, null, 73.333333333333]",
                        "[b, sales, 社会消费品零售总额, 2023-03-01, null, null, null, null]");
        assertThat(scores.values("reason_missing")).isEqualTo(Arrays.asList(null, "NOT_REPORTED", "NOT_REPORTED"));
        assertThat(store.rows("select indicator_zh, unit, figure from stats.rankings where rank = 1"))
                .containsExactly("综合考评|分|73.333333333333");
        assertThat(new ReferenceQuery(database).schemes().values("item")).containsExactly("sales", "tax");
    }

    @Test
    void writesAMembersRowAgainOnlyWhereAnItemChanged() throws SQLException {
        store.land(RANKINGS, scores(1, "73.333333333333"));
        assertThat(store.land(RANKINGS, scores(2, "73.333333333333")).rows())
                .as("the snapshot alone")
                .isEqualTo(1);
        var changed = scores(3, "73.333333333333");
        changed.getRows().get(0).getItems().get(0).setFigure(new java.math.BigDecimal("7.500000000000"));
        assertThat(store.land(RANKINGS, changed).rows()).isEqualTo(2);
        assertThat(store.rows("select region, sequence from tongbao.ranking_row_history order by sequence, region"))
                .containsExactly("a|1", "b|1", "a|3");
    }
}
