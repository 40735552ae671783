package io.tongbao.publisher.sheets;

import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256, which every Java has. */
public final class Digests {
    private Digests() {}

    /** A new one. */
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Of all bytes of a source. */
    public static byte[] of(FileSource source) {
        return Reading.of(source, () -> {
            MessageDigest digest = sha256();
            byte[] buffer = new byte[1 << 16];
            try (InputStream in = source.bytes().open()) {
                for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                    digest.update(buffer, 0, n);
                }
            }
            return digest.digest();
        });
    }
}
