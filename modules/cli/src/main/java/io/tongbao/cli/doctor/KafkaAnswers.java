package io.tongbao.cli.doctor;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.InterruptException;

/** Asks Kafka, and waits so long at most. */
final class KafkaAnswers {
    private KafkaAnswers() {}

    static Admin open(Map<String, String> kafka, Duration limit) {
        Map<String, Object> bounded = new HashMap<>(kafka);
        String millis = Long.toString(limit.toMillis());
        bounded.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, millis);
        bounded.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, millis);
        return Admin.create(bounded);
    }

    /** @throws KafkaException what the broker answered instead, or that it did not */
    static <T> T of(KafkaFuture<T> answer) {
        try {
            return answer.get();
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof KafkaException told) {
                throw told;
            }
            throw new KafkaException(e.getCause());
        }
    }
}
