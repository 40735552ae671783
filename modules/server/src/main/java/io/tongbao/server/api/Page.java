package io.tongbao.server.api;

import io.tongbao.server.table.TableFormat;
import io.tongbao.store.query.Column;
import io.tongbao.store.query.Listing;
import io.tongbao.store.query.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a list.
 *
 * @param rows of it
 * @param next cursor of the next one; null on the last
 */
record Page(Table rows, @Nullable String next) {
    private static final int USUAL = 10_000;
    private static final int MOST = 100_000;
    private static final int WHOLE = 0;

    /**
     * Most rows that are asked for: as JSON 10,000 where it is not said, as a file all, since a file that is cut looks whole.
     *
     * @return 0 for all
     */
    static int limit(Parameters parameters, TableFormat format) {
        String given = parameters.text("limit");
        if (given == null) {
            return format == TableFormat.JSON ? USUAL : WHOLE;
        }
        return given.equals("all") ? WHOLE : parameters.number("limit", USUAL, 1, MOST, "all");
    }

    /** What comes after the cursor, if there is one. */
    static Listing from(Parameters parameters, String list, Listing listing) {
        String cursor = parameters.text("cursor");
        return cursor == null ? listing : listing.after(Cursor.read(cursor, list, listing.key()));
    }

    /**
     * Reads it.
     *
     * @param limit 1 or more
     */
    static Page read(String list, Listing listing, int limit) {
        // one more than shown tells whether there is a next page
        Table found = listing.limit(limit + 1).table();
        if (found.rows().size() <= limit) {
            return new Page(found, null);
        }
        Table shown = new Table(found.columns(), found.rows().subList(0, limit));
        List<@Nullable Object> key = listing.key().stream()
                .map(Column::name)
                .<@Nullable Object>map(each -> shown.value(limit - 1, each))
                .toList();
        return new Page(shown, Cursor.of(list, key));
    }
}
