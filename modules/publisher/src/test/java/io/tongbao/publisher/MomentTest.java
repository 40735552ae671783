package io.tongbao.publisher;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MomentTest {
    @ParameterizedTest
    @CsvSource({
        "2018-03-01, 2018-02-28T16:00:00Z",
        "2018-03-01 09:30, 2018-03-01T01:30:00Z",
        "2018-03-01T09:30:15, 2018-03-01T01:30:15Z",
        "2018-03-01T09:30:00+08:00, 2018-03-01T01:30:00Z",
        "2018-03-01T09:30:00Z, 2018-03-01T09:30:00Z",
    })
    void aDayOrTimeIsOfShanghaiUnlessItNamesItsOffset(String text, Instant expected) {
        assertThat(Moment.of(text)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2018-03", "2018-02-30", "yesterday", "2018-03-01T25:00", "2018-03-01T09:30+99"})
    void whatIsNoTimeIsNone(String text) {
        assertThat(Moment.of(text)).isEmpty();
    }

    @Test
    void spacesAroundDoNotMatter() {
        assertThat(Moment.of(" 2018-03-01 ")).isPresent();
    }
}
