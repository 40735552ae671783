package io.tongbao.server.gate;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.tongbao.contracts.Submission;
import io.tongbao.store.query.Table;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificData;
import org.jspecify.annotations.Nullable;

/**
 * What became of a submission.
 *
 * @param id of the receipt
 * @param kind reports, projects or targets
 * @param outcome PUBLISHED, REJECTED, NEEDS_EXPLANATION or FORBIDDEN: what the gateway did
 * @param publisher who handed it in
 * @param file its name; null where it was no file
 * @param bodyDigest SHA-256 of the body
 * @param receivedAt when
 * @param rows in their order
 * @param notes what was not read of it, as a JSON array of objects with kind, place, message_en and message_zh
 * @param before that the same was handed in before; null where this is the first time, or only asks for it
 */
record Receipt(
        String id,
        String kind,
        String outcome,
        String publisher,
        @Nullable String file,
        String bodyDigest,
        Instant receivedAt,
        List<ReceiptRow> rows,
        String notes,
        @Nullable ReceivedBefore before) {
    private static final JsonFactory JSON = new JsonFactory();

    Receipt {
        rows = List.copyOf(rows);
    }

    static Receipt of(Submission submission) {
        return new Receipt(
                submission.getReceipt(),
                submission.getKind(),
                submission.getOutcome(),
                submission.getPublisher(),
                submission.getFile(),
                submission.getBodyDigest(),
                submission.getReceivedAt(),
                submission.getRows().stream().map(ReceiptRow::of).toList(),
                SpecificData.get().toString(submission.getNotes()),
                null);
    }

    /** Out of a row of {@code stats.submissions} and what became of its rows. */
    static Receipt of(Table submission, Table rows) {
        return new Receipt(
                text(submission, "receipt"),
                text(submission, "kind"),
                text(submission, "outcome"),
                text(submission, "publisher"),
                (String) submission.value(0, "file"),
                text(submission, "body_digest"),
                receivedAt(submission),
                IntStream.range(0, rows.rows().size())
                        .mapToObj(row -> ReceiptRow.of(rows, row))
                        .toList(),
                text(submission, "notes"),
                null);
    }

    /** The same, telling that it was handed in before. */
    Receipt with(@Nullable ReceivedBefore known) {
        return new Receipt(id, kind, outcome, publisher, file, bodyDigest, receivedAt, rows, notes, known);
    }

    static Instant receivedAt(Table submission) {
        return Objects.requireNonNull((Instant) submission.value(0, "received_at"));
    }

    /** That of its rows which are least far: PUBLISHED, COMPUTED, VISIBLE; else its outcome, REJECTED if all of them are. */
    String state() {
        if (!outcome.equals(Rehearsal.PUBLISHED)) {
            return outcome;
        }
        for (String each : List.of(Rehearsal.PUBLISHED, "COMPUTED", "VISIBLE")) {
            if (rows.stream().anyMatch(row -> row.state().equals(each))) {
                return each;
            }
        }
        return Rehearsal.REJECTED;
    }

    /** Whether nothing more will become of it. */
    boolean isFinal() {
        return !state().equals(Rehearsal.PUBLISHED) && !state().equals("COMPUTED");
    }

    /** As JSON, on one line. */
    String json() {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            write(json);
        } catch (IOException e) {
            throw new UncheckedIOException("a receipt could not be written", e);
        }
        return text.toString();
    }

    private void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("receipt", id);
        json.writeStringField("kind", kind);
        json.writeStringField("state", state());
        json.writeBooleanField("final", isFinal());
        json.writeStringField("publisher", publisher);
        json.writeStringField("file", file);
        json.writeStringField("received_at", receivedAt.toString());
        if (before != null) {
            json.writeFieldName("received_before");
            before.write(json);
        }
        json.writeFieldName("notes");
        json.writeRawValue(notes);
        json.writeObjectFieldStart("counts");
        Map<String, Integer> counts = new TreeMap<>();
        rows.forEach(each -> counts.merge(each.state(), 1, Integer::sum));
        for (Map.Entry<String, Integer> each : counts.entrySet()) {
            json.writeNumberField(each.getKey(), each.getValue());
        }
        json.writeEndObject();
        json.writeArrayFieldStart("rows");
        for (ReceiptRow each : rows) {
            each.write(json);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static String text(Table table, String column) {
        return String.valueOf(table.value(0, column));
    }
}
