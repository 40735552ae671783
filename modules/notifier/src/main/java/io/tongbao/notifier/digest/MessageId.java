package io.tongbao.notifier.digest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;

/** Identity of a message by what it tells and whom: a receiver that gets it twice can see that. */
final class MessageId {
    private static final int BYTES = 16;

    private MessageId() {}

    static String of(String receiver, Collection<Notice> told) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(receiver.getBytes(StandardCharsets.UTF_8));
            told.stream()
                    .map(each -> "\n" + each.alertId() + "\n" + each.step())
                    .sorted()
                    .forEach(each -> sha.update(each.getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(sha.digest(), 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
