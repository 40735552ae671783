package io.tongbao.store.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Times as people write them. */
class MomentsTest {
    @ParameterizedTest
    @CsvSource({
        "2023-05-10T08:00:00Z, 2023-05-10T08:00:00Z",
        "2023-05-10T08:00+08:00, 2023-05-10T00:00:00Z",
        "2023-05-10T08:00, 2023-05-10T00:00:00Z",
        "2023-05-10T08:00:00.5, 2023-05-10T00:00:00.5Z",
        "2023-05-10, 2023-05-10T15:59:59.999999Z",
        "1969-12-31T00:00:00.000000999Z, 1969-12-31T00:00:00Z"
    })
    void anOffsetThatIsLeftOutIsThatOfTheSystem(String text, Instant time) {
        assertThat(Moments.time(text)).contains(time);
    }

    @Test
    void k7_whatIsFinerThanTheDatabaseKnowsIsNeverRoundedForward() {
        assertThat(Moments.time("2023-05-10T08:00:00.123456789Z"))
                .contains(Instant.parse("2023-05-10T08:00:00.123456Z"));
        assertThat(Moments.time("2023-05-10T23:59:59.9999999+08:00"))
                .contains(Instant.parse("2023-05-10T15:59:59.999999Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"+999999999-01-01T00:00:00Z", "+10000-01-01", "-0001-12-31", "yesterday", "2023-05", ""})
    void whatNoDatabaseKnowsIsNoTime(String text) {
        assertThat(Moments.time(text)).isEmpty();
    }
}
