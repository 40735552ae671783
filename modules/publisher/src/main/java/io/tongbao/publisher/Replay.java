package io.tongbao.publisher;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.tongbao.contracts.EconomicReport;
import io.tongbao.contracts.ProjectReport;
import io.tongbao.contracts.TargetLetter;
import io.tongbao.contracts.Topics;
import java.io.IOException;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;

/** Events that were refused, for another try: with the same id, so that one that was taken meanwhile changes nothing. */
public final class Replay {
    private static final JsonFactory JSON = new JsonFactory();

    private Replay() {}

    /**
     * What to send again.
     *
     * @param topic where it was refused
     * @param event as {@code stats.rejects} keeps it
     * @return empty where such events are not sent again by themselves, such as definitions
     * @throws IllegalArgumentException when the event is none of its topic
     */
    public static Optional<Outgoing> of(String topic, String event) {
        if (topic.equals(Topics.REPORTS.name())) {
            EconomicReport report = EconomicReport.newBuilder().build();
            fill(report, event);
            return Optional.of(Outgoing.report(report));
        }
        if (topic.equals(Topics.PROJECTS.name())) {
            ProjectReport report = ProjectReport.newBuilder().build();
            fill(report, event);
            return Optional.of(Outgoing.project(report));
        }
        if (topic.equals(Topics.TARGETS.name())) {
            TargetLetter letter = TargetLetter.newBuilder().build();
            fill(letter, event);
            return Optional.of(Outgoing.target(letter));
        }
        return Optional.empty();
    }

    /** All fields of these records are text; one that a later version sent and this one does not know is left out. */
    private static void fill(SpecificRecord record, String event) {
        try (JsonParser json = JSON.createParser(event)) {
            boolean isObject = json.nextToken() == JsonToken.START_OBJECT;
            while (isObject && json.nextToken() == JsonToken.FIELD_NAME) {
                Schema.Field field = record.getSchema().getField(json.currentName());
                JsonToken value = json.nextToken();
                if (field != null && value == JsonToken.VALUE_STRING) {
                    record.put(field.pos(), json.getText());
                }
            }
            if (!isObject || json.currentToken() != JsonToken.END_OBJECT) {
                throw new IllegalArgumentException(
                        "no event of a " + record.getSchema().getName() + ": " + event);
            }
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "no event of a " + record.getSchema().getName() + ": " + event, e);
        }
    }
}
