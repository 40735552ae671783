package io.tongbao.embedded.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.confluent.kafka.schemaregistry.utils.JacksonMapper;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a client asks.
 *
 * @param method GET, POST, PUT, DELETE
 * @param path its segments, decoded
 * @param query its parameters, decoded
 * @param body as sent
 */
record Request(String method, List<String> path, Map<String, String> query, byte[] body) {

    /**
     * Takes a request apart.
     *
     * @param rawQuery absent if there is none
     */
    static Request of(String method, String rawPath, @Nullable String rawQuery, byte[] body) {
        List<String> path = Arrays.stream(rawPath.split("/", -1))
                .filter(segment -> !segment.isEmpty())
                // a plus sign in a path means itself
                .map(segment -> decode(segment.replace("+", "%2B")))
                .toList();
        Map<String, String> query = new HashMap<>();
        if (rawQuery != null) {
            for (String pair : rawQuery.split("&", -1)) {
                int equals = pair.indexOf('=');
                query.put(
                        decode(equals < 0 ? pair : pair.substring(0, equals)),
                        equals < 0 ? "" : decode(pair.substring(equals + 1)));
            }
        }
        return new Request(method, path, query, body);
    }

    boolean flag(String parameter) {
        return Boolean.parseBoolean(query.get(parameter));
    }

    /**
     * Reads the body as JSON.
     *
     * @throws RegistryException 400 if it is not such an object
     */
    <T> T read(Class<T> type) {
        try {
            return JacksonMapper.INSTANCE.readValue(new String(body, StandardCharsets.UTF_8), type);
        } catch (JsonProcessingException malformed) {
            throw RegistryException.malformed(malformed.getOriginalMessage());
        }
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
