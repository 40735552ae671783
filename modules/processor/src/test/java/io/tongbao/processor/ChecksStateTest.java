package io.tongbao.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class ChecksStateTest {
    private static final Instant AT = Instant.parse("2023-05-08T00:00:00Z");
    private static final UnaryOperator<byte[]> OTHER = record -> new byte[] {9, record[0]};

    @Test
    void aRecordIsMadeAnotherWhereverItLies() {
        byte[] plain = ChecksState.withRecords("tongbao-checks-reference-changelog", new byte[] {1}, OTHER);
        byte[] decided = ChecksState.withRecords(
                "tongbao-checks-decisions-changelog",
                new CompactWriter(1).time(AT).raw(new byte[] {2}).bytes(),
                OTHER);
        Arrival waiting = Arrival.decode(ChecksState.withRecords(
                "tongbao-checks-waiting-changelog",
                new Arrival("tongbao.reports", 1, 7, "a|b", new byte[] {3}, AT).encode(),
                OTHER));

        assertThat(plain).containsExactly(9, 1);
        CompactReader in = new CompactReader(decided, 1);
        assertThat(in.time()).isEqualTo(AT);
        assertThat(in.raw()).containsExactly(9, 2);
        assertThat(in.hasMore()).isFalse();
        assertThat(waiting.value()).containsExactly(9, 3);
        assertThat(waiting.offset()).isEqualTo(7);
        assertThat(waiting.knownAt()).isEqualTo(AT);
    }

    @Test
    void topicsAreOfTheStagesByTheirNames() {
        assertThat(ChecksState.isOf("tongbao-checks-control-region")).isTrue();
        assertThat(ChecksState.isOf("tongbao-figures-3-control-region")).isFalse();
        assertThat(ChecksState.isOfAnyStage("tongbao-figures-3-control-region")).isTrue();
        assertThat(ChecksState.isOfAnyStage("tongbao.reports")).isFalse();
    }
}
