package io.tongbao.store.query;

/** A question names a code that nobody ever defined; says which, and what would be right. */
public final class UnknownCodeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String field;
    private final String value;
    private final String en;
    private final String zh;

    /**
     * @param field what it was to be a code of: region, indicator, group, ranking or batch
     * @param value as asked
     * @param en what would be right, after "must"
     * @param zh the same in Chinese, after "应"
     */
    UnknownCodeException(String field, String value, String en, String zh) {
        super(field + " '" + value + "': must " + en + " / 应" + zh);
        this.field = field;
        this.value = value;
        this.en = en;
        this.zh = zh;
    }

    /** What it was to be a code of. */
    public String field() {
        return field;
    }

    /** The code. */
    public String value() {
        return value;
    }

    /** What would be right, after "must". */
    public String en() {
        return en;
    }

    /** The same in Chinese, after "应". */
    public String zh() {
        return zh;
    }
}
