package io.tongbao.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongbao.statistics.Lineage;
import io.tongbao.statistics.Problem;
import io.tongbao.statistics.Region;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LineageProblemsTest {
    private static final LocalDate NEW_YEAR = LocalDate.of(2023, 1, 1);

    private final Lineage lineage = new Lineage(List.of(region("a", null), region("b", NEW_YEAR, "a")));

    @Test
    void g3_aRegionThatTakesAnothersPlaceSaysFromWhen() {
        Problem problem = LineageProblems.of(region("c", null, "a"), lineage);

        assertThat(problem).isNotNull();
        assertThat(problem.field()).isEqualTo("valid_from");
        assertThat(problem.messageEn()).contains("region c, valid_from ''", "takes the place of a");
        assertThat(problem.messageZh()).contains("启用日期");
    }

    @Test
    void g3_aPredecessorIsNamedOnce() {
        Problem problem = LineageProblems.of(region("c", NEW_YEAR, "a", "a:0.5"), lineage);

        assertThat(problem).isNotNull();
        assertThat(problem.value()).isEqualTo("a:0.5");
        assertThat(problem.messageEn()).contains("each region once");
    }

    @Test
    void g3_noRegionComesOutOfOneThatCameOutOfIt() {
        Problem problem = LineageProblems.of(region("a", NEW_YEAR, "b"), lineage);

        assertThat(problem).isNotNull();
        assertThat(problem.value()).isEqualTo("b");
        assertThat(problem.messageEn()).contains("did not come out of a");
    }

    @Test
    void g3_chainsAndRegionsWithoutPredecessorsAreTaken() {
        assertThat(LineageProblems.of(region("c", NEW_YEAR.plusYears(1), "b"), lineage))
                .isNull();
        assertThat(LineageProblems.of(region("c", null), lineage)).isNull();
    }

    private static Region region(String code, @Nullable LocalDate from, String... predecessors) {
        return new Region(code, code, code, "TOWN", List.of(predecessors), from, null);
    }
}
