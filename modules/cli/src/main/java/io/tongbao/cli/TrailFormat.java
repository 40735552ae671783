package io.tongbao.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tongbao.store.query.Table;
import java.io.PrintWriter;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** How the trail of submissions is written; a line of it is never longer than memory holds, the whole may be. */
enum TrailFormat {
    /** A JSON object on each line, its event as the text that the chain is made of. */
    JSONL,
    /** The same columns. */
    CSV;

    private static final List<String> COLUMNS = List.of(
            "source_offset",
            "known_at",
            "received_at",
            "publisher",
            "key_id",
            "kind",
            "outcome",
            "file",
            "receipt",
            "body_digest",
            "event",
            "chain");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Writes it, and says how many lines. */
    long write(Iterator<Table> pages, PrintWriter out) {
        long lines = 0;
        while (pages.hasNext()) {
            Table page = pages.next().only(COLUMNS);
            if (this == CSV) {
                TableFormat.csv(page, out, lines == 0);
            } else {
                page.rows().forEach(row -> out.println(json(row)));
            }
            lines += page.rows().size();
        }
        out.flush();
        return lines;
    }

    private static String json(List<?> row) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < COLUMNS.size(); i++) {
            Object value = row.get(i);
            object.put(COLUMNS.get(i), value instanceof Number || value == null ? value : Objects.toString(value));
        }
        try {
            return JSON.writeValueAsString(object);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a line could not be written as JSON", e);
        }
    }
}
