package io.tongbao.cli;

/** Kafka or the gateway was not reached, or did not confirm; the same command again goes on. Status 3. */
final class UnreachableException extends RuntimeException {
    static final int STATUS = 3;

    private static final long serialVersionUID = 1L;

    UnreachableException(String message, Throwable cause) {
        super(message, cause);
    }
}
