package io.tongbao.server.bulletin;

/** There is no bulletin of what was asked for. */
public final class NoBulletinException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String field;
    private final String zh;

    /**
     * @param field group or period
     * @param value as it was asked for
     * @param en what there is, in English
     * @param zh the same in Chinese
     */
    NoBulletinException(String field, String value, String en, String zh) {
        super(field + " " + value + ": " + en);
        this.field = field;
        this.zh = field + " " + value + "：" + zh;
    }

    /** What was asked for wrongly: group or period. */
    public String field() {
        return field;
    }

    /** The message in Chinese; {@link #getMessage()} is the English one. */
    public String zh() {
        return zh;
    }
}
