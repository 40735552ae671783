package io.tongbao.server.api;

/** A query parameter that cannot be understood; answered with 400. */
final class BadParameterException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String field;
    private final String value;

    /**
     * @param field name of the parameter
     * @param value as sent
     * @param right what would be right, after "must"
     */
    BadParameterException(String field, String value, String right) {
        super(field + " '" + value + "': must " + right);
        this.field = field;
        this.value = value;
    }

    String field() {
        return field;
    }

    String value() {
        return value;
    }
}
