package io.tongbao.notifier.outlet;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongbao.notifier.receiver.OutletKind;
import io.tongbao.notifier.testing.Receivers;
import io.tongbao.notifier.testing.SetClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThrottleTest {
    private final SetClock clock = new SetClock(Instant.parse("2023-05-08T01:00:00Z"));
    private final Outlets outlets = new Outlets(clock);

    @ParameterizedTest
    @CsvSource({"WECOM, 20, 60", "DINGTALK, 20, 60", "FEISHU, 100, 60", "FEISHU, 5, 1"})
    void noWindowHasMoreMessagesThanAllowed(OutletKind kind, int most, int seconds) {
        Throttle throttle = outlets.throttle(Receivers.of(kind, "https://robot").address());
        List<Instant> sent = new ArrayList<>();
        Instant end = clock.instant().plusSeconds(300);
        while (clock.instant().isBefore(end)) {
            Duration wait = throttle.take();
            if (wait.isZero()) {
                sent.add(clock.instant());
            } else {
                clock.forward(wait);
            }
        }

        assertThat(sent).as("it is not slower than it must be").hasSizeGreaterThan(45);
        for (int i = most; i < sent.size(); i++) {
            assertThat(Duration.between(sent.get(i - most), sent.get(i)))
                    .isGreaterThanOrEqualTo(Duration.ofSeconds(seconds).minusMillis(1));
        }
    }

    @Test
    void receiversAtOneAddressShareItsLimit() {
        Throttle first =
                outlets.throttle(Receivers.of(OutletKind.WECOM, "https://robot").address());
        Throttle second =
                outlets.throttle(Receivers.of(OutletKind.WECOM, "https://robot").address());
        Throttle other =
                outlets.throttle(Receivers.of(OutletKind.WECOM, "https://other").address());
        for (int i = 0; i < 10; i++) {
            assertThat(first.take()).isZero();
        }

        assertThat(second.take()).isPositive();
        assertThat(other.take()).isZero();
    }
}
