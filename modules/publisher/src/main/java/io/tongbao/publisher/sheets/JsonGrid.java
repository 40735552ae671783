package io.tongbao.publisher.sheets;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A JSON array of objects as a sheet: the names of their fields are its header, in row 0. Numbers keep their digits. */
record JsonGrid(FileSource source, List<Line> rows) implements Grid {
    private static final JsonFactory JSON = new JsonFactory();

    JsonGrid {
        rows = List.copyOf(rows);
    }

    static JsonGrid open(FileSource source) {
        return Reading.of(source, () -> {
            Set<String> titles = new LinkedHashSet<>();
            List<Map<String, String>> objects = new ArrayList<>();
            try (JsonParser json = JSON.createParser(Limits.bytes(source, Limits.WORKBOOK_BYTES))) {
                require(source, json.nextToken() == JsonToken.START_ARRAY, json);
                while (json.nextToken() == JsonToken.START_OBJECT) {
                    Map<String, String> object = object(source, json);
                    titles.addAll(object.keySet());
                    objects.add(object);
                    if (titles.size() > Limits.COLUMNS || objects.size() > Limits.ROWS) {
                        throw new FileException(
                                source.name(),
                                "has more than " + Limits.COLUMNS + " fields or " + Limits.ROWS + " objects; split it",
                                "字段超过" + Limits.COLUMNS + "个或对象超过" + Limits.ROWS + "个，请拆分");
                    }
                }
                require(source, json.currentToken() == JsonToken.END_ARRAY && json.nextToken() == null, json);
            } catch (JsonProcessingException e) {
                throw new FileException(
                        source.name(),
                        "is no well-formed JSON: " + e.getOriginalMessage() + " in line "
                                + e.getLocation().getLineNr(),
                        "JSON格式有误：第" + e.getLocation().getLineNr() + "行",
                        e);
            }
            return new JsonGrid(source, lines(titles, objects));
        });
    }

    private static Map<String, String> object(FileSource source, JsonParser json) throws IOException {
        Map<String, String> object = new LinkedHashMap<>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            require(source, value != null && value.isScalarValue(), json);
            String text = value == JsonToken.VALUE_NULL ? "" : json.getText();
            if (object.put(name, text) != null) {
                throw new FileException(source.name(), "field \"" + name + "\" is there twice", "字段“" + name + "”重复");
            }
        }
        return object;
    }

    private static List<Line> lines(Set<String> titles, List<Map<String, String>> objects) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(0, List.copyOf(titles)));
        for (Map<String, String> each : objects) {
            lines.add(new Line(
                    lines.size(),
                    titles.stream().map(title -> each.getOrDefault(title, "")).toList()));
        }
        return lines;
    }

    private static void require(FileSource source, boolean right, JsonParser json) {
        if (!right) {
            int line = json.currentTokenLocation().getLineNr();
            throw new FileException(
                    source.name(),
                    "must be a JSON array of objects whose fields are texts, numbers or null; it is not in line "
                            + line,
                    "应为JSON数组，其对象的字段为文本、数字或null；第" + line + "行不符");
        }
    }

    @Override
    public List<Sheet> sheets() {
        return List.of(Sheet.ONLY);
    }

    @Override
    public Lines lines(Sheet sheet) {
        Iterator<Line> next = rows.iterator();
        return new Lines() {
            @Override
            public @Nullable Line next() {
                return next.hasNext() ? next.next() : null;
            }

            @Override
            public void close() {
                // all of it is in memory
            }
        };
    }
}
