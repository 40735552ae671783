package io.tongbao.publisher.sheets;

/** A file that cannot be read at all: the message names it, what is wrong and what would be right. */
public final class FileException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String zh;

    public FileException(String file, String en, String zh) {
        super(file + ": " + en);
        this.zh = file + "：" + zh;
    }

    public FileException(String file, String en, String zh, Throwable cause) {
        this(file, en, zh);
        initCause(cause);
    }

    /** The message in Chinese; {@link #getMessage()} is the English one. */
    public String zh() {
        return zh;
    }
}
