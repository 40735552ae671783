package io.tongbao.server.table;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import io.tongbao.store.query.Column;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** {@code {"rows": […], "next": cursor or null}}, an object for each row. */
public final class JsonTable implements TableWriter {
    private static final JsonFactory JSON =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private final OutputStream out;
    private final JsonRows rows;
    private final @Nullable String next;
    private @Nullable JsonGenerator json;
    private List<Column> columns = List.of();

    /**
     * @param numbersAsText decimals as strings
     * @param next cursor of the next page; null where there is none
     */
    public JsonTable(OutputStream out, boolean numbersAsText, @Nullable String next) {
        this.out = out;
        this.rows = new JsonRows(numbersAsText);
        this.next = next;
    }

    @Override
    public void begin(List<Column> all) throws IOException {
        columns = all;
        json = JSON.createGenerator(out);
        json.writeStartObject();
        json.writeArrayFieldStart("rows");
    }

    @Override
    public void row(List<@Nullable Object> row) throws IOException {
        rows.write(begun(), columns, row);
    }

    @Override
    public void end() throws IOException {
        begun().writeEndArray();
        begun().writeStringField("next", next);
        begun().writeEndObject();
        begun().close();
    }

    private JsonGenerator begun() {
        return Objects.requireNonNull(json, "begin comes first");
    }
}
