package io.tongbao.cli;

/** The command was called wrongly, or before what it needs was there; the message says what to do. Status 2. */
final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }

    UsageException(String message, Throwable cause) {
        super(message, cause);
    }
}
