package io.tongbao.server.page.part;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lines as the chart's script reads them from its element. */
public final class LinesJson {
    private static final JsonFactory JSON = new JsonFactory();

    private LinesJson() {}

    /** An object of {@code unit, decimals, periods, years, months, lines}; what is missing is null. */
    public static String of(Lines lines) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeStringField("unit", lines.unit());
            json.writeNumberField("decimals", lines.decimals());
            texts(json, "periods", lines.periods());
            json.writeArrayFieldStart("years");
            for (Integer year : lines.years()) {
                json.writeNumber(year);
            }
            json.writeEndArray();
            texts(json, "months", lines.months());
            json.writeArrayFieldStart("lines");
            for (Lines.Line line : lines.lines()) {
                json.writeStartObject();
                json.writeStringField("code", line.code());
                json.writeStringField("name", line.name());
                json.writeArrayFieldStart("rows");
                for (Integer row : line.rows()) {
                    json.writeNumber(row);
                }
                json.writeEndArray();
                json.writeArrayFieldStart("values");
                for (@Nullable BigDecimal value : line.values()) {
                    json.writeNumber(value);
                }
                json.writeEndArray();
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("lines could not be written", e);
        }
        return out.toString();
    }

    private static void texts(JsonGenerator json, String name, List<String> texts) throws IOException {
        json.writeArrayFieldStart(name);
        for (String each : texts) {
            json.writeString(each);
        }
        json.writeEndArray();
    }
}
