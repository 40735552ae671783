package io.tongbao.server.api;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.javalin.http.Context;
import io.tongbao.statistics.Problem;
import io.tongbao.statistics.Quoted;
import io.tongbao.statistics.Texts;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** A request's body that is a JSON object of text. */
final class JsonBody {
    private static final JsonFactory JSON = new JsonFactory();

    private JsonBody() {}

    /**
     * Reads it.
     *
     * @param fields that it must have, none of them blank, and no others
     * @throws BadParameterException that names the field at fault
     */
    static Map<String, String> read(Context ctx, Set<String> fields) throws IOException {
        // no page of another site can send this type without asking first
        String type = String.valueOf(ctx.contentType());
        if (!type.split(";", 2)[0].strip().equalsIgnoreCase("application/json")) {
            throw BadParameterException.ofHeader("Content-Type", type, "be application/json", "为application/json");
        }
        Map<String, String> body = new TreeMap<>();
        try (JsonParser json = JSON.createParser(ctx.bodyAsBytes())) {
            boolean isObject = json.nextToken() == JsonToken.START_OBJECT;
            while (isObject && json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                if (!fields.contains(name) || json.nextToken() != JsonToken.VALUE_STRING) {
                    throw BadParameterException.ofBody(
                            name,
                            json.getText(),
                            "be text, one of " + new TreeSet<>(fields),
                            "为文字，字段为" + new TreeSet<>(fields) + "之一");
                }
                String text = json.getText().strip();
                Problem problem = Texts.check(name, text);
                if (problem != null) {
                    throw BadParameterException.ofBody(
                            name,
                            Quoted.of(text, Texts.SHORT),
                            "have at most " + Texts.most(name) + " characters, and none of control",
                            "不超过" + Texts.most(name) + "字，且无控制字符");
                }
                body.put(name, text);
            }
            if (!isObject || json.currentToken() != JsonToken.END_OBJECT || json.nextToken() != null) {
                throw noObject();
            }
        } catch (JsonProcessingException e) {
            BadParameterException bad = noObject();
            bad.initCause(e);
            throw bad;
        }
        for (String each : fields) {
            if (body.getOrDefault(each, "").isEmpty()) {
                throw BadParameterException.ofBody(each, "", "be given", "填写");
            }
        }
        return body;
    }

    private static BadParameterException noObject() {
        return BadParameterException.ofBody("body", "", "be one JSON object", "为一个JSON对象");
    }
}
