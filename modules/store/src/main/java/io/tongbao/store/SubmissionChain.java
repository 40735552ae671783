package io.tongbao.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

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
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(before.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(event.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
