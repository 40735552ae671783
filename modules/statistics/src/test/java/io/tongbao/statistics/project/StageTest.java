package io.tongbao.statistics.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class StageTest {
    @Test
    void p1_eightStagesComeInOrderAndTwoStandAside() {
        assertThat(Stage.inOrder())
                .extracting(Stage::zh)
                .containsExactly("签约", "履约", "立项", "开工", "在建", "竣工", "投产", "达效");
        assertThat(Stage.SUSPENDED.isAside()).isTrue();
        assertThat(Stage.CANCELLED.isAside()).isTrue();
    }

    @Test
    void p3_reachedMeansThisStageOrALaterOne() {
        assertThat(Stage.STARTED.reaches(Stage.STARTED)).isTrue();
        assertThat(Stage.FULL_EFFECT.reaches(Stage.SIGNED)).isTrue();
        assertThat(Stage.APPROVED.reaches(Stage.STARTED)).isFalse();
        assertThatThrownBy(() -> Stage.SUSPENDED.reaches(Stage.STARTED)).hasMessageContaining("SUSPENDED");
    }

    @Test
    void codesAndChineseNamesAreRead() {
        assertThat(Stage.of(" under construction ")).contains(Stage.UNDER_CONSTRUCTION);
        assertThat(Stage.of("full-effect")).contains(Stage.FULL_EFFECT);
        assertThat(Stage.of("投产")).contains(Stage.IN_PRODUCTION);
        assertThat(Stage.of("搁置")).isEmpty();
    }
}
