package io.tongbao.publisher;

import org.jspecify.annotations.Nullable;

/** Something could not be sent or read; what was acknowledged is in the journal, and the same run goes on from there. */
public final class PublishException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PublishException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
