package io.tongbao.notifier.digest;

/** One alert in a digest, in one language. */
final class Entry {
    private Entry() {}

    /** Level, turn, region, subject and text, with who decided and why; what comes from outside is quoted. */
    static String of(Change change, Language language, Markup markup) {
        Notice now = change.now();
        StringBuilder entry = new StringBuilder(Wording.say(
                language,
                "line",
                Wording.word(language, "level", now.level()),
                Wording.word(language, "turn", change.turn().name()),
                markup.quote(now.region().in(language)),
                markup.quote(now.subject().in(language)),
                markup.quote(now.text(language))));
        if (now.decidedBy() != null) {
            String reason = now.reason() == null ? "" : now.reason();
            entry.append(Wording.say(language, "decided", markup.quote(now.decidedBy()), markup.quote(reason)));
        }
        if (now.document() != null) {
            entry.append(Wording.say(language, "document", markup.quote(now.document())));
        }
        return entry.toString();
    }
}
