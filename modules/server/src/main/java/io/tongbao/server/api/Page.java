package io.tongbao.server.api;

import io.tongbao.store.query.Table;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a list. The cursor holds how many rows were given before; rows that land between two pages may shift
 * the later one.
 *
 * @param offset rows before it
 * @param limit most rows in it
 */
record Page(int offset, int limit) {
    private static final int USUAL = 10_000;
    private static final int MOST = 100_000;
    /** Later pages are read from the start, so there is an end to it. */
    private static final int DEEPEST = 1_000_000;

    static Page of(Parameters parameters) {
        int limit = parameters.number("limit", USUAL, 1, MOST);
        String cursor = parameters.text("cursor");
        return new Page(cursor == null ? 0 : decode(cursor), limit);
    }

    /** Rows to ask the store for: one more than shown tells whether there is a next page. */
    int asked() {
        return offset + limit + 1;
    }

    /** The rows of this page. */
    Table cut(Table table) {
        List<List<@Nullable Object>> rows = table.rows();
        int from = Math.min(offset, rows.size());
        return new Table(table.columns(), rows.subList(from, Math.min(offset + limit, rows.size())));
    }

    /** The next page's cursor; null on the last one. */
    @Nullable
    String next(Table table) {
        return table.rows().size() > offset + limit ? encode(offset + limit) : null;
    }

    private static String encode(int offset) {
        byte[] text = ("after:" + offset).getBytes(StandardCharsets.US_ASCII);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text);
    }

    private static int decode(String cursor) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII);
            int offset = text.startsWith("after:") ? Integer.parseInt(text.substring(6)) : -1;
            if (offset >= 0 && offset <= DEEPEST) {
                return offset;
            }
        } catch (IllegalArgumentException e) {
            BadParameterException bad = wrong(cursor);
            bad.initCause(e);
            throw bad;
        }
        throw wrong(cursor);
    }

    private static BadParameterException wrong(String cursor) {
        return new BadParameterException(
                "cursor",
                cursor,
                "be the next of an answer, not beyond row " + DEEPEST + "; narrow the filters instead");
    }
}
