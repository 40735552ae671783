package io.tongbao.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PortsTest {
    /** A broker asks for its second port before it has bound the first. */
    @Test
    void noPortIsGivenTwiceWhileTheFirstIsNotYetBound() {
        assertThat(IntStream.range(0, 2_000).map(nth -> Ports.choose(0, "a server")))
                .doesNotHaveDuplicates();
    }
}
