package io.tongbao.server.bulletin;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.tongbao.server.bulletin.Block.Column;
import io.tongbao.server.bulletin.Block.Grid;
import io.tongbao.server.bulletin.Block.Item;
import io.tongbao.server.bulletin.Block.Items;
import io.tongbao.server.bulletin.Block.Paragraph;
import io.tongbao.server.bulletin.Block.Row;
import io.tongbao.store.query.Moment;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A bulletin as JSON: the document with its raw numbers, each beside what people read. */
final class JsonForm {
    private static final JsonFactory JSON = new JsonFactory();

    private final JsonGenerator json;

    private JsonForm(JsonGenerator json) {
        this.json = json;
    }

    static byte[] of(Document document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(out)) {
            new JsonForm(json).write(document);
        }
        return out.toByteArray();
    }

    private void write(Document document) throws IOException {
        Moment moment = document.moment();
        json.writeStartObject();
        json.writeStringField("language", document.language().name().toLowerCase(Locale.ROOT));
        json.writeStringField("group", document.group());
        json.writeStringField("period", document.period().toString());
        json.writeStringField("as_of", moment == null ? null : moment.at().toString());
        json.writeStringField("release", moment == null ? null : moment.release());
        json.writeBooleanField("provisional", moment == null || moment.provisional());
        json.writeStringField("title", document.title());
        writeTexts("lead", document.lead());
        json.writeArrayFieldStart("sections");
        for (Section section : document.sections()) {
            json.writeStartObject();
            json.writeStringField("name", section.name());
            json.writeStringField("heading", section.heading());
            json.writeArrayFieldStart("blocks");
            for (Block block : section.blocks()) {
                write(block);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void write(Block block) throws IOException {
        json.writeStartObject();
        if (block instanceof Paragraph paragraph) {
            json.writeStringField("type", "paragraph");
            json.writeStringField("text", paragraph.text());
        } else if (block instanceof Items list) {
            json.writeStringField("type", "list");
            json.writeArrayFieldStart("items");
            for (Item item : list.items()) {
                json.writeStartObject();
                json.writeStringField("head", item.head());
                json.writeStringField("text", item.text());
                json.writeEndObject();
            }
            json.writeEndArray();
        } else if (block instanceof Grid grid) {
            json.writeStringField("type", "table");
            write(grid);
        }
        json.writeEndObject();
    }

    private void write(Grid grid) throws IOException {
        writeTexts("caption", grid.caption());
        json.writeArrayFieldStart("columns");
        for (Column column : grid.columns()) {
            json.writeStartObject();
            json.writeStringField("name", column.name());
            json.writeStringField("title", column.title());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("rows");
        for (Row row : grid.rows()) {
            json.writeStartObject();
            json.writeBooleanField("whole", row.isWhole());
            for (int i = 0; i < grid.columns().size(); i++) {
                json.writeFieldName(grid.columns().get(i).name());
                write(row.cells().get(i));
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        writeTexts("notes", grid.notes());
    }

    private void write(Cell cell) throws IOException {
        if (cell instanceof Cell.Text text) {
            json.writeString(text.shown());
            return;
        }
        json.writeStartObject();
        json.writeStringField("shown", cell.shown());
        if (cell instanceof Cell.Amount amount) {
            writeNumber(amount.number());
            json.writeNumberField("decimals", amount.decimals());
            json.writeStringField("unit", amount.unit().isEmpty() ? null : amount.unit());
        } else if (cell instanceof Cell.Rank rank) {
            json.writeNumberField("number", rank.rank());
            json.writeBooleanField("tied", rank.isTied());
        } else if (cell instanceof Cell.Move move) {
            json.writeNumberField("number", move.places());
            json.writeBooleanField("members_differ", move.membersDiffer());
        } else if (cell instanceof Cell.Lamp lamp) {
            json.writeStringField("light", lamp.light().name());
        } else if (cell instanceof Cell.Missing missing) {
            writeNumber(null);
            json.writeStringField("reason", missing.reason().isEmpty() ? null : missing.reason());
        }
        json.writeEndObject();
    }

    /** Every digit, without the zeros of the storage's scale. */
    private void writeNumber(@Nullable BigDecimal number) throws IOException {
        json.writeFieldName("number");
        if (number == null) {
            json.writeNull();
        } else {
            json.writeNumber(
                    number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString());
        }
    }

    private void writeTexts(String name, List<String> texts) throws IOException {
        json.writeArrayFieldStart(name);
        for (String each : texts) {
            json.writeString(each);
        }
        json.writeEndArray();
    }
}
