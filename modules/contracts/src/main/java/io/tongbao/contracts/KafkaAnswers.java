package io.tongbao.contracts;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;

/** What Kafka answers to a question that is under way. */
public final class KafkaAnswers {
    private static final long LIMIT_SECONDS = 60;

    private KafkaAnswers() {}

    /**
     * Waits for it, a minute at most.
     *
     * @throws KafkaException what it answered instead, of the very class, or that it did not answer
     */
    public static <T> T of(Future<T> answer) {
        try {
            return answer.get(LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        } catch (TimeoutException e) {
            throw new KafkaException("Kafka does not answer within " + LIMIT_SECONDS + " s", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof KafkaException told) {
                throw told;
            }
            throw new KafkaException(e.getCause());
        }
    }
}
