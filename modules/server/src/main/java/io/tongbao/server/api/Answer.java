package io.tongbao.server.api;

import io.javalin.http.Context;
import io.tongbao.store.query.Column;
import io.tongbao.store.query.Moment;
import io.tongbao.store.query.Table;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sends a page of a table as the caller wants it: JSON, or CSV by {@code format=csv} or {@code Accept: text/csv}. The
 * headers {@code Tongbao-As-Of} and {@code Tongbao-Provisional} say which moment is told of, and whether what was known
 * then may still change.
 */
final class Answer {
    private Answer() {}

    static void send(Context ctx, Parameters parameters, Page page, Table found, @Nullable Moment moment)
            throws IOException {
        boolean csv = wantsCsv(ctx, parameters);
        boolean text = parameters.oneOf("numbers", List.of("number", "text")).equals("text");
        Table shown = fields(page.cut(found), parameters.text("fields"));
        String next = page.next(found);
        ctx.header("Cache-Control", "no-cache").header("Vary", "Accept");
        if (moment != null) {
            ctx.header("Tongbao-As-Of", moment.at().toString())
                    .header("Tongbao-Provisional", Boolean.toString(moment.provisional()));
        }
        if (next != null) {
            ctx.header("Link", "<" + address(ctx, next) + ">; rel=\"next\"");
        }
        if (csv) {
            ctx.contentType("text/csv; charset=utf-8; header=present");
            TableCsv.write(ctx.outputStream(), shown);
        } else {
            ctx.contentType("application/json");
            new TableJson(text).write(ctx.outputStream(), shown, next);
        }
    }

    private static boolean wantsCsv(Context ctx, Parameters parameters) {
        if (parameters.text("format") != null) {
            return parameters.oneOf("format", List.of("json", "csv")).equals("csv");
        }
        String accept = ctx.header("Accept");
        return accept != null && accept.contains("text/csv");
    }

    private static Table fields(Table table, @Nullable String names) {
        if (names == null) {
            return table;
        }
        List<String> known = table.columns().stream().map(Column::name).toList();
        List<String> wanted = List.of(names.split(",", -1));
        if (!known.containsAll(wanted)) {
            throw new BadParameterException("fields", names, "be names parted by commas out of " + known);
        }
        return table.only(wanted);
    }

    private static String address(Context ctx, String next) {
        String query = ctx.queryString();
        String kept = query == null ? "" : query.replaceAll("(^|&)cursor=[^&]*", "");
        return ctx.path() + "?" + kept + (kept.isEmpty() ? "" : "&") + "cursor=" + next;
    }
}
