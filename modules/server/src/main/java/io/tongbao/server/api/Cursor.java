package io.tongbao.server.api;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.tongbao.store.query.Column;
import io.tongbao.store.query.ColumnType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a page ends: the key of its last row. Whatever lands between two pages, no row whose key stays is told twice or left
 * out.
 */
final class Cursor {
    private static final JsonFactory JSON = new JsonFactory();

    private Cursor() {}

    /**
     * For the address of the next page.
     *
     * @param list whose it is
     * @param key of the row that the next page comes after
     */
    static String of(String list, List<@Nullable Object> key) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartArray();
            json.writeString(list);
            for (Object each : key) {
                json.writeString(each == null ? null : each.toString());
            }
            json.writeEndArray();
        } catch (IOException e) {
            throw new UncheckedIOException("a cursor could not be written", e);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
    }

    /**
     * The key that it holds.
     *
     * @param columns of the list's key
     * @throws BadParameterException where it is of another list, or none
     */
    static List<@Nullable Object> read(String cursor, String list, List<Column> columns) {
        try (JsonParser json = JSON.createParser(Base64.getUrlDecoder().decode(cursor))) {
            List<@Nullable String> texts = new ArrayList<>();
            if (json.nextToken() == JsonToken.START_ARRAY) {
                while (json.nextToken() != JsonToken.END_ARRAY && json.currentToken() != null) {
                    texts.add(json.currentToken() == JsonToken.VALUE_NULL ? null : json.getText());
                }
            }
            boolean isPlain =
                    texts.stream().allMatch(each -> each == null || each.chars().noneMatch(Character::isISOControl));
            if (!isPlain || texts.size() != columns.size() + 1 || !list.equals(texts.get(0))) {
                throw wrong(cursor);
            }
            List<@Nullable Object> key = new ArrayList<>();
            for (int i = 0; i < columns.size(); i++) {
                String text = texts.get(i + 1);
                key.add(text == null ? null : value(columns.get(i).type(), text));
            }
            return key;
        } catch (IOException | IllegalArgumentException | DateTimeException e) {
            BadParameterException bad = wrong(cursor);
            bad.initCause(e);
            throw bad;
        }
    }

    private static Object value(ColumnType type, String text) {
        return switch (type) {
            case TEXT, LIST, JSON, BYTES -> text;
            case INTEGER -> Long.valueOf(text);
            case NUMBER -> new BigDecimal(text);
            case BOOLEAN -> Boolean.valueOf(text);
            case DATE -> LocalDate.parse(text);
            case TIME -> Instant.parse(text);
        };
    }

    private static BadParameterException wrong(String cursor) {
        return new BadParameterException(
                "cursor", cursor, "be the next of an answer of the same list", "为同一列表回答中的next");
    }
}
