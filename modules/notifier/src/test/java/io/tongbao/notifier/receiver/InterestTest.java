package io.tongbao.notifier.receiver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InterestTest {
    private static final LocalTime NINE = LocalTime.of(9, 0);

    private final Interest interest = new Interest(
            List.of("411302*", "x-guanzhuang"),
            List.of("BEHIND_PACE", "REPORT_OVERDUE"),
            List.of("RED", "REPORT_OVERDUE"),
            Occasion.DAILY);

    @ParameterizedTest
    @CsvSource({
        "BEHIND_PACE, 411302102, true",
        "BEHIND_PACE, 411302, true",
        "BEHIND_PACE, 411303, false",
        "BEHIND_PACE, x-guanzhuang, true",
        "BEHIND_PACE, x-guanzhuang-1, false",
        "RANK_DROP, 411302102, false",
    })
    void hearsOfItsKindsAndRegions(String kind, String region, boolean heard) {
        assertThat(interest.hears(kind, region)).isEqualTo(heard);
        assertThat(Interest.ALL.hears(kind, region)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "BEHIND_PACE, RED, 2023-05-08T00:59:00Z, 2023-05-08T00:59:00Z",
        "REPORT_OVERDUE, BLUE, 2023-05-08T00:59:00Z, 2023-05-08T00:59:00Z",
        "BEHIND_PACE, BLUE, 2023-05-08T00:59:00Z, 2023-05-08T01:00:00Z",
        "BEHIND_PACE, BLUE, 2023-05-08T01:00:00Z, 2023-05-09T01:00:00Z",
        "BEHIND_PACE, BLUE, 2023-05-08T01:00:01Z, 2023-05-09T01:00:00Z",
        "BEHIND_PACE, BLUE, 2023-12-31T15:59:00Z, 2024-01-01T01:00:00Z",
    })
    void isToldAtOnceOrAtNineInShanghai(String kind, String level, Instant now, Instant due) {
        assertThat(DueTime.of(interest, kind, level, now, NINE)).isEqualTo(due);
    }

    @Test
    void waitsForARelease() {
        Interest released = new Interest(List.of(), List.of(), List.of("RED"), Occasion.RELEASE);
        Instant now = Instant.parse("2023-05-08T00:00:00Z");

        assertThat(DueTime.of(released, "BEHIND_PACE", "BLUE", now, NINE)).isNull();
        assertThat(DueTime.of(released, "BEHIND_PACE", "RED", now, NINE)).isEqualTo(now);
    }
}
