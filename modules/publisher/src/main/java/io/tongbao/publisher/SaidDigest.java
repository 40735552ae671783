package io.tongbao.publisher;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a report says, in few digits: part of its id, so that it never changes how they are made. */
final class SaidDigest {
    private static final int BYTES = 8;

    private SaidDigest() {}

    static String of(List<@Nullable String> texts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String each : texts) {
                digest.update(Objects.requireNonNullElse(each, "").getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has SHA-256
        }
    }
}
