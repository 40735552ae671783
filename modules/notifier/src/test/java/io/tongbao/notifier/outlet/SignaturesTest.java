package io.tongbao.notifier.outlet;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongbao.notifier.testing.Receivers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SignaturesTest {
    private static final Instant AT = Instant.ofEpochMilli(1_700_000_000_000L);

    @Test
    void dingTalkSignsTimeAndSecret() {
        assertThat(Signatures.dingTalk(Receivers.SECRET, AT))
                .isEqualTo("sSFWELbV2YwjdDQhWZwTcWlX5BWUx5J6TPpsZmuPii0%3D");
    }

    @Test
    void feishuSignsNothingByTimeAndSecret() {
        assertThat(Signatures.feishu(Receivers.SECRET, AT)).isEqualTo("OfGzRzoUICBOoc8wVra1e4A1hPfbZ9zqXozA8CWVUuY=");
    }

    @Test
    void webhookSignsTimeAndBody() {
        // printf '1700000000.{"a":"通报"}' | openssl dgst -sha256 -hmac 'this is secret'
        assertThat(Signatures.webhook(Receivers.SECRET, AT, "{\"a\":\"通报\"}".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("sha256=9d92f63ea578a47b4662388ebb5d0aaaefb2f5c8602a9baf9b0266dca9e65bd6");
    }
}
