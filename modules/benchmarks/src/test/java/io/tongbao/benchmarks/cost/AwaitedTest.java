package io.tongbao.benchmarks.cost;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class AwaitedTest {
    @Test
    void allIsThereOnceTheLastOfEachIsTheOneAwaited() {
        Awaited awaited = new Awaited(Map.of("a", 1, "b", 2));

        awaited.see("a", 1);
        awaited.see("c", 3);
        assertThat(awaited.isThere()).as("b is missing").isFalse();
        awaited.see("b", 2);
        assertThat(awaited.isThere()).isTrue();
        awaited.see("a", 2);
        assertThat(awaited.isThere()).as("a was there, and is another now").isFalse();
    }

    @Test
    void aSizeSendsAsManyReportsAsAskedInWholeRounds() {
        Scale scale = new Scale(10, 1, 3);

        assertThat(scale.history()).hasSize(10 * 12 * 3);
        assertThat(scale.round(4)).hasSize(30).allMatch(each -> each.revision() == 4);
        assertThat(scale.rounds(100)).isEqualTo(3);
        assertThat(scale.rounds(-5)).isEqualTo(1);
    }
}
