package io.tongbao.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongbao.statistics.Direction;
import io.tongbao.statistics.Measure;
import io.tongbao.statistics.RankingDefinition;
import io.tongbao.statistics.Ties;
import org.junit.jupiter.api.Test;

class StandingRankingsTest {
    private final StandingRankings rankings = new StandingRankings();

    private static RankingDefinition ranking(String code, String group, String compared, Measure measure) {
        return new RankingDefinition(code, group, compared, measure, Direction.HIGHER, 1, Ties.AS_SHOWN, null);
    }

    @Test
    void oneThatIsDefinedAnewIsFoundByWhatItComparesNowAndByNothingElse() {
        rankings.put("one", ranking("one", "towns", "retail", Measure.CUMULATIVE_VALUE));
        rankings.put("other", ranking("other", "towns", "retail", Measure.CUMULATIVE_VALUE));

        rankings.put("one", ranking("one", "counties", "assessment", Measure.SCORE));

        assertThat(rankings.comparing("retail"))
                .extracting(RankingDefinition::code)
                .containsExactly("other");
        assertThat(rankings.comparing("assessment"))
                .extracting(RankingDefinition::code)
                .containsExactly("one");
        assertThat(rankings.ofGroup("towns"))
                .extracting(RankingDefinition::code)
                .containsExactly("other");
        assertThat(rankings.ofGroup("counties"))
                .extracting(RankingDefinition::code)
                .containsExactly("one");
        assertThat(rankings.scores()).extracting(RankingDefinition::code).containsExactly("one");
    }

    @Test
    void oneThatIsWithdrawnIsFoundNoMore() {
        rankings.put("one", ranking("one", "towns", "assessment", Measure.SCORE));

        rankings.put("one", null);

        assertThat(rankings.get("one")).isNull();
        assertThat(rankings.comparing("assessment")).isEmpty();
        assertThat(rankings.ofGroup("towns")).isEmpty();
        assertThat(rankings.scores()).isEmpty();
    }
}
