package io.tongbao.store.explain;

/** There is nothing to explain by that name; says which field is wrong and what would be right. */
public final class UnknownSubjectException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String field;
    private final String value;
    private final Words right;

    /**
     * @param field region, indicator, period or ranking
     * @param value as asked
     * @param right what would be right, in English after "must"
     */
    UnknownSubjectException(String field, String value, Words right) {
        super(field + " '" + value + "': must " + right.en() + " / “" + value + "”：应" + right.zh());
        this.field = field;
        this.value = value;
        this.right = right;
    }

    /** Which field. */
    public String field() {
        return field;
    }

    /** What it was. */
    public String value() {
        return value;
    }

    /** What would be right, in English after "must". */
    public Words right() {
        return right;
    }
}
