package io.tongbao.store;

import io.tongbao.contracts.Sha256;

/** How the lines of {@code stats.submissions} are chained, so that nobody changes or takes out one unseen. */
public final class SubmissionChain {
    /** What stands before the first line. */
    public static final String START = "";

    private SubmissionChain() {}

    /**
     * The value of a line's {@code chain}: SHA-256 of the one before and of the line's event, as hexadecimal text.
     *
     * @param before of the line before; {@link #START} of the first
     * @param event of the line, as it stands there
     */
    public static String next(String before, String event) {
        return Sha256.of(before, event);
    }
}
