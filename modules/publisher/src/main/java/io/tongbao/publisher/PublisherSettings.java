package io.tongbao.publisher;

import io.tongbao.contracts.Topics;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a {@link ReportPublisher} is to run. Its text names no setting's value, since some are secrets.
 *
 * @param kafka {@code bootstrap.servers} and whatever else its clients need: {@code security.protocol}, {@code ssl.*}, {@code sasl.*};
 *     delivery guarantees are not for these settings to change
 * @param registry {@code schema.registry.url} and whatever else the registry's client needs
 * @param journal folder of the journal; one process at a time
 * @param journalBytes most bytes that may wait for Kafka, 1 or more; they are held in memory too
 * @param ingress name of the publisher to whose own ingress topic it sends, from where admission forwards what its key
 *     entitles it to (V02); null: to the shared topics, which takes the right to write as anybody
 */
public record PublisherSettings(
        Map<String, String> kafka,
        Map<String, String> registry,
        Path journal,
        long journalBytes,
        @Nullable String ingress) {
    /** 64 MiB: some hundred thousand reports. */
    public static final long JOURNAL_BYTES = 64L << 20;

    /**
     * Checks them.
     *
     * @throws IllegalArgumentException naming what is missing and what would be right
     */
    public PublisherSettings {
        kafka = Map.copyOf(kafka);
        registry = Map.copyOf(registry);
        require(kafka, "bootstrap.servers", "host:port");
        require(registry, "schema.registry.url", "http://host:port");
        if (journalBytes < 1 || journalBytes > Integer.MAX_VALUE / 2) {
            throw new IllegalArgumentException(
                    "journalBytes " + journalBytes + ": must be 1 to " + Integer.MAX_VALUE / 2);
        }
        if (ingress != null) {
            Topics.ingress(ingress);
        }
    }

    /** With a journal of the usual size. */
    public static PublisherSettings of(Map<String, String> kafka, Map<String, String> registry, Path journal) {
        return new PublisherSettings(kafka, registry, journal, JOURNAL_BYTES, null);
    }

    /**
     * The same, sending to a publisher's own ingress topic.
     *
     * @param publisher holder of the key that entitles it
     * @throws IllegalArgumentException where the name can be no part of a topic's
     */
    public PublisherSettings toIngress(String publisher) {
        return new PublisherSettings(kafka, registry, journal, journalBytes, publisher);
    }

    private static void require(Map<String, String> settings, String key, String right) {
        if (settings.getOrDefault(key, "").isBlank()) {
            throw new IllegalArgumentException(key + " is missing: give it as " + right);
        }
    }

    @Override
    public String toString() {
        return "publisher to " + kafka.get("bootstrap.servers") + ", journal " + journal;
    }
}
