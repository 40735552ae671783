package io.tongbao.server.api;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.javalin.http.HttpStatus;
import io.tongbao.statistics.Language;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A problem as RFC 9457 has it. {@code title} and {@code detail} are in the reader's language; beside them both stand in each,
 * so that a page in the other language need not ask again.
 *
 * @param status of HTTP
 * @param en what is wrong and what would be right
 * @param zh the same in Chinese; null where only one language is known
 * @param more members beside these
 * @param fault the parameter at fault; null where it is none
 */
record Problem(int status, String en, @Nullable String zh, Map<String, String> more, @Nullable Fault fault) {
    /** Media type of a problem. */
    static final String TYPE = "application/problem+json";

    private static final JsonFactory JSON = new JsonFactory();
    private static final Map<Integer, String> TITLES = Map.ofEntries(
            Map.entry(400, "请求有误"),
            Map.entry(401, "未认证"),
            Map.entry(403, "无权限"),
            Map.entry(404, "未找到"),
            Map.entry(405, "不支持此方法"),
            Map.entry(406, "无此格式"),
            Map.entry(408, "请求超时"),
            Map.entry(409, "状态冲突"),
            Map.entry(413, "内容过大"),
            Map.entry(415, "不支持此类型"),
            Map.entry(422, "内容有误"),
            Map.entry(429, "请求过多"),
            Map.entry(500, "服务器故障"),
            Map.entry(503, "暂时不可用"));

    /**
     * What is at fault.
     *
     * @param in query, path, header or body
     * @param name of it
     */
    record Fault(String in, String name) {}

    static Problem of(int status, String en, @Nullable String zh) {
        return new Problem(status, en, zh, Map.of(), null);
    }

    Problem with(Map<String, String> members) {
        return new Problem(status, en, zh, members, fault);
    }

    Problem with(Fault other) {
        return new Problem(status, en, zh, more, other);
    }

    /**
     * As JSON.
     *
     * @param instance path that was asked for
     */
    byte[] json(Language language, String instance) {
        String title = HttpStatus.forStatus(status).getMessage();
        String titleZh = TITLES.getOrDefault(status, title);
        String chinese = Objects.requireNonNullElse(zh, en);
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(body)) {
            json.writeStartObject();
            json.writeStringField("type", "about:blank");
            json.writeStringField("title", language.of(titleZh, title));
            json.writeNumberField("status", status);
            json.writeStringField("detail", language.of(chinese, en));
            json.writeStringField("instance", instance);
            for (Map.Entry<String, String> each : more.entrySet()) {
                json.writeStringField(each.getKey(), each.getValue());
            }
            json.writeStringField("title_zh", titleZh);
            json.writeStringField("title_en", title);
            json.writeStringField("detail_zh", chinese);
            json.writeStringField("detail_en", en);
            if (fault != null) {
                errors(json, fault, language.of(chinese, en));
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("a problem could not be written", e);
        }
        return body.toByteArray();
    }

    /** As the RFC's own example has them: what is wrong, and where. */
    private static void errors(JsonGenerator json, Fault fault, String detail) throws IOException {
        json.writeArrayFieldStart("errors");
        json.writeStartObject();
        json.writeStringField("detail", detail);
        json.writeStringField("in", fault.in());
        json.writeStringField("name", fault.name());
        if (fault.in().equals("body")) {
            json.writeStringField("pointer", fault.name().equals("body") ? "#" : "#/" + fault.name());
        }
        json.writeEndObject();
        json.writeEndArray();
    }
}
