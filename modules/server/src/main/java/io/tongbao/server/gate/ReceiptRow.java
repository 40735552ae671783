package io.tongbao.server.gate;

import com.fasterxml.jackson.core.JsonGenerator;
import io.tongbao.contracts.SubmittedRow;
import io.tongbao.store.query.Table;
import java.io.IOException;
import java.util.Objects;
import org.apache.avro.specific.SpecificData;
import org.jspecify.annotations.Nullable;

/**
 * What became of a row.
 *
 * @param place where it stood
 * @param region code as read
 * @param subject indicator, or project
 * @param period as read; of a target its year
 * @param state PUBLISHED, COMPUTED, VISIBLE; or REJECTED, NEEDS_EXPLANATION, HELD_BACK
 * @param topic where it lies; null where it was not published
 * @param partition of the topic
 * @param offset in the partition
 * @param disposition STANDING, SUPERSEDED or UNCHANGED, once it was judged
 * @param revision that it got
 * @param replaced whether other figures of its class stand in its place by now
 * @param outrankedBy the data class that stands before its own and whose figure is shown (R2); null where it is its own
 * @param problems what was found, as a JSON array of objects with check, severity, field, value, expected, message_en and
 *     message_zh
 */
record ReceiptRow(
        String place,
        String region,
        String subject,
        String period,
        String state,
        @Nullable String topic,
        @Nullable Long partition,
        @Nullable Long offset,
        @Nullable String disposition,
        @Nullable Long revision,
        boolean replaced,
        @Nullable String outrankedBy,
        String problems) {
    static ReceiptRow of(SubmittedRow row) {
        return new ReceiptRow(
                row.getPlace(),
                row.getRegion(),
                row.getSubject(),
                row.getPeriod(),
                row.getState(),
                row.getTopic(),
                row.getPartition() == null ? null : row.getPartition().longValue(),
                row.getOffset(),
                null,
                null,
                false,
                null,
                SpecificData.get().toString(row.getProblems()));
    }

    static ReceiptRow of(Table rows, int row) {
        return new ReceiptRow(
                text(rows, row, "place"),
                text(rows, row, "region"),
                text(rows, row, "subject"),
                text(rows, row, "period"),
                text(rows, row, "state"),
                (String) rows.value(row, "source_topic"),
                (Long) rows.value(row, "source_partition"),
                (Long) rows.value(row, "source_offset"),
                (String) rows.value(row, "disposition"),
                (Long) rows.value(row, "revision"),
                Boolean.TRUE.equals(rows.value(row, "replaced")),
                (String) rows.value(row, "outranked_by"),
                Objects.requireNonNullElse((String) rows.value(row, "problems"), "[]"));
    }

    /** Whether it is in an input topic, and was not refused. */
    boolean isTaken() {
        return topic != null && !state.equals(Rehearsal.REJECTED);
    }

    /** The same row of what is handed in again: it stays where it lies. */
    SubmittedRow again(String place, @Nullable Integer table) {
        return SubmittedRow.newBuilder()
                .setPlace(place)
                .setTable(table)
                .setRegion(region)
                .setSubject(subject)
                .setPeriod(period)
                .setState(Rehearsal.PUBLISHED)
                .setTopic(topic)
                .setPartition(partition == null ? null : Math.toIntExact(partition))
                .setOffset(offset)
                .build();
    }

    /** Whether it tells of the same thing. */
    boolean isOf(SubmittedRow other) {
        return region.equals(other.getRegion())
                && subject.equals(other.getSubject())
                && period.equals(other.getPeriod());
    }

    void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("place", place);
        json.writeStringField("region", region);
        json.writeStringField("subject", subject);
        json.writeStringField("period", period);
        json.writeStringField("state", state);
        json.writeStringField("topic", topic);
        number(json, "partition", partition);
        number(json, "offset", offset);
        json.writeStringField("disposition", disposition);
        number(json, "revision", revision);
        json.writeBooleanField("superseded", replaced);
        json.writeStringField("outranked_by", outrankedBy);
        json.writeFieldName("problems");
        json.writeRawValue(problems);
        json.writeEndObject();
    }

    private static void number(JsonGenerator json, String name, @Nullable Long value) throws IOException {
        if (value == null) {
            json.writeNullField(name);
        } else {
            json.writeNumberField(name, value);
        }
    }

    private static String text(Table rows, int row, String column) {
        return Objects.toString(rows.value(row, column), "");
    }
}
