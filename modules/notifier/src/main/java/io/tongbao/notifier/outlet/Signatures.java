package io.tongbao.notifier.outlet;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signatures of messages, all HMAC-SHA256, each in its own way. */
final class Signatures {
    private static final String ALGORITHM = "HmacSHA256";

    private Signatures() {}

    /** Of DingTalk, to stand in the address: the secret signs time and itself. */
    static String dingTalk(String secret, Instant at) {
        String signed = Base64.getEncoder().encodeToString(hmac(secret, at.toEpochMilli() + "\n" + secret));
        return URLEncoder.encode(signed, StandardCharsets.UTF_8);
    }

    /** Of Feishu, to stand in the body: time and secret are the key, and sign nothing. */
    static String feishu(String secret, Instant at) {
        return Base64.getEncoder().encodeToString(hmac(at.getEpochSecond() + "\n" + secret, ""));
    }

    /** Of the generic webhook: the secret signs time and body, so that neither can be replaced. */
    static String webhook(String secret, Instant at, byte[] body) {
        String signed = at.getEpochSecond() + "." + new String(body, StandardCharsets.UTF_8);
        return "sha256=" + HexFormat.of().formatHex(hmac(secret, signed));
    }

    private static byte[] hmac(String key, String message) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return mac.doFinal(message.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }
}
