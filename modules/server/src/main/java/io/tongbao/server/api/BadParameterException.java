package io.tongbao.server.api;

/** A parameter, or a field of a body, that cannot be understood; answered with 400. */
public final class BadParameterException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String field;
    private final String value;
    private final String zh;
    private final String in;

    private BadParameterException(String in, String field, String value, String en, String zh) {
        super(field + " '" + value + "': must " + en);
        this.in = in;
        this.field = field;
        this.value = value;
        this.zh = field + "“" + value + "”：应" + zh;
    }

    /**
     * @param field name of the parameter in the address
     * @param value as sent
     * @param en what would be right, after "must"
     * @param zh the same in Chinese, after "应"
     */
    public BadParameterException(String field, String value, String en, String zh) {
        this("query", field, value, en, zh);
    }

    /** One of a field of the body. */
    static BadParameterException ofBody(String field, String value, String en, String zh) {
        return new BadParameterException("body", field, value, en, zh);
    }

    /** One of a part of the path. */
    public static BadParameterException ofPath(String field, String value, String en, String zh) {
        return new BadParameterException("path", field, value, en, zh);
    }

    /** One of a header. */
    static BadParameterException ofHeader(String field, String value, String en, String zh) {
        return new BadParameterException("header", field, value, en, zh);
    }

    /** Where it stands: query, path, header or body. */
    String in() {
        return in;
    }

    String field() {
        return field;
    }

    String value() {
        return value;
    }

    /** The message in Chinese; {@link #getMessage()} is the English one. */
    String zh() {
        return zh;
    }
}
