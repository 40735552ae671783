package io.tongbao.server.gate;

import io.tongbao.publisher.files.FileKind;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Events of CloudEvents 1.0 over HTTP, in the three modes of its HTTP binding; each carries one row as JSON. */
final class CloudEvents {
    /** Media type of one event. */
    static final String STRUCTURED = "application/cloudevents+json";
    /** Media type of several. */
    static final String BATCH = "application/cloudevents-batch+json";

    private static final String PREFIX = "ce-";

    private CloudEvents() {}

    /** Whether headers carry an event's attributes: binary mode. */
    static boolean isBinary(Map<String, String> headers) {
        return headers.keySet().stream()
                .anyMatch(each -> each.toLowerCase(Locale.ROOT).equals(PREFIX + "specversion"));
    }

    /**
     * Reads a request's events.
     *
     * @param type media type of the body, in small letters
     * @throws GateException 400 that names each event's number and attribute at fault
     */
    static List<CloudEvent> of(Map<String, String> headers, String type, byte[] body, FileKind kind) {
        List<EventAttributes> sent =
                switch (type) {
                    case STRUCTURED -> EventJson.one(body);
                    case BATCH -> EventJson.several(body);
                    default -> List.of(binary(headers, type, body));
                };
        EventFaults faults = new EventFaults();
        List<CloudEvent> events = new ArrayList<>();
        for (EventAttributes each : sent) {
            CloudEvent event = each.check(kind, faults);
            if (event != null) {
                events.add(event);
            }
        }
        requireDistinct(events, faults);
        faults.requireNone();
        return events;
    }

    /** One event twice is one report (R1): which of two that differ is meant, nobody can know. */
    private static void requireDistinct(List<CloudEvent> events, EventFaults faults) {
        Map<String, Integer> seen = new HashMap<>();
        for (CloudEvent each : events) {
            Integer before = seen.putIfAbsent(each.identity(), each.number());
            if (before != null) {
                faults.add(
                        each.number(),
                        "id",
                        "'" + each.id() + "' is that of event " + before + " of the same source; send it once",
                        "“" + each.id() + "”与第" + before + "个事件的来源和标识相同，请只发一次");
            }
        }
    }

    private static EventAttributes binary(Map<String, String> headers, String type, byte[] body) {
        Map<String, String> texts = new TreeMap<>();
        headers.forEach((name, value) -> {
            String attribute = name.toLowerCase(Locale.ROOT);
            if (attribute.startsWith(PREFIX)) {
                texts.put(attribute.substring(PREFIX.length()), plain(value));
            }
        });
        texts.put("datacontenttype", type);
        boolean json = type.equals("application/json") || type.endsWith("+json");
        return new EventAttributes(1, texts, Map.of(), json ? EventJson.data(body) : EventAttributes.Data.of(Map.of()));
    }

    /** Of a header's value: without quotation marks, and percent-decoded (HTTP binding, 3.1.3.2). */
    private static String plain(String value) {
        String text = value.strip();
        if (text.length() > 1 && text.startsWith("\"") && text.endsWith("\"")) {
            text = text.substring(1, text.length() - 1).replaceAll("\\\\(.)", "$1");
        }
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text; // a percent sign that stands for itself
        }
    }
}
