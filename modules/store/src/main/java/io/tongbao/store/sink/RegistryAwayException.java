package io.tongbao.store.sink;

/** The schema registry does not answer as it should: nothing can be said about the record yet, so it is read again. */
final class RegistryAwayException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RegistryAwayException(String subject, Throwable cause) {
        super("the schemas of " + subject + " cannot be looked up: " + cause, cause);
    }
}
