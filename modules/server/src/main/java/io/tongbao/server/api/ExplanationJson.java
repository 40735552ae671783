package io.tongbao.server.api;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.tongbao.server.table.Decimals;
import io.tongbao.store.explain.Definition;
import io.tongbao.store.explain.Explanation;
import io.tongbao.store.explain.Place;
import io.tongbao.store.explain.Rule;
import io.tongbao.store.explain.Source;
import io.tongbao.store.explain.Step;
import io.tongbao.store.explain.Value;
import io.tongbao.store.explain.Words;
import io.tongbao.store.query.Moment;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An explanation as JSON: the records of {@code io.tongbao.store.explain} by the names of their parts, in snake case;
 * what is empty is null or an empty list, never left out. {@code rules} says once what each rule says, and steps name
 * them by code.
 *
 * @param numbersAsText decimals as strings, for readers whose numbers are binary; else as numbers, every digit kept
 */
public record ExplanationJson(boolean numbersAsText) {
    private static final JsonFactory JSON = new JsonFactory();

    /** Writes one and closes. */
    public void write(OutputStream out, Explanation explanation) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            words(json, "what", explanation.what());
            json.writeStringField("region", explanation.region());
            json.writeStringField("indicator", explanation.indicator());
            json.writeStringField("period", explanation.period().toString());
            json.writeStringField("ranking", explanation.ranking());
            json.writeStringField("kind", explanation.kind());
            moment(json, explanation.moment());
            steps(json, "steps", explanation.steps());
            json.writeArrayFieldStart("rules");
            for (Rule each : explanation.rules()) {
                json.writeStartObject();
                json.writeStringField("rule", each.name());
                words(json, "says", each.says());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeArrayFieldStart("definitions");
            for (Definition each : explanation.definitions()) {
                definition(json, each);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private static void moment(JsonGenerator json, @Nullable Moment moment) throws IOException {
        if (moment == null) {
            json.writeNullField("as_of");
            return;
        }
        json.writeObjectFieldStart("as_of");
        json.writeStringField("at", moment.at().toString());
        json.writeStringField("release", moment.release());
        json.writeBooleanField("provisional", moment.provisional());
        json.writeEndObject();
    }

    private static void definition(JsonGenerator json, Definition definition) throws IOException {
        json.writeStartObject();
        json.writeStringField("kind", definition.kind());
        json.writeStringField("code", definition.code());
        json.writeNumberField("version", definition.version());
        json.writeStringField("known_at", definition.knownAt().toString());
        json.writeEndObject();
    }

    private void steps(JsonGenerator json, String name, List<Step> steps) throws IOException {
        json.writeArrayFieldStart(name);
        for (Step each : steps) {
            step(json, each);
        }
        json.writeEndArray();
    }

    private void step(JsonGenerator json, Step step) throws IOException {
        json.writeStartObject();
        words(json, "what", step.what());
        place(json, step.place());
        value(json, step.value());
        json.writeStringField("code", step.code());
        json.writeArrayFieldStart("rules");
        for (Rule each : step.rules()) {
            json.writeString(each.name());
        }
        json.writeEndArray();
        json.writeStringField("formula", step.formula());
        json.writeArrayFieldStart("notes");
        for (Words each : step.notes()) {
            json.writeStartObject();
            json.writeStringField("zh", each.zh());
            json.writeStringField("en", each.en());
            json.writeEndObject();
        }
        json.writeEndArray();
        steps(json, "inputs", step.inputs());
        new ReportJson(this).write(json, "reports", step.reports());
        source(json, step.source());
        json.writeBooleanField("more", step.more());
        json.writeEndObject();
    }

    private static void source(JsonGenerator json, @Nullable Source source) throws IOException {
        if (source == null) {
            json.writeNullField("source");
            return;
        }
        json.writeObjectFieldStart("source");
        json.writeStringField("topic", source.topic());
        json.writeNumberField("partition", source.partition());
        json.writeNumberField("offset", source.offset());
        json.writeEndObject();
    }

    private static void place(JsonGenerator json, @Nullable Place place) throws IOException {
        if (place == null) {
            json.writeNullField("place");
            return;
        }
        json.writeObjectFieldStart("place");
        json.writeStringField("region", place.region());
        json.writeStringField("indicator", place.indicator());
        json.writeStringField("period", place.period().toString());
        json.writeStringField("ranking", place.ranking());
        json.writeStringField("column", place.column());
        json.writeEndObject();
    }

    private void value(JsonGenerator json, @Nullable Value value) throws IOException {
        if (value == null) {
            json.writeNullField("value");
            return;
        }
        json.writeObjectFieldStart("value");
        json.writeFieldName("number");
        number(json, value.number());
        json.writeStringField("unit", value.unit());
        words(json, "shown", value.shown());
        json.writeEndObject();
    }

    /** A decimal as asked for. */
    void number(JsonGenerator json, BigDecimal number) throws IOException {
        if (numbersAsText) {
            json.writeString(Decimals.plain(number));
        } else {
            json.writeNumber(Decimals.plain(number));
        }
    }

    private static void words(JsonGenerator json, String name, Words words) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeStringField("zh", words.zh());
        json.writeStringField("en", words.en());
        json.writeEndObject();
    }
}
