package io.tongbao.server;

import io.javalin.http.Context;
import io.tongbao.statistics.Language;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Which language a caller reads, by {@code Accept-Language}. */
public final class Languages {
    private static final List<Locale> KNOWN =
            Arrays.stream(Language.values()).map(Language::locale).toList();

    private Languages() {}

    /** @param otherwise where it says nothing, or no language that there is */
    public static Language of(Context ctx, Language otherwise) {
        String accepted = ctx.header("Accept-Language");
        if (accepted == null) {
            return otherwise;
        }
        try {
            Locale found = Locale.lookup(Locale.LanguageRange.parse(accepted), KNOWN);
            return found == null ? otherwise : Language.values()[KNOWN.indexOf(found)];
        } catch (IllegalArgumentException e) {
            return otherwise; // what is no list of languages asks for none
        }
    }
}
