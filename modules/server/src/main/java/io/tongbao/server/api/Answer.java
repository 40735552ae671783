package io.tongbao.server.api;

import io.javalin.http.Context;
import io.tongbao.server.Languages;
import io.tongbao.server.table.CsvTable;
import io.tongbao.server.table.JsonTable;
import io.tongbao.server.table.TableFormat;
import io.tongbao.server.table.TableWriter;
import io.tongbao.statistics.Language;
import io.tongbao.store.Database;
import io.tongbao.store.query.Listing;
import io.tongbao.store.query.Moment;
import io.tongbao.store.query.RowSink;
import io.tongbao.store.query.Rows;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Sends a list as the caller wants it, by {@code format} or {@code Accept}; 304 where the caller has it. The headers
 * {@code Tongbao-As-Of} and {@code Tongbao-Provisional} say which moment is told of, and whether what was known then may still
 * change.
 *
 * @param name of the list
 * @param moment that it is told of; null for now
 */
record Answer(Context ctx, Database database, Parameters parameters, String name, @Nullable Moment moment) {
    /** @param question what is asked where the caller has no answer yet */
    void send(Supplier<Listing> question) throws IOException {
        TableFormat format = Formats.of(ctx, parameters);
        boolean asText = parameters.oneOf("numbers", List.of("number", "text")).equals("text");
        boolean isMarked = parameters.flag("bom");
        Language language = language();
        if (isMarked && format != TableFormat.CSV) {
            throw new BadParameterException("bom", "true", "be given with format csv only", "仅与format=csv同用");
        }
        Listing rest = Page.from(parameters, name, question.get());
        int limit = Page.limit(parameters, format);
        if (Freshness.isKnown(ctx, database, moment)) {
            return;
        }
        Page page = limit == 0 ? null : Page.read(name, rest, limit);
        Rows rows = page == null ? rest : page.rows();
        String next = page == null ? null : page.next();
        Streamed.send(
                ctx,
                rows,
                () -> headers(format, next),
                written -> shown(written, language),
                out -> writer(out, format, asText, isMarked, next));
    }

    private RowSink shown(RowSink written, Language language) {
        Labels.Kind kind = parameters.text("labels") == null
                ? null
                : Labels.Kind.valueOf(parameters
                        .oneOf("labels", List.of("id", "name", "both"))
                        .toUpperCase(Locale.ROOT));
        RowSink chosen = ChosenColumns.of(parameters.text("fields"), kind == Labels.Kind.NAME, written);
        return kind == null ? chosen : new Labels(kind, language, chosen);
    }

    private Language language() {
        return parameters.text("lang") == null
                ? Languages.of(ctx, Language.ZH)
                : Language.valueOf(parameters.oneOf("lang", List.of("zh", "en")).toUpperCase(Locale.ROOT));
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
        ctx.contentType(format.type());
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
