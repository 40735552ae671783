package io.tongbao.server.gate;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.tongbao.publisher.files.Names;
import io.tongbao.publisher.files.ReportTemplate;
import io.tongbao.statistics.Period;
import io.tongbao.store.Database;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What whoever reports needs first: {@code GET /api/v1/sender} tells for which regions the own key may publish, and
 * {@code GET /api/v1/templates/reports?region=&period=} gives the workbook to fill in of one of them.
 */
public final class TemplateRoutes {
    private static final JsonFactory JSON = new JsonFactory();
    /** Regions of a long list that are told; whoever may publish for more knows their codes. */
    private static final int MOST = 1_000;

    private final Gatekeeper gatekeeper;
    private final Templates templates;
    private final LandedNames names;

    /** @param gatekeeper tells who asks */
    public TemplateRoutes(Database database, Gatekeeper gatekeeper) {
        this.gatekeeper = gatekeeper;
        this.templates = new Templates(database);
        this.names = new LandedNames(database);
    }

    /** Adds the routes. */
    public void register(RoutesConfig routes) {
        routes.get("/api/v1/sender", this::sender);
        routes.get("/api/v1/templates/reports", this::template);
    }

    private void sender(Context ctx) throws IOException {
        Sender sender = gatekeeper.identify(ctx);
        List<Names.Named> own = names.now().regions().stream()
                .filter(each -> sender.isFor(each.code()))
                .toList();
        ctx.contentType("application/json").header("Cache-Control", "no-store");
        try (JsonGenerator json = JSON.createGenerator(ctx.outputStream())) {
            json.writeStartObject();
            json.writeStringField("name", sender.name());
            json.writeStringField("role", sender.isOperator() ? "OPERATOR" : "PUBLISHER");
            json.writeNumberField("region_count", own.size());
            json.writeArrayFieldStart("regions");
            for (Names.Named each : own.subList(0, Math.min(MOST, own.size()))) {
                json.writeStartObject();
                json.writeStringField("code", each.code());
                json.writeStringField("name_zh", each.zh());
                json.writeStringField("name_en", each.en());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private void template(Context ctx) {
        Sender sender = gatekeeper.admit(ctx);
        String region = required(ctx, "region");
        Period period = period(required(ctx, "period"));
        if (!sender.isFor(region, period)) {
            throw new GateException(
                    403,
                    "V02: publisher '" + sender.name() + "' may not report for region '" + region
                            + "'; /api/v1/sender tells its own",
                    "V02：报送方“" + sender.name() + "”无权报送地区“" + region + "”，其地区见/api/v1/sender");
        }
        String indicators = ctx.queryParam("indicators");
        try {
            ReportTemplate template = templates.of(
                    region,
                    period,
                    indicators == null || indicators.isBlank() ? List.of() : List.of(indicators.split(",", -1)),
                    sender.dataClasses());
            String name = template.region().zh().isEmpty()
                    ? region
                    : template.region().zh();
            Workbooks.send(ctx, Workbooks.XLSX, name + "-" + period + ".xlsx", template.xlsx());
        } catch (NoTemplateException e) {
            throw caused(404, e, String.valueOf(e.getMessage()), e.zh());
        }
    }

    private static String required(Context ctx, String name) {
        String value = Objects.requireNonNullElse(ctx.queryParam(name), "").strip();
        if (value.isEmpty()) {
            throw new GateException(
                    400,
                    name + ": must be given, as in ?region=x-guanzhuang-1&period=2023-05",
                    "缺少参数" + name + "，应如?region=x-guanzhuang-1&period=2023-05");
        }
        return value;
    }

    private static Period period(String text) {
        try {
            return Period.of(text);
        } catch (IllegalArgumentException e) {
            throw caused(
                    400,
                    e,
                    "period '" + text + "': must be a period such as 2023-05, 2023-Q1 or 2023",
                    "period“" + text + "”应为期别，如2023-05、2023-Q1或2023");
        }
    }

    private static GateException caused(int status, @Nullable RuntimeException cause, String en, String zh) {
        GateException e = new GateException(status, en, zh);
        e.initCause(cause);
        return e;
    }
}
