package io.tongbao.notifier.digest;

import io.tongbao.statistics.Language;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A digest as people read it: what changed and how much stands, then the alerts, worst first, as many as fit. */
public final class DigestText {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneId.of("Asia/Shanghai"));

    private final Wording wording;
    private final Markup markup;

    /**
     * A way of telling.
     *
     * @param languages of the receiver, the first one first; not empty
     */
    public DigestText(List<Language> languages, Markup markup) {
        this.wording = new Wording(languages);
        this.markup = markup;
    }

    /** The heading: one line. */
    public String title(Digest digest) {
        String at = MINUTE.format(digest.at());
        return digest.release() == null
                ? wording.say("title", at)
                : wording.say("title.release", at, markup.quote(digest.release()));
    }

    /** All below the heading, cut to a limit; how many alerts did not fit is said in the last line. */
    public String body(Digest digest, Limit limit) {
        String head = inEach(language -> Head.lines(language, digest).stream());
        List<String> entries = new ArrayList<>();
        for (Change each : digest.changes()) {
            entries.add((entries.size() + 1) + ". " + inEach(language -> Stream.of(Entry.of(each, language, markup))));
        }
        int shown = most(head, entries, limit);
        return shown == 0 && !entries.isEmpty()
                ? beginning(head, entries, limit)
                : Cut.to(assemble(head, entries.subList(0, shown), entries.size() - shown), limit::allows);
    }

    private String inEach(Function<Language, Stream<String>> lines) {
        return wording.languages().stream().flatMap(lines).collect(Collectors.joining(markup.lineBreak()));
    }

    /** So many entries as fit, found by halving: each entry more makes the text longer. */
    private int most(String head, List<String> entries, Limit limit) {
        int low = 0;
        int high = entries.size();
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (limit.allows(assemble(head, entries.subList(0, middle), entries.size() - middle))) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /** Where no entry fits whole: the beginning of the worst. */
    private String beginning(String head, List<String> entries, Limit limit) {
        int rest = entries.size() - 1;
        String first = Cut.to(entries.get(0), each -> limit.allows(assemble(head, List.of(each), rest)));
        return Cut.to(
                first.isEmpty() ? assemble(head, List.of(), entries.size()) : assemble(head, List.of(first), rest),
                limit::allows);
    }

    private String assemble(String head, List<String> entries, int rest) {
        List<String> lines = new ArrayList<>();
        if (!head.isEmpty()) {
            lines.add(head);
        }
        lines.addAll(entries);
        if (rest > 0) {
            lines.add(wording.say("more", String.valueOf(rest)));
        }
        return String.join(markup.lineBreak(), lines);
    }
}
