package io.tongbao.server.gate;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.tongbao.server.gate.EventAttributes.Data;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads events in JSON: attributes as text, and data that is an object of texts, numbers and null. */
final class EventJson {
    private static final JsonFactory JSON = new JsonFactory();

    private EventJson() {}

    /** One event, of structured mode. */
    static List<EventAttributes> one(byte[] body) {
        return read(body, json -> {
            require(
                    json.nextToken() == JsonToken.START_OBJECT,
                    "must be one JSON object, an event",
                    "应为一个JSON对象，即一个事件");
            return List.of(event(json, 1));
        });
    }

    /** Several, of batch mode. */
    static List<EventAttributes> several(byte[] body) {
        return read(body, json -> {
            require(json.nextToken() == JsonToken.START_ARRAY, "must be a JSON array of events", "应为事件组成的JSON数组");
            List<EventAttributes> events = new ArrayList<>();
            while (json.nextToken() == JsonToken.START_OBJECT) {
                require(
                        events.size() < LineReader.MOST,
                        "has more than " + LineReader.MOST + " events; split it",
                        "超过" + LineReader.MOST + "个事件，请拆分");
                events.add(event(json, events.size() + 1));
            }
            require(
                    json.currentToken() == JsonToken.END_ARRAY && !events.isEmpty(),
                    "must be a JSON array of one event or more",
                    "应为至少一个事件组成的JSON数组");
            return events;
        });
    }

    /** The data alone, of binary mode. */
    static Data data(byte[] body) {
        return read(body, json -> data(json, json.nextToken()));
    }

    @FunctionalInterface
    private interface Reading<T> {
        T from(JsonParser json) throws IOException;
    }

    private static <T> T read(byte[] body, Reading<T> reading) {
        try (JsonParser json = JSON.createParser(body)) {
            T found = reading.from(json);
            require(json.nextToken() == null, "goes on after its end", "在结尾之后还有内容");
            return found;
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            GateException bad = bad(
                    "is no well-formed JSON: " + e.getOriginalMessage() + " in line " + line,
                    "JSON格式有误：第" + line + "行");
            bad.initCause(e);
            throw bad;
        } catch (IOException e) {
            GateException bad = bad("cannot be read: " + e.getMessage(), "无法读取");
            bad.initCause(e);
            throw bad;
        }
    }

    private static EventAttributes event(JsonParser json, int number) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        Map<String, String> others = new TreeMap<>();
        Data data = null;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            if (name.equals("data")) {
                data = data(json, value);
            } else if (value == JsonToken.VALUE_STRING) {
                texts.put(name, json.getText());
            } else if (value != JsonToken.VALUE_NULL) { // null is as if it were not there (JSON format, 2.2)
                others.put(name, json.getText());
                json.skipChildren();
            }
        }
        return new EventAttributes(number, texts, others, data);
    }

    private static Data data(JsonParser json, JsonToken first) throws IOException {
        Map<String, String> fields = new LinkedHashMap<>();
        if (first != JsonToken.START_OBJECT) {
            json.skipChildren();
            return Data.bad("must be a JSON object with a row's fields", "应为JSON对象，含一行的各字段");
        }
        Data fault = null;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            if (!value.isScalarValue()) {
                fault = Data.bad(
                        "must have texts, numbers or null as fields, which \"" + name + "\" is not",
                        "的字段应为文本、数字或null，“" + name + "”不是");
                json.skipChildren();
            } else if (fields.put(name, value == JsonToken.VALUE_NULL ? "" : json.getText()) != null) {
                fault = Data.bad("has field \"" + name + "\" twice", "的字段“" + name + "”重复");
            }
        }
        return fault != null ? fault : Data.of(fields);
    }

    private static void require(boolean right, String en, String zh) {
        if (!right) {
            throw bad(en, zh);
        }
    }

    private static GateException bad(String en, String zh) {
        return new GateException(400, "the body " + en, "请求体" + zh);
    }
}
