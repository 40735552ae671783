package io.tongbao.notifier.digest;

import io.tongbao.contracts.AlertKinds;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Steps that are due, sorted by whether they are told now: while a report of a unit is overdue, its other alerts say
 * little, and wait until it has come.
 *
 * @param told now
 * @param held back
 */
public record Silencing(List<Notice> told, List<Notice> held) {
    public Silencing {
        told = List.copyOf(told);
        held = List.copyOf(held);
    }

    /**
     * Sorts what is due.
     *
     * @param overdue codes of regions that have an open {@code REPORT_OVERDUE}
     */
    public static Silencing of(Collection<Notice> due, Set<String> overdue) {
        return new Silencing(
                due.stream().filter(each -> !silenced(each, overdue)).toList(),
                due.stream().filter(each -> silenced(each, overdue)).toList());
    }

    /** Of how many alerts something is held back. */
    public int alertsHeld() {
        return (int) held.stream().map(Notice::alertId).distinct().count();
    }

    private static boolean silenced(Notice each, Set<String> overdue) {
        return !each.kind().equals(AlertKinds.REPORT_OVERDUE)
                && overdue.contains(each.region().code());
    }
}
