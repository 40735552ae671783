package io.tongbao.store.query;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a refused event came in, which is what people call it by: {@code tongbao.reports-2@15}.
 *
 * @param topic it came in by
 * @param partition of the topic
 * @param offset in the partition
 */
public record RejectPlace(String topic, int partition, long offset) {
    private static final Pattern PLACE = Pattern.compile("(.+)-([0-9]{1,9})@([0-9]{1,18})");

    /** Reads one; empty where the text is none. */
    public static Optional<RejectPlace> of(String text) {
        Matcher parts = PLACE.matcher(text);
        return parts.matches()
                ? Optional.of(new RejectPlace(
                        parts.group(1), Integer.parseInt(parts.group(2)), Long.parseLong(parts.group(3))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return topic + "-" + partition + "@" + offset;
    }
}
