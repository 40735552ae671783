package io.tongbao.server.sdmx;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * SDMX-JSON 2.0. Series and observations name codes by where they stand in lists; the lists come after the data, when all codes
 * are known, so that nothing but they is held in memory.
 */
final class JsonMessage implements Message {
    private static final JsonFactory JSON =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private final Dataflow flow;
    private final String id;
    private final String prepared;
    private final Codelists names;
    private final JsonGenerator json;
    private final List<Map<String, Integer>> codes = new ArrayList<>();
    private final Map<String, Integer> periods = new LinkedHashMap<>();
    private final List<Map<String, Integer>> attributeValues = new ArrayList<>();
    private boolean isSeriesOpen;

    /**
     * @param id of the message
     * @param prepared when it was asked for
     */
    JsonMessage(Dataflow flow, String id, String prepared, Codelists names, OutputStream out) throws IOException {
        this.flow = flow;
        this.id = id;
        this.prepared = prepared;
        this.names = names;
        this.json = JSON.createGenerator(out);
        flow.dimensions().forEach(each -> codes.add(new LinkedHashMap<>()));
        flow.attributes().forEach(each -> attributeValues.add(new LinkedHashMap<>()));
    }

    @Override
    public void begin() throws IOException {
        json.writeStartObject();
        json.writeObjectFieldStart("meta");
        json.writeStringField(
                "schema",
                "https://raw.githubusercontent.com/sdmx-twg/sdmx-json/master/data-message/tools/schemas/2.0.0/sdmx-json-data-schema.json");
        json.writeStringField("id", id);
        json.writeStringField("prepared", prepared);
        json.writeBooleanField("test", false);
        json.writeObjectFieldStart("sender");
        json.writeStringField("id", Dataflow.AGENCY);
        json.writeEndObject();
        json.writeEndObject();
        json.writeObjectFieldStart("data");
        json.writeArrayFieldStart("dataSets");
        json.writeStartObject();
        json.writeNumberField("structure", 0);
        json.writeStringField("action", "Information");
        json.writeObjectFieldStart("series");
    }

    @Override
    public void series(List<String> key) throws IOException {
        endSeries();
        StringJoiner places = new StringJoiner(":");
        for (int i = 0; i < key.size(); i++) {
            places.add(Integer.toString(place(codes.get(i), key.get(i))));
        }
        json.writeObjectFieldStart(places.toString());
        json.writeObjectFieldStart("observations");
        isSeriesOpen = true;
    }

    @Override
    public void observation(String period, String value, List<@Nullable String> attributes) throws IOException {
        json.writeArrayFieldStart(Integer.toString(place(periods, period)));
        json.writeNumber(value);
        for (int i = 0; i < attributes.size(); i++) {
            String attribute = attributes.get(i);
            if (attribute == null) {
                json.writeNull();
            } else {
                json.writeNumber(place(attributeValues.get(i), attribute));
            }
        }
        json.writeEndArray();
    }

    @Override
    public void end() throws IOException {
        endSeries();
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndArray();
        json.writeArrayFieldStart("structures");
        json.writeStartObject();
        names(flow.named().en(), flow.named().zh());
        json.writeObjectFieldStart("dimensions");
        json.writeArrayFieldStart("series");
        for (int i = 0; i < codes.size(); i++) {
            component(flow.dimensions().get(i), codes.get(i), i);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("observation");
        component(new Component("TIME_PERIOD", "period", "", "期别", "Period"), periods, codes.size());
        json.writeEndArray();
        json.writeEndObject();
        json.writeObjectFieldStart("measures");
        json.writeArrayFieldStart("observation");
        json.writeStartObject();
        json.writeStringField("id", "OBS_VALUE");
        names("Value", "数值");
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
        json.writeObjectFieldStart("attributes");
        json.writeArrayFieldStart("observation");
        for (int i = 0; i < attributeValues.size(); i++) {
            component(flow.attributes().get(i), attributeValues.get(i), -1);
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeArrayFieldStart("dataSets");
        json.writeNumber(0);
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
        json.close();
    }

    private void endSeries() throws IOException {
        if (isSeriesOpen) {
            json.writeEndObject();
            json.writeEndObject();
        }
        isSeriesOpen = false;
    }

    /** @param position in the key; -1 for what has none */
    private void component(Component component, Map<String, Integer> values, int position) throws IOException {
        Map<String, Named> known = names.of(component.codelist());
        json.writeStartObject();
        json.writeStringField("id", component.id());
        names(component.en(), component.zh());
        if (position >= 0) {
            json.writeNumberField("keyPosition", position);
        }
        json.writeArrayFieldStart("values");
        for (String each : values.keySet()) {
            json.writeStartObject();
            Named named = known.getOrDefault(each, new Named(each, each, each));
            if (component.isCoded() || component.id().equals("TIME_PERIOD")) {
                json.writeStringField("id", each);
                names(named.en(), named.zh());
            } else {
                json.writeStringField("value", each);
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void names(String en, String zh) throws IOException {
        String shown =
                Stream.of(en, zh).filter(each -> !each.isEmpty()).findFirst().orElse("");
        json.writeStringField("name", shown);
        json.writeObjectFieldStart("names");
        json.writeStringField("en", en);
        json.writeStringField("zh", zh);
        json.writeEndObject();
    }

    private static int place(Map<String, Integer> places, String value) {
        Integer known = places.putIfAbsent(value, places.size());
        return known == null ? places.size() - 1 : known;
    }
}
