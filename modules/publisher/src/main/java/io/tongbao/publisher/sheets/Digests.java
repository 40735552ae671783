package io.tongbao.publisher.sheets;

import io.tongbao.contracts.Sha256;
import java.io.InputStream;
import java.security.MessageDigest;

/** SHA-256 of files. */
public final class Digests {
    private Digests() {}

    /** Of all bytes of a source. */
    public static byte[] of(FileSource source) {
        return Reading.of(source, () -> {
            MessageDigest digest = Sha256.begin();
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
