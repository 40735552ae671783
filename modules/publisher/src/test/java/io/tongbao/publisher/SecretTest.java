package io.tongbao.publisher;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;

class SecretTest {
    @Test
    void isReadBackAndKnownByItsDigestOnly() {
        Secret secret = Secret.fresh(new SecureRandom());
        Secret other = Secret.fresh(new SecureRandom());

        assertThat(Secret.of(secret.text())).contains(secret);
        assertThat(secret.isOf(secret.digest())).isTrue();
        assertThat(secret.isOf(other.digest())).isFalse();
        assertThat(secret.toString()).contains(secret.id()).doesNotContain(secret.text());
    }

    @Test
    void whatIsNoKeyIsNone() {
        assertThat(Secret.of("tb_123_short")).isEmpty();
        assertThat(Secret.of("")).isEmpty();
    }
}
