package io.tongbao.server.page;

import io.tongbao.statistics.Language;
import io.tongbao.store.query.Moment;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is around every page: its language, its own address and those it leads to, and the moment that it tells of.
 *
 * @param path of the page below the language; empty where there is no such page
 * @param query its parameters
 * @param asOf what was asked for as {@code asOf}, also where it is no moment; empty for now
 * @param moment null for now
 * @param releases by name, the earliest first
 * @param database what kind of database answers, as people read it
 * @param landing count of landed rows before the page was read: events tell when there are more
 */
public record Frame(
        Language language,
        String title,
        String path,
        SortedMap<String, String> query,
        String asOf,
        @Nullable Moment moment,
        List<String> releases,
        String database,
        long landing) {
    private static final String AS_OF = "asOf";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZoneId.of("Asia/Shanghai"));

    /** The text in the page's language. */
    public String of(String zh, String en) {
        return language.of(zh, en);
    }

    /** The language as HTML names it. */
    public String lang() {
        return of("zh-CN", "en");
    }

    /**
     * The address of a page in the same language and of the same moment.
     *
     * @param to below the language, as in {@code overview}
     * @param parameters names and values by turns
     */
    public String link(String to, String... parameters) {
        Map<String, String> all = new TreeMap<>();
        for (int i = 0; i < parameters.length; i += 2) {
            if (!parameters[i + 1].isEmpty()) {
                all.put(parameters[i], parameters[i + 1]);
            }
        }
        String then = query.get(AS_OF);
        if (then != null) {
            all.put(AS_OF, then);
        }
        return address(language, to, "", all);
    }

    /** This page with one parameter changed; an empty value leaves it out. */
    public String with(String parameter, String value) {
        Map<String, String> changed = new TreeMap<>(query);
        changed.remove(parameter);
        if (!value.isEmpty()) {
            changed.put(parameter, value);
        }
        return address(language, path, "", changed);
    }

    /** This page as it is now. */
    public String now() {
        return with(AS_OF, "");
    }

    /** This page in the other language. */
    public String other() {
        return address(language == Language.ZH ? Language.EN : Language.ZH, path, "", query);
    }

    /** The page's rows as a file. */
    public String data(String extension) {
        return address(language, path, "." + extension, query);
    }

    /** Parameters that a form of this page keeps when it asks for others. */
    public List<Map.Entry<String, String>> kept(String... changed) {
        List<Map.Entry<String, String>> kept = new ArrayList<>(query.entrySet());
        kept.removeIf(each -> List.of(changed).contains(each.getKey()));
        return kept;
    }

    /** The moment in the time of Asia/Shanghai. */
    public String time() {
        return moment == null ? "" : TIME.format(moment.at());
    }

    /** Whether this is the page, for the navigation. */
    public boolean isAt(String other) {
        return path.equals(other);
    }

    private static String address(Language language, String to, String extension, Map<String, String> parameters) {
        StringBuilder address = new StringBuilder("/" + language.locale().getLanguage() + "/" + to + extension);
        String glue = "?";
        for (Map.Entry<String, String> each : parameters.entrySet()) {
            address.append(glue).append(each.getKey()).append('=').append(encoded(each.getValue()));
            glue = "&";
        }
        return address.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
