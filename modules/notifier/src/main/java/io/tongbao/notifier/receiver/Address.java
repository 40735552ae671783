package io.tongbao.notifier.receiver;

import java.util.List;

/**
 * Where a receiver is reached.
 *
 * @param kind of outlet
 * @param url of the server; of a robot with its key, which is a secret
 * @param secret that messages are signed with, or the password of the mail account; empty for none
 * @param from sender of mail; empty otherwise
 * @param to receivers of mail; empty otherwise
 */
public record Address(OutletKind kind, String url, String secret, String from, List<String> to) {
    public Address {
        to = List.copyOf(to);
    }

    /** Without what is secret. */
    @Override
    public String toString() {
        return kind.toString();
    }
}
