package io.tongbao.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class FactTypeTest {
    @Test
    void a2_onlyWhatTheNextYearReplacesIsJudgedAnewWithIt() {
        assertThat(Arrays.stream(FactType.values()).filter(FactType::reachesBack))
                .containsExactly(FactType.GROWTH, FactType.RANK, FactType.PROJECT);
    }
}
