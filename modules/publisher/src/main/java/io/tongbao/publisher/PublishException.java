package io.tongbao.publisher;

import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.jspecify.annotations.Nullable;

/** Something could not be sent or read; what was acknowledged is in the journal, and the same run goes on from there. */
public final class PublishException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PublishException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** Whether it is larger than Kafka takes at once: trying again does not help. */
    public boolean isTooLarge() {
        Throwable cause = getCause();
        return cause instanceof RecordTooLargeException
                || (cause instanceof ExecutionException && cause.getCause() instanceof RecordTooLargeException);
    }
}
