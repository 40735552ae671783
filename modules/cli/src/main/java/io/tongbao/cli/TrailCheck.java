package io.tongbao.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tongbao.store.SubmissionChain;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Iterator;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Compares the trail of submissions as it landed, line by line, with itself and with the topic: each line must continue the
 * chain, and say what Kafka keeps. The first line that does not fit is kept; nothing behind it can be vouched for.
 */
final class TrailCheck {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** Columns that the event does not have. */
    private static final Set<String> BESIDE =
            Set.of("event", "chain", "source_topic", "source_partition", "source_offset", "known_at", "landed_at");

    /**
     * A line as it landed.
     *
     * @param offset its place in the topic
     * @param event as it stands there
     * @param chain as it stands there
     * @param stored all its columns, as a JSON object: most repeat what the event says
     */
    record Line(long offset, String event, String chain, String stored) {}

    /**
     * What does not fit.
     *
     * @param offset of the line
     * @param en why, in English
     * @param zh the same in Chinese
     */
    record Misfit(long offset, String en, String zh) {}

    private final Iterator<Line> lines;
    private final long landedTo;
    private String last = SubmissionChain.START;
    private @Nullable Line next;
    private @Nullable Misfit misfit;
    private long fitting;
    private long waiting;

    /**
     * @param lines in their order
     * @param landedTo offset up to which the topic has landed
     */
    TrailCheck(Iterator<Line> lines, long landedTo) {
        this.lines = lines;
        this.landedTo = landedTo;
        this.next = pull();
    }

    /**
     * Takes the next submission that the topic has.
     *
     * @param knownAt its append time
     */
    void take(long offset, String event, Instant knownAt) {
        while (misfit == null && next != null && next.offset() < offset) {
            misfit = new Misfit(next.offset(), "is not in the topic", "主题中没有此条");
        }
        if (misfit != null) {
            return;
        }
        if (next == null || next.offset() > offset) {
            if (next == null && offset >= landedTo) {
                waiting++;
            } else {
                misfit = new Misfit(
                        offset, "is in the topic, but not in stats.submissions", "主题中有，stats.submissions中没有");
            }
            return;
        }
        compare(next, event, knownAt);
        next = pull();
    }

    /** The first line that does not fit, when the topic has been read; null where all do. */
    @Nullable
    Misfit finish() {
        if (misfit == null && next != null) {
            misfit = new Misfit(next.offset(), "is not in the topic", "主题中没有此条");
        }
        return misfit;
    }

    /** Lines that fit, before the first that does not. */
    long fitting() {
        return fitting;
    }

    /** Submissions that have not landed yet. */
    long waiting() {
        return waiting;
    }

    private void compare(Line line, String event, Instant knownAt) {
        last = SubmissionChain.next(last, line.event());
        if (!last.equals(line.chain())) {
            misfit = new Misfit(
                    line.offset(),
                    "breaks the chain: it or the line before it was changed, or one between them was taken out",
                    "链值不符：本条或上一条被改动，或其间有记录被删除");
        } else if (!agrees(parsed(line.event()), parsed(event))) {
            misfit = new Misfit(line.offset(), "says something else than the topic", "与主题所存内容不一致");
        } else if (!repeats(parsed(line.stored()), parsed(line.event()), knownAt)) {
            misfit = new Misfit(
                    line.offset(), "has columns that say something else than its event and the topic", "各列与记录原文及主题不一致");
        } else {
            fitting++;
        }
    }

    /** Whether they say the same; a field that only a later version of the schema has is empty there. */
    private static boolean agrees(JsonNode said, JsonNode kept) {
        if (said.isObject() && kept.isObject()) {
            Set<String> names = new TreeSet<>();
            said.fieldNames().forEachRemaining(names::add);
            kept.fieldNames().forEachRemaining(names::add);
            return names.stream()
                    .allMatch(each -> said.has(each)
                            ? kept.has(each) && agrees(said.get(each), kept.get(each))
                            : isEmpty(kept.get(each)));
        }
        if (said.isArray() && kept.isArray()) {
            return said.size() == kept.size()
                    && IntStream.range(0, said.size()).allMatch(i -> agrees(said.get(i), kept.get(i)));
        }
        return said.equals(kept) || isSameTime(said, kept);
    }

    private static boolean isSameTime(JsonNode said, JsonNode kept) {
        try {
            return said.isTextual()
                    && kept.isTextual()
                    && OffsetDateTime.parse(said.asText()).isEqual(OffsetDateTime.parse(kept.asText()));
        } catch (DateTimeParseException e) {
            return false; // texts that are no times, and differ
        }
    }

    private static boolean isEmpty(JsonNode value) {
        return value.isNull()
                || (value.isContainerNode() ? value.isEmpty() : value.asText().isEmpty());
    }

    private static boolean repeats(JsonNode stored, JsonNode event, Instant knownAt) {
        return stored instanceof ObjectNode columns
                && agrees(event, columns.deepCopy().without(BESIDE))
                && isSameTime(columns.path("known_at"), JSON.getNodeFactory().textNode(knownAt.toString()));
    }

    private static JsonNode parsed(String event) {
        try {
            return JSON.readTree(event);
        } catch (JsonProcessingException e) {
            return JSON.getNodeFactory().missingNode(); // whatever it is, it is not what the topic keeps
        }
    }

    private @Nullable Line pull() {
        return lines.hasNext() ? lines.next() : null;
    }
}
