package io.tongbao.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.OutputStreamAppender;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tongbao.contracts.LogKeys;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.ConfigException;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;

class LogsTest {
    @Test
    void aLineOfJsonIsOneObjectWithTheValuesByWhichItIsFound() throws Exception {
        LoggerContext context = new LoggerContext();
        context.setMDCAdapter(new LogbackMDCAdapter());
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        JsonEncoder encoder = Logs.json(context);
        OutputStreamAppender<ILoggingEvent> appender = new OutputStreamAppender<>();
        appender.setContext(context);
        appender.setEncoder(encoder);
        appender.setOutputStream(written);
        appender.start();
        context.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(appender);

        context.getLogger("io.tongbao.x")
                .atWarn()
                .addKeyValue(LogKeys.EVENT, "a\n\"b\"")
                .addKeyValue(LogKeys.PLACE, "tongbao.reports-0@7")
                .setCause(new IllegalStateException("why"))
                .log("{} 退回", "tongbao.reports-0@7");

        List<String> lines = written.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(lines).hasSize(1);
        JsonNode line = new ObjectMapper().readTree(lines.get(0));
        assertThat(line.get("level").asText()).isEqualTo("WARN");
        assertThat(line.get("loggerName").asText()).isEqualTo("io.tongbao.x");
        assertThat(line.get("formattedMessage").asText()).isEqualTo("tongbao.reports-0@7 退回");
        assertThat(line.get("kvpList").get(0).get(LogKeys.EVENT).asText()).isEqualTo("a\n\"b\"");
        assertThat(line.get("kvpList").get(1).get(LogKeys.PLACE).asText()).isEqualTo("tongbao.reports-0@7");
        assertThat(line.get("throwable").get("message").asText()).isEqualTo("why");
        assertThat(line.get("timestamp").asLong()).isPositive();
    }

    @Test
    void anotherFormIsRefused() {
        assertThatThrownBy(() -> Settings.read(null, Map.of("TONGBAO_LOG_FORMAT", "xml"), Map.of()))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("tongbao.log.format")
                .hasMessageContaining("xml");
    }
}
