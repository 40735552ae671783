package io.tongbao.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which media type a caller likes most. */
class MediaRangesTest {
    private static final List<String> TYPES = List.of("application/json", "text/html", "text/plain");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*/* | application/json",
                "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8 | text/html",
                "application/json;q=0.5, text/plain | text/plain",
                "text/* | text/html",
                "TEXT/PLAIN; charset=utf-8 | text/plain",
                "text/html;q=0, text/plain;q=0.1 | text/plain",
                "image/png | none",
                "application/jsonx | none",
            })
    void isTheOneOfTheHighestQuality(String accept, String liked) {
        assertThat(MediaRanges.liked(accept, TYPES).orElse("none")).isEqualTo(liked);
    }
}
