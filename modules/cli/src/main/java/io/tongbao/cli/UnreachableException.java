package io.tongbao.cli;

import java.util.Objects;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.AuthorizationException;

/** Kafka or the gateway was not reached, or did not confirm; the same command again goes on. Status 3. */
final class UnreachableException extends RuntimeException {
    static final int STATUS = 3;

    private static final long serialVersionUID = 1L;

    UnreachableException(String message, Throwable cause) {
        super(message, cause);
    }

    /** Of what a client of Kafka threw, saying what to do: a right that is missing comes by no second try. */
    static UnreachableException of(RuntimeException cause) {
        boolean isForbidden = Stream.iterate((Throwable) cause, Objects::nonNull, Throwable::getCause)
                .anyMatch(AuthorizationException.class::isInstance);
        return new UnreachableException(
                cause.getMessage()
                        + (isForbidden
                                ? "; an operator has to grant it in Kafka / 无此权限，请管理员在Kafka中授予后重复同一命令"
                                : " / 未连通，请检查后重复同一命令"),
                cause);
    }
}
