package io.tongbao.notifier.ledger;

import io.tongbao.notifier.digest.Notice;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A step that a receiver is to be told of now.
 *
 * @param notice what it is told
 * @param silenced whether it was held back when it was looked at last
 * @param release that is the occasion; null for none
 * @param tries that failed so far
 * @param called whether it is due by itself; else it goes with another step of its alert
 * @param heard whether the receiver was told of an earlier step of the alert, or may have been
 */
record Due(Notice notice, boolean silenced, @Nullable String release, int tries, boolean called, boolean heard) {
    /** Those of alerts that the receiver has not heard of, up to the last end of each. */
    static List<Notice> overUnheard(List<Due> due) {
        Map<String, Integer> ends = new HashMap<>();
        due.stream()
                .filter(each -> !each.heard() && !each.notice().isOpen())
                .map(Due::notice)
                .forEach(each -> ends.merge(each.alertId(), each.step(), Math::max));
        return due.stream()
                .map(Due::notice)
                .filter(each -> each.step() <= ends.getOrDefault(each.alertId(), 0))
                .toList();
    }

    /** What is left without some of the steps; an alert of which nothing more is due by itself waits. */
    static List<Due> without(Set<Notice> some, List<Due> due) {
        List<Due> others =
                due.stream().filter(each -> !some.contains(each.notice())).toList();
        Set<String> called = others.stream()
                .filter(Due::called)
                .map(each -> each.notice().alertId())
                .collect(Collectors.toSet());
        return others.stream()
                .filter(each -> called.contains(each.notice().alertId()))
                .toList();
    }
}
