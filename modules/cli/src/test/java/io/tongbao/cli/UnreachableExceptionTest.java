package io.tongbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.junit.jupiter.api.Test;

class UnreachableExceptionTest {
    @Test
    void aRightThatIsMissingComesByNoSecondTry() {
        KafkaException forbidden = new KafkaException(
                "cannot read", new TopicAuthorizationException("no right", Set.of("tongbao.definitions")));

        assertThat(UnreachableException.of(forbidden))
                .hasMessageContaining("an operator has to grant it in Kafka / 无此权限");
        assertThat(UnreachableException.of(new KafkaException("timed out")))
                .hasMessageContaining("timed out / 未连通，请检查后重复同一命令");
    }
}
