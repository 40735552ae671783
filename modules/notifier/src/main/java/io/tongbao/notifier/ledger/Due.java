package io.tongbao.notifier.ledger;

import io.tongbao.notifier.digest.Notice;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A step that a receiver is to be told of now.
 *
 * @param notice what it is told
 * @param silenced whether it was held back when it was looked at last
 * @param release that is the occasion; null for none
 * @param tries that failed so far
 * @param heard whether the receiver was told of an earlier step of the alert, or may have been
 */
record Due(Notice notice, boolean silenced, @Nullable String release, int tries, boolean heard) {
    /** Those of alerts that were over before the receiver heard of them. */
    static List<Notice> overUnheard(List<Due> due) {
        Map<String, Notice> latest = new HashMap<>();
        due.stream()
                .map(Due::notice)
                .forEach(each -> latest.merge(each.alertId(), each, (a, b) -> a.step() > b.step() ? a : b));
        return due.stream()
                .filter(each -> !each.heard())
                .map(Due::notice)
                .filter(each ->
                        !Objects.requireNonNull(latest.get(each.alertId())).isOpen())
                .toList();
    }
}
