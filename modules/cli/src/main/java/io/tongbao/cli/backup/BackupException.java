package io.tongbao.cli.backup;

import org.jspecify.annotations.Nullable;

/** A backup or restore cannot go on; the message says what to do, in English and Chinese. */
public final class BackupException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BackupException(String message) {
        this(message, null);
    }

    BackupException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
