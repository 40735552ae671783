package io.tongbao.publisher;

/** The journal holds as much as it may: what comes now is not accepted until Kafka has taken some of what waits. */
public final class OutboxFullException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    OutboxFullException(String message) {
        super(message);
    }
}
