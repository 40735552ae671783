package io.tongbao.server.page;

/** An address whose page cannot be shown; it says what would be right, in both languages. */
public final class PageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String zh;

    private PageException(int status, String zh, String en) {
        super(en);
        this.status = status;
        this.zh = zh;
    }

    /** What the address names is not there. */
    public static PageException notThere(String zh, String en) {
        return new PageException(404, zh, en);
    }

    /**
     * A parameter is wrong.
     *
     * @param right what would be right, after 应为 and "must be"
     */
    public static PageException wrong(String parameter, String value, String rightZh, String right) {
        return new PageException(
                400, parameter + " “" + value + "”：应为" + rightZh, parameter + " '" + value + "': must be " + right);
    }

    /** The status of HTTP that tells it. */
    public int status() {
        return status;
    }

    /** The message in Chinese; the exception's own is in English. */
    public String zh() {
        return zh;
    }
}
