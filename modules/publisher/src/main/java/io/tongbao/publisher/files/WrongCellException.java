package io.tongbao.publisher.files;

import java.io.Serial;

/** A cell that cannot be read as what its column holds: what would be right, such as "a whole number such as 2". */
final class WrongCellException extends IllegalArgumentException {
    @Serial
    private static final long serialVersionUID = 1;

    private final String zh;

    /**
     * @param right in English
     * @param zh the same in Chinese
     */
    WrongCellException(String right, String zh) {
        super(right);
        this.zh = zh;
    }

    /** What would be right, in English. */
    String en() {
        return String.valueOf(getMessage());
    }

    /** The same in Chinese. */
    String zh() {
        return zh;
    }
}
