package io.tongbao.publisher;

import io.tongbao.contracts.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A key to the gateway: {@code tb_}, its public id, {@code _}, and 256 bits that nobody can guess. Only its digest is
 * kept.
 *
 * @param id public part
 * @param text the whole key
 */
public record Secret(String id, String text) {
    private static final Pattern FORM = Pattern.compile("tb_([0-9a-f]{12})_[A-Za-z0-9_-]{43}");
    private static final int ID_BYTES = 6;
    private static final int SECRET_BYTES = 32;

    /** A new one. */
    public static Secret fresh(SecureRandom random) {
        byte[] id = new byte[ID_BYTES];
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(id);
        random.nextBytes(secret);
        String publicPart = HexFormat.of().formatHex(id);
        return new Secret(
                publicPart,
                "tb_" + publicPart + "_"
                        + Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    }

    /** Reads one; empty where the text cannot be a key. */
    public static Optional<Secret> of(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches() ? Optional.of(new Secret(form.group(1), text)) : Optional.empty();
    }

    /** SHA-256 of the whole key, as hexadecimal text. */
    public String digest() {
        return Sha256.of(text);
    }

    /** Whether this is the key of a digest; takes as long whether it is or not. */
    public boolean isOf(String digest) {
        return MessageDigest.isEqual(
                digest().getBytes(StandardCharsets.US_ASCII), digest.getBytes(StandardCharsets.US_ASCII));
    }

    /** Never the key itself, as it may come into a log. */
    @Override
    public String toString() {
        return "key " + id;
    }
}
