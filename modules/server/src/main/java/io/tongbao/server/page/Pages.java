package io.tongbao.server.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import io.tongbao.server.KeptAnswers;
import io.tongbao.server.api.Freshness;
import io.tongbao.server.api.MediaRanges;
import io.tongbao.server.api.Problems;
import io.tongbao.server.page.alerts.AlertsView;
import io.tongbao.server.page.bulletin.BulletinView;
import io.tongbao.server.page.completeness.CompletenessView;
import io.tongbao.server.page.explain.ExplainView;
import io.tongbao.server.page.indicator.IndicatorView;
import io.tongbao.server.page.overview.OverviewView;
import io.tongbao.server.page.projects.ProjectsView;
import io.tongbao.server.page.unit.UnitView;
import io.tongbao.server.table.CsvTable;
import io.tongbao.server.table.TableFormat;
import io.tongbao.server.table.TableWriter;
import io.tongbao.statistics.Language;
import io.tongbao.store.Database;
import io.tongbao.store.query.DecisionsQuery;
import io.tongbao.store.query.Moment;
import io.tongbao.store.query.Moments;
import io.tongbao.store.query.Table;
import io.tongbao.store.sink.LandedCounter;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The pages of the dashboard under {@code /zh} and {@code /en}, and the way from {@code /} to them. */
public final class Pages {
    private static final Logger LOG = LoggerFactory.getLogger(Pages.class);
    private static final String AS_OF = "asOf";
    private static final String HTML = "text/html";
    private static final List<TableFormat> FILES = List.of(TableFormat.CSV, TableFormat.XLSX, TableFormat.JSON);

    private final Database database;
    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final KeptAnswers kept;
    private final List<View> views;

    /** @param kept pages that were made are kept there */
    public Pages(Database database, KeptAnswers kept) {
        this.database = database;
        this.kept = kept;
        this.views = List.of(
                new OverviewView(),
                new UnitView(),
                new IndicatorView(),
                new ProjectsView(),
                new AlertsView(),
                new CompletenessView(),
                new BulletinView(database),
                new ExplainView(database));
    }

    /** Adds the routes. */
    public void register(RoutesConfig routes) {
        routes.get("/", ctx -> ctx.redirect(home(preferred(ctx), ctx)));
        for (Language language : Language.values()) {
            String below = "/" + language.locale().getLanguage();
            routes.get(below, ctx -> ctx.redirect(home(language, ctx)));
            for (View view : views) {
                routes.get(below + "/" + view.path(), ctx -> show(ctx, view, language));
                FILES.forEach(format -> routes.get(
                        below + "/" + view.path() + "." + format.extension(),
                        ctx -> send(ctx, view, language, format)));
            }
            routes.get(below + "/*", ctx -> nowhere(ctx, language));
        }
    }

