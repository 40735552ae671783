package io.tongbao.publisher;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a record lies in Kafka.
 *
 * @param topic its topic
 * @param partition from 0
 * @param offset from 0
 */
public record Place(String topic, int partition, long offset) {
    private static final Pattern TEXT = Pattern.compile("(.+)-(\\d{1,9})@(\\d{1,18})");

    /** As people read it: {@code tongbao.reports-0@17}. */
    public String text() {
        return topic + "-" + partition + "@" + offset;
    }

    /** Null where the text names no place. */
    static @Nullable Place parse(String text) {
        Matcher parts = TEXT.matcher(text);
        return parts.matches()
                ? new Place(parts.group(1), Integer.parseInt(parts.group(2)), Long.parseLong(parts.group(3)))
                : null;
    }
}
