package io.tongbao.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import kafka.server.KafkaConfig;
import org.junit.jupiter.api.Test;

class BrokerSettingsTest {
    private final java.util.Properties settings = BrokerSettings.of(Path.of("kafka"), 9092, 9093, Map.of(9094, 9095));

    @Test
    void everySettingIsOneThatTheBrokerKnows() {
        assertThat(KafkaConfig.configDef().names())
                .containsAll(settings.keySet().stream().map(String.class::cast).toList());
    }

    @Test
    void theBrokerAcceptsTheSettings() {
        assertThat(KafkaConfig.fromProps(settings, false).brokerId()).isEqualTo(BrokerSettings.NODE_ID);
    }

    @Test
    void whoComesAnotherWayIsToldItsPort() {
        assertThat(settings.getProperty("listeners")).endsWith(",WAY9094://127.0.0.1:9094");
        assertThat(settings.getProperty("advertised.listeners")).endsWith(",WAY9094://127.0.0.1:9095");
    }
}