    /** What an address names of a ranking, the earlier page's too, leads to it. */
    private static String home(Language language, Context ctx) {
        String kept = Stream.of("group", "ranking", "period", AS_OF)
                .filter(each -> ctx.queryParam(each) != null)
                .map(each -> each + "=" + URLEncoder.encode(ctx.queryParam(each), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return "/" + language.locale().getLanguage() + "/overview" + (kept.isEmpty() ? "" : "?" + kept);
    }

    /** Chinese, unless the reader's browser asks for English before it. */
    private static Language preferred(Context ctx) {
        String accepted = ctx.header("Accept-Language");
        if (accepted == null || accepted.isBlank()) {
            return Language.ZH;
        }
        try {
            Locale best = Locale.lookup(
                    Locale.LanguageRange.parse(accepted), List.of(Language.ZH.locale(), Language.EN.locale()));
            return Language.EN.locale().equals(best) ? Language.EN : Language.ZH;
        } catch (IllegalArgumentException e) {
            LOG.debug("Accept-Language cannot be read: {}", accepted, e);
            return Language.ZH;
        }
    }

    /** A mistyped address: people are shown the way on, programs are told as everywhere. */
    private void nowhere(Context ctx, Language language) {
        String accepted = Objects.requireNonNullElse(ctx.header("Accept"), "*/*");
        if (!MediaRanges.liked(accepted, List.of(Problems.TYPE, HTML)).equals(Optional.of(HTML))) {
            throw new NotFoundResponse();
        }
        ctx.status(HttpStatus.NOT_FOUND);
        String pages = views.stream().map(View::path).collect(Collectors.joining(", "));
        trouble(
                ctx,
                language,
                "",
                new TreeMap<>(),
                language.of(
                        "没有页面“" + ctx.path() + "”，现有" + pages,
                        "There is no page " + ctx.path() + "; there are " + pages + "."));
    }

    private void show(Context ctx, View view, Language language) {
        SortedMap<String, String> query = query(ctx, view);
        try {
            // before anything is read: what lands meanwhile makes a page newer than its tag, never older
            long landing = landing();
            Asked asked = asked(query, view, language);
            String tag = Freshness.tag(database, dependingOn(asked, view, query, landing));
            if (!Freshness.isKnown(ctx, tag)) {
                byte[] page = kept.of(tag, () -> new KeptAnswers.Answer(made(asked, view, query, landing), Map.of()))
                        .body();
                Freshness.tell(ctx, tag); // only now, as a page that cannot be shown has none
                html(ctx, page);
            }
        } catch (PageException e) {
            ctx.status(e.status());
            trouble(ctx, language, view.path(), query, language.of(e.zh(), String.valueOf(e.getMessage())));
        }
    }

    /** All that a page depends on besides what {@link Freshness#tag} knows. */
    private List<@Nullable Object> dependingOn(Asked asked, View view, SortedMap<String, String> query, long landing) {
        List<@Nullable Object> all =
                new ArrayList<>(Arrays.asList(asked.language(), view.path(), asked.moment(), database.tier(), landing));
        query.forEach((name, value) -> {
            all.add(name);
            all.add(value);
        });
        return all;
    }

    private byte[] made(Asked asked, View view, SortedMap<String, String> query, long landing) {
        Shown shown = view.show(asked);
        Frame frame =
                frame(asked.language(), shown.title(), view.path(), query, query.get(AS_OF), asked.moment(), landing);
        return render(shown.template(), frame, shown.page());
    }

    /** The page's rows as a file, under the names of the views' columns. */
    private void send(Context ctx, View view, Language language, TableFormat format) throws IOException {
        Shown shown;
        Table data;
        try {
            shown = view.show(asked(query(ctx, view), view, language));
            data = shown.data().get();
        } catch (PageException e) {
            Problems.answer(ctx, e.status(), String.valueOf(e.getMessage()), e.zh());
            return;
        }
        ctx.contentType(format.type())
                .header("Cache-Control", "no-cache")
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"" + view.path() + "." + format.extension() + "\"");
        // without the mark a spreadsheet misreads Chinese
        TableWriter writer = format == TableFormat.CSV
                ? new CsvTable(ctx.outputStream(), true)
                : format.to(ctx.outputStream(), shown.title());
        writer.begin(data.columns());
        for (List<@Nullable Object> row : data.rows()) {
            writer.row(row);
        }
        writer.end();
    }

    private Asked asked(SortedMap<String, String> query, View view, Language language) {
        require(query, view.takes());
        return new Asked(language, query, new Knowledge(database, moment(query.get(AS_OF))));
    }

    private static SortedMap<String, String> query(Context ctx, View view) {
        SortedMap<String, String> query = new TreeMap<>();
        ctx.queryParamMap().forEach((name, values) -> {
            boolean isAsked = view.takes().contains(name) || !AddedParameters.contains(name);
            if (isAsked && !values.get(0).isBlank()) {
                query.put(name, values.get(0).strip());
            }
        });
        return query;
    }

    private void trouble(Context ctx, Language language, String path, SortedMap<String, String> query, String message) {
        SortedMap<String, String> now = new TreeMap<>(query);
        String asOf = now.remove(AS_OF); // it may be what is wrong: nothing leads on with it, but it can be corrected
        String title = language.of("无法显示", "Cannot be shown");
        ctx.header("Cache-Control", "no-cache");
        html(ctx, render("trouble.jte", frame(language, title, path, now, asOf, null, landing()), message));
    }

    private Frame frame(
            Language language,
            String title,
            String path,
            SortedMap<String, String> query,
            @Nullable String asOf,
            @Nullable Moment moment,
            long landing) {
        Table releases = new DecisionsQuery(database).releases();
        return new Frame(
                language,
                title,
                path,
                query,
                Objects.requireNonNullElse(asOf, ""),
                moment,
                releases.values("name").stream().map(String::valueOf).toList(),
                Tiers.name(database.tier(), language),
                landing);
    }

    private long landing() {
        return LandedCounter.read(database).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private byte[] render(String template, Frame frame, Object page) {
        Utf8ByteOutput html = new Utf8ByteOutput();
        templates.render(template, Map.of("frame", frame, "page", page), html);
        return html.toByteArray();
    }

    private static void html(Context ctx, byte[] page) {
        ctx.contentType("text/html; charset=utf-8").result(page);
    }

    private static void require(Map<String, String> given, Set<String> takes) {
        given.forEach((name, value) -> {
            if (!name.equals(AS_OF) && !takes.contains(name)) {
                throw PageException.wrong(
                        name,
                        value,
                        "省略：此页只接受" + new TreeSet<>(takes),
                        "left out: this page takes " + new TreeSet<>(takes));
            }
        });
    }

    private @Nullable Moment moment(@Nullable String asOf) {
        if (asOf == null) {
            return null;
        }
        try {
            return new Moments(database).of(asOf);
        } catch (IllegalArgumentException e) {
            PageException wrong = PageException.wrong(
                    AS_OF,
                    asOf,
                    "通报名称、时间（如2023-05-10T08:30:00+08:00）或日期（如2023-05-10）",
                    "a release, a time such as 2023-05-10T08:30:00+08:00 or a day such as 2023-05-10");
            wrong.initCause(e);
            throw wrong;
        }
    }
}
