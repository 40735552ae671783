package io.tongbao.contracts;

/** The registry is away, does not know a schema, or finds it incompatible; the message says which and what to do. */
public final class RegistryException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RegistryException(String message, Throwable cause) {
        super(message, cause);
    }
}
