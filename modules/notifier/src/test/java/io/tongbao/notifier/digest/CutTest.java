package io.tongbao.notifier.digest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CutTest {
    private static String cut(String text, int bytes) {
        return Cut.to(text, Limit.ofText(bytes)::allows);
    }

    @Test
    void leavesWhatFits() {
        assertThat(cut("通报", 6)).isEqualTo("通报");
    }

    @Test
    void cutsBetweenCharacters() {
        assertThat(cut("通报预警", 11)).isEqualTo("通报…");
        assertThat(cut("𠮷𠮷𠮷", 11)).as("four bytes and two chars each").isEqualTo("𠮷𠮷…");
        assertThat(cut("𠮷𠮷𠮷", 10)).isEqualTo("𠮷…");
    }

    @Test
    void leavesNothingWhereNothingFits() {
        assertThat(cut("通报", 2)).isEmpty();
    }
}
