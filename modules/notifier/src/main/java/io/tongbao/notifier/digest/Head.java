package io.tongbao.notifier.digest;

import io.tongbao.statistics.Language;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What stands above the alerts: how many changed and how, how many stand, how many are held back. */
final class Head {
    private Head() {}

    /** Its lines; none where there is nothing to count. */
    static List<String> lines(Language language, Digest digest) {
        List<String> lines = new ArrayList<>();
        List<String> turns = digest.changes().stream()
                .map(Change::turn)
                .sorted()
                .map(Enum::name)
                .toList();
        if (!turns.isEmpty()) {
            lines.add(counted(language, "turn", "change", turns));
        }
        List<String> levels = digest.standing().stream().map(Notice::level).toList();
        if (!levels.isEmpty()) {
            lines.add(Wording.say(language, "standing", counted(language, "level", "standing.level", levels)));
        }
        if (digest.silenced() > 0) {
            lines.add(Wording.say(language, "silenced", String.valueOf(digest.silenced())));
        }
        return lines;
    }

    private static String counted(Language language, String list, String template, Collection<String> codes) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        codes.forEach(each -> counts.merge(each, 1, Integer::sum));
        List<String> parts = new ArrayList<>();
        counts.forEach((code, count) ->
                parts.add(Wording.say(language, template, Wording.word(language, list, code), String.valueOf(count))));
        return String.join(Wording.say(language, "separator"), parts);
    }
}
