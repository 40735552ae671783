package io.tongbao.server.api;

import io.javalin.http.Context;
import io.tongbao.server.table.CsvTable;
import io.tongbao.server.table.JsonTable;
import io.tongbao.server.table.TableFormat;
import io.tongbao.server.table.TableWriter;
import io.tongbao.store.query.Listing;
import io.tongbao.store.query.Moment;
import io.tongbao.store.query.Rows;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sends a list as the caller wants it, by {@code format} or {@code Accept}. The headers {@code Tongbao-As-Of} and
 * {@code Tongbao-Provisional} say which moment is told of, and whether what was known then may still change.
 *
 * @param name of the list
 * @param moment that it is told of; null for now
 */
record Answer(Context ctx, Parameters parameters, String name, @Nullable Moment moment) {
    void send(Listing listing) throws IOException {
        TableFormat format = Formats.of(ctx, parameters);
        boolean asText = parameters.oneOf("numbers", List.of("number", "text")).equals("text");
        boolean isMarked = parameters.oneOf("bom", List.of("false", "true")).equals("true");
        if (isMarked && format != TableFormat.CSV) {
            throw new BadParameterException("bom", "true", "be given with format csv only");
        }
        Listing rest = Page.from(parameters, name, listing);
        int limit = Page.limit(parameters, format);
        Page page = limit == 0 ? null : Page.read(name, rest, limit);
        Rows rows = page == null ? rest : page.rows();
        String next = page == null ? null : page.next();
        headers(format, next);
        Streamed.send(
                ctx,
                rows,
                sink -> ChosenColumns.of(parameters.text("fields"), sink),
                out -> writer(out, format, asText, isMarked, next));
    }

    private TableWriter writer(
            OutputStream out, TableFormat format, boolean asText, boolean isMarked, @Nullable String next) {
        return switch (format) {
            case JSON -> new JsonTable(out, asText, next);
            case CSV -> new CsvTable(out, isMarked);
            case XLSX, PARQUET -> format.to(out, name);
        };
    }

    private void headers(TableFormat format, @Nullable String next) {
        ctx.contentType(format.type()).header("Cache-Control", "no-cache").header("Vary", "Accept");
        if (moment != null) {
            ctx.header("Tongbao-As-Of", moment.at().toString())
                    .header("Tongbao-Provisional", Boolean.toString(moment.provisional()));
        }
        if (next != null) {
            ctx.header("Link", "<" + address(next) + ">; rel=\"next\"");
        }
        if (format == TableFormat.XLSX || format == TableFormat.PARQUET) {
            ctx.header("Content-Disposition", "attachment; filename=\"" + name + "." + format.extension() + "\"");
        }
    }

    private String address(String next) {
        String query = ctx.queryString();
        String kept = query == null ? "" : query.replaceAll("(^|&)cursor=[^&]*", "");
        return ctx.path() + "?" + kept + (kept.isEmpty() ? "" : "&") + "cursor=" + next;
    }
}
