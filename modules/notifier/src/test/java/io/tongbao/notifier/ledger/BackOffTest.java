package io.tongbao.notifier.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackOffTest {
    @ParameterizedTest
    @CsvSource({
        "1, 0, 5",
        "2, 0, 10",
        "3, 0, 20",
        "6, 0, 160",
        "7, 0, 300",
        "1000000, 0, 300",
        "1, 60, 60",
        "7, 60, 300"
    })
    void doublesUpToFiveMinutesAndWaitsAtLeastAsLongAsAsked(int failed, int least, int seconds) {
        assertThat(BackOff.after(failed, Duration.ofSeconds(least))).isEqualTo(Duration.ofSeconds(seconds));
    }
}
