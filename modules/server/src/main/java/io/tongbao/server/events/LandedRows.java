package io.tongbao.server.events;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.tongbao.store.Database;
import io.tongbao.store.sink.LandedCounter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How many rows have landed by topic.
 *
 * @param isKnown false where nothing was told yet
 * @param counts by topic
 */
record LandedRows(boolean isKnown, SortedMap<String, Long> counts) {
    private static final JsonFactory JSON = new JsonFactory();
    private static final Pattern COUNT = Pattern.compile("([A-Za-z0-9._-]+):(\\d{1,18})");
    private static final LandedRows NOTHING = new LandedRows(false, new TreeMap<>());

    static LandedRows read(Database database) {
        return new LandedRows(true, new TreeMap<>(LandedCounter.read(database)));
    }

    /** Of an event that was told; nothing where the id is none of ours. */
    static LandedRows ofId(@Nullable String id) {
        if (id == null || id.isEmpty()) {
            return NOTHING;
        }
        SortedMap<String, Long> counts = new TreeMap<>();
        for (String each : id.split(",", -1)) {
            Matcher count = COUNT.matcher(each);
            if (!count.matches()) {
                return NOTHING;
            }
            counts.put(count.group(1), Long.valueOf(count.group(2)));
        }
        return new LandedRows(true, counts);
    }

    /** By which a listener resumes. */
    String id() {
        return counts.entrySet().stream()
                .map(each -> each.getKey() + ":" + each.getValue())
                .collect(Collectors.joining(","));
    }

    /** {@code {"landing": all rows, "changed": {topic: new rows}}}. */
    String json(LandedRows before) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            json.writeNumberField(
                    "landing",
                    counts.values().stream().mapToLong(Long::longValue).sum());
            json.writeObjectFieldStart("changed");
            for (Map.Entry<String, Long> each : counts.entrySet()) {
                long more = each.getValue() - before.counts.getOrDefault(each.getKey(), 0L);
                if (before.isKnown && more > 0) {
                    json.writeNumberField(each.getKey(), more);
                }
            }
            json.writeEndObject();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("an event could not be written", e);
        }
        return text.toString();
    }
}
