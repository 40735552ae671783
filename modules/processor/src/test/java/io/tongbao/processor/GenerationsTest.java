package io.tongbao.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class GenerationsTest {
    @Test
    void latestIsToldByTheTopicsOfTheComputation() {
        assertThat(Generations.latest(Set.of(
                        "tongbao.reports",
                        "tongbao-checks-control-region",
                        "tongbao-figures-2-by-region",
                        "tongbao-figures-10-held-changelog",
                        "tongbao-figures-x-by-region",
                        "other-tongbao-figures-11-by-region")))
                .isEqualTo(10);
    }

    @Test
    void noneHasBeenThereInAnEmptyCluster() {
        assertThat(Generations.latest(Set.of("tongbao.reports"))).isZero();
    }
}
