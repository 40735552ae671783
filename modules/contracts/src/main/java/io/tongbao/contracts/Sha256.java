package io.tongbao.contracts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256: what tells bytes, a record's or a file's, from any others. */
public final class Sha256 {
    private Sha256() {}

    /** As 64 hexadecimal digits, of bytes one part after the other. */
    public static String of(byte[]... parts) {
        MessageDigest digest = begin();
        for (byte[] each : parts) {
            digest.update(each);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The same of texts in UTF-8. */
    public static String of(String... parts) {
        MessageDigest digest = begin();
        for (String each : parts) {
            digest.update(each.getBytes(StandardCharsets.UTF_8));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** One that was given nothing yet. */
    public static MessageDigest begin() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
