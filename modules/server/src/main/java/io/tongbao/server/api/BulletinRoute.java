package io.tongbao.server.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.tongbao.contracts.Sha256;
import io.tongbao.server.KeptAnswers;
import io.tongbao.server.Languages;
import io.tongbao.server.bulletin.BulletinFormat;
import io.tongbao.server.bulletin.Bulletins;
import io.tongbao.server.bulletin.Document;
import io.tongbao.statistics.Language;
import io.tongbao.statistics.Period;
import io.tongbao.store.Database;
import io.tongbao.store.query.Moment;
import io.tongbao.store.query.Moments;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * {@code /api/v1/bulletins/{period}}: the bulletin of a {@code group}, or of the one with the latest ranking; with {@code
 * asOf} as known then; in {@code lang} zh or en; in {@code format} json, html, xlsx, md or text, or as {@code Accept} asks.
 */
public final class BulletinRoute {
    private static final Set<String> FILTERS = Set.of("group", "asOf", "lang", "format");
    private static final String TAG = "ETag";
    private static final List<String> LANGUAGES = List.of("zh", "en");
    private static final List<String> FORMATS = Arrays.stream(BulletinFormat.values())
            .map(each -> each.name().toLowerCase(Locale.ROOT))
            .toList();

    /** Formats by media type, the usual one first. */
    private static final Map<String, BulletinFormat> TYPES = new LinkedHashMap<>();

    static {
        for (BulletinFormat each : BulletinFormat.values()) {
            TYPES.put(each.mediaType().split(";", 2)[0], each);
        }
    }

    private final Database database;
    private final Moments moments;
    private final KeptAnswers kept;

    /** @param kept bulletins that were made are kept there */
    public BulletinRoute(Database database, KeptAnswers kept) {
        this.database = database;
        this.kept = kept;
        this.moments = new Moments(database);
    }

    /** Adds the route. */
    public void register(RoutesConfig routes) {
        routes.get("/api/v1/bulletins/{period}", this::send);
    }

    private void send(Context ctx) {
        Parameters parameters = new Parameters(ctx, FILTERS);
        Period period = period(ctx.pathParam("period"));
        Language language = parameters.text("lang") == null
                ? Languages.of(ctx, Language.ZH)
                : Language.valueOf(parameters.oneOf("lang", LANGUAGES).toUpperCase(Locale.ROOT));
        BulletinFormat format = format(ctx, parameters);
        Moment moment = parameters.moment(moments);
        String group = parameters.text("group");
        KeptAnswers.Answer answer = kept.of(
                Freshness.tag(database, Arrays.asList("bulletin", group, period, language, format, moment)),
                () -> made(new Bulletins(database, language).required(group, period, moment), format));
        answer.headers().forEach(ctx.res()::addHeader);
        if (moment != null) {
            ctx.header("Tongbao-As-Of", moment.at().toString())
                    .header("Tongbao-Provisional", Boolean.toString(moment.provisional()));
        }
        if (!Freshness.isKnown(ctx, String.valueOf(answer.headers().get(TAG)))) {
            ctx.contentType(format.mediaType()).result(answer.body());
        }
    }

    private static KeptAnswers.Answer made(Document document, BulletinFormat format) {
        byte[] body = format.of(document);
        return new KeptAnswers.Answer(
                body,
                Map.of(
                        "Cache-Control",
                        "no-cache",
                        "Vary",
                        "Accept, Accept-Language",
                        "Content-Disposition",
                        disposition(document, format),
                        TAG,
                        "W/\"" + Sha256.of(body) + "\"")); // weak: the bytes may be compressed on their way
    }

    private static Period period(String text) {
        try {
            return Period.of(text);
        } catch (IllegalArgumentException e) {
            BadParameterException bad = new BadParameterException(
                    "period", text, "be a period such as 2023-04, 2023-Q1 or 2023", "为期别，如2023-04、2023-Q1或2023");
            bad.initCause(e);
            throw bad;
        }
    }

    private static BulletinFormat format(Context ctx, Parameters parameters) {
        if (parameters.text("format") != null) {
            return BulletinFormat.valueOf(parameters.oneOf("format", FORMATS).toUpperCase(Locale.ROOT));
        }
        return MediaRanges.accepted(ctx, TYPES);
    }

    /** A workbook is kept as a file, all else is shown; named by its title, in whatever script (RFC 6266). */
    private static String disposition(Document document, BulletinFormat format) {
        String name = document.title() + "." + format.extension();
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return (format.isText() ? "inline" : "attachment") + "; filename*=UTF-8''" + encoded;
    }
}
