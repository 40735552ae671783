package io.tongbao.server.gate;

/** There is no template of what was asked for. */
public final class NoTemplateException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String zh;

    /**
     * @param field region, indicators or period
     * @param value as it was asked for
     * @param en what is wrong with it and where to look, in English
     * @param zh the same in Chinese
     */
    NoTemplateException(String field, String value, String en, String zh) {
        super(field + " '" + value + "': " + en);
        this.zh = field + "“" + value + "”：" + zh;
    }

    /** The message in Chinese; {@link #getMessage()} is the English one. */
    public String zh() {
        return zh;
    }
}
