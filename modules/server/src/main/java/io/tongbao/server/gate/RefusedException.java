package io.tongbao.server.gate;

/** Nothing was refused where somebody said, or it cannot be sent again. */
public final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean known;
    private final String zh;

    /** @param known whether something was refused there */
    RefusedException(boolean known, String en, String zh) {
        super(en);
        this.known = known;
        this.zh = zh;
    }

    /** Whether something was refused there. */
    public boolean isKnown() {
        return known;
    }

    /** The message in Chinese; {@link #getMessage()} is the English one. */
    public String zh() {
        return zh;
    }
}
