package io.tongbao.contracts;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What tells one record's bytes from any other's. */
public final class RecordDigest {
    private RecordDigest() {}

    /** SHA-256 of a record's value, as hexadecimal text. */
    public static String of(byte[] value) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(value));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has SHA-256
        }
    }
}
