package io.tongbao.cli.backup;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;

/** What Kafka answers. */
final class Answers {
    private static final long LIMIT_SECONDS = 60;

    private Answers() {}

    /** @throws KafkaException what it answered instead, or that it did not */
    static <T> T of(Future<T> answer) {
        try {
            return answer.get(LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        } catch (TimeoutException e) {
            throw new KafkaException("Kafka does not answer", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof KafkaException told) {
                throw told;
            }
            throw new KafkaException(e.getCause());
        }
    }
}
