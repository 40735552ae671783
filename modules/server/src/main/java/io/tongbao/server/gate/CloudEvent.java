package io.tongbao.server.gate;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.tongbao.contracts.Sha256;
import io.tongbao.publisher.sheets.FileSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * An event of CloudEvents 1.0 that carries one row. Source and id together are its identity: redelivered with another time,
 * trace or layout, it is the same event.
 *
 * @param number of it in the request, from 1
 * @param source as sent
 * @param id unique within the source
 * @param data the row's fields, numbers with their digits as sent
 */
record CloudEvent(int number, String source, String id, Map<String, String> data) {
    private static final JsonFactory JSON = new JsonFactory();
    private static final int SHOWN = 60;

    CloudEvent {
        data = Collections.unmodifiableMap(new LinkedHashMap<>(data));
    }

    /** As messages and receipts name it, such as {@code event 3 (2023-05-gdp)}. */
    String name() {
        return "event " + number + " (" + (id.length() > SHOWN ? id.substring(0, SHOWN) + "…" : id) + ")";
    }

    /** The same for the same source and id, whatever else it says. */
    String identity() {
        return counted(source) + counted(id);
    }

    /** Part of the id of a report without a revision (R1): the event again is the report again. */
    String submission() {
        return "ce" + Sha256.of(identity()).substring(0, 24);
    }

    /** The same for the same events that say the same, in the same order. */
    static String digest(List<CloudEvent> events) {
        return Sha256.of(
                events.stream().map(each -> each.identity() + each.said()).collect(Collectors.joining()));
    }

    /** The idempotency key of a request that has none: of one event its source and id, else a digest of all of them. */
    static String key(List<CloudEvent> events) {
        return events.size() == 1
                ? "cloudevent " + events.get(0).source + " " + events.get(0).id
                : "cloudevents "
                        + Sha256.of(events.stream().map(CloudEvent::identity).collect(Collectors.joining()));
    }

    /** Its data as a JSON array of one object. */
    FileSource row() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartArray();
            json.writeStartObject();
            for (Map.Entry<String, String> each : data.entrySet()) {
                json.writeStringField(each.getKey(), each.getValue());
            }
            json.writeEndObject();
            json.writeEndArray();
        } catch (IOException e) {
            throw new UncheckedIOException("an event's data could not be written", e);
        }
        return FileSource.of(name(), bytes.toByteArray());
    }

    private String said() {
        return new TreeMap<>(data)
                .entrySet().stream()
                        .map(each -> counted(each.getKey()) + counted(each.getValue()))
                        .collect(Collectors.joining("", data.size() + ":", ""));
    }

    private static String counted(String text) {
        return text.length() + ":" + text;
    }
}
