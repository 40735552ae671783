package io.tongbao.notifier.digest;

import io.tongbao.contracts.Sha256;
import java.util.Collection;
import java.util.stream.Collectors;

/** Identity of a message by what it tells and whom: a receiver that gets it twice can see that. */
final class MessageId {
    private static final int DIGITS = 32;

    private MessageId() {}

    static String of(String receiver, Collection<Notice> told) {
        String all = told.stream()
                .map(each -> "\n" + each.alertId() + "\n" + each.step())
                .sorted()
                .collect(Collectors.joining());
        return Sha256.of(receiver, all).substring(0, DIGITS);
    }
}
