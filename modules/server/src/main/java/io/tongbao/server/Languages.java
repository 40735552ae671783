package io.tongbao.server;

import io.javalin.http.Context;
import io.tongbao.statistics.Language;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Which language a caller reads, by {@code Accept-Language}. */
public final class Languages {
    private Languages() {}

    /**
     * The language that is liked most of those there are.
     *
     * @param otherwise where none is, or nothing is said
     */
    public static Language of(Context ctx, Language otherwise) {
        String accepted = ctx.header("Accept-Language");
        if (accepted == null) {
            return otherwise;
        }
        try {
            List<Locale> known =
                    Arrays.stream(Language.values()).map(Language::locale).toList();
            Locale liked = Locale.lookup(Locale.LanguageRange.parse(accepted), known);
            return Arrays.stream(Language.values())
                    .filter(each -> each.locale().equals(liked))
                    .findFirst()
                    .orElse(otherwise);
        } catch (IllegalArgumentException e) {
            return otherwise; // what is no list of languages asks for none
        }
    }
}
