package io.tongbao.notifier.receiver;

import io.tongbao.statistics.Language;
import java.util.List;

/**
 * Somebody who is told of alerts.
 *
 * @param name in the settings and in the ledger
 * @param address where
 * @param interest in what
 * @param languages in which, the first one first
 */
public record Receiver(String name, Address address, Interest interest, List<Language> languages) {
    public Receiver {
        languages = List.copyOf(languages);
        if (!name.matches("[A-Za-z0-9_-]+")) {
            throw new IllegalArgumentException(
                    "receiver name '" + name + "': must be letters, digits, hyphens and underscores");
        }
        if (languages.isEmpty()) {
            throw new IllegalArgumentException("receiver " + name + " languages: at least one of zh, en");
        }
    }
}
