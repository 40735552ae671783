package io.tongbao.notifier.digest;

import io.tongbao.statistics.Language;
import org.jspecify.annotations.Nullable;

/** One alert in a digest, in one language. */
final class Entry {
    private Entry() {}

    /** Level, turn, region, subject and text, with who decided, why and on what; what comes from outside is quoted. */
    static String of(Change change, Language language, Markup markup) {
        Notice now = change.now();
        return Wording.say(
                        language,
                        "line",
                        Wording.word(language, "level", now.level()),
                        Wording.word(language, "turn", change.turn().name()),
                        markup.quote(now.region().in(language)),
                        markup.quote(now.subject().in(language)),
                        markup.quote(now.text(language)))
                + note(language, "by", now.decidedBy(), markup)
                + note(language, "reason", now.reason(language), markup)
                + note(language, "document", now.document(), markup);
    }

    private static String note(Language language, String template, @Nullable String words, Markup markup) {
        return words == null ? "" : Wording.say(language, template, markup.quote(words));
    }
}
