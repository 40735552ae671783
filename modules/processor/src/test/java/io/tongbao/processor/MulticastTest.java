package io.tongbao.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongbao.contracts.Keys;
import io.tongbao.contracts.RegionPartitioner;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MulticastTest {
    private static Set<Integer> partitions(String key) {
        return new Multicast().partitions("control", key, new byte[0], 4).orElseThrow();
    }

    @Test
    void referenceDataAndLocksGoToEveryTask() {
        assertThat(partitions("REGION|411302")).containsExactlyInAnyOrder(0, 1, 2, 3);
        assertThat(partitions(Control.CLOCK)).hasSize(4);
        assertThat(partitions(Control.keyOfDecision("PERIOD|2023-03|"))).hasSize(4);
    }

    @Test
    void aDecisionOnAFigureGoesToTheTaskThatHasItsReports() {
        int task = RegionPartitioner.partition(Keys.figure("411302", "retail"), 4);

        assertThat(partitions(Control.keyOfDecision("FIGURE|411302|retail|2023-03")))
                .containsExactly(task);
    }
}
