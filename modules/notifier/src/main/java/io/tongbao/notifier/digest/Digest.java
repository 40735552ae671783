package io.tongbao.notifier.digest;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that one receiver is told at one time: each alert once, worst first.
 *
 * @param receiver its name in the settings
 * @param message identity: the same when exactly the same is told again
 * @param at moment of telling
 * @param release that is the occasion; null for none
 * @param changes since last time, worst first
 * @param standing alerts told of before that stand as they did, by their latest figures, worst first
 * @param silenced of how many alerts steps are held back as a report of the unit is overdue
 */
public record Digest(
        String receiver,
        String message,
        Instant at,
        @Nullable String release,
        List<Change> changes,
        List<Notice> standing,
        int silenced) {
    public Digest {
        changes = List.copyOf(changes);
        standing = List.copyOf(standing);
    }

    /**
     * The digest of what is due.
     *
     * @param due steps not told of yet; of several of one alert the latest is told
     * @param told each alert that the receiver was told of, as it was told of or has only gone on since
     */
    public static Digest of(
            String receiver,
            Instant at,
            @Nullable String release,
            Collection<Notice> due,
            Collection<Notice> told,
            int silenced) {
        Map<String, Notice> latest = new LinkedHashMap<>();
        due.forEach(each -> latest.merge(each.alertId(), each, (a, b) -> a.step() > b.step() ? a : b));
        Map<String, Notice> before = new LinkedHashMap<>();
        told.forEach(each -> before.put(each.alertId(), each));
        return new Digest(
                receiver,
                MessageId.of(receiver, due),
                at,
                release,
                latest.values().stream()
                        .map(each -> new Change(before.get(each.alertId()), each))
                        .sorted(Comparator.comparing(Change::now, Notice.WORST_FIRST))
                        .toList(),
                told.stream()
                        .filter(each -> each.isOpen() && !latest.containsKey(each.alertId()))
                        .sorted(Notice.WORST_FIRST)
                        .toList(),
                silenced);
    }
}
