package io.tongbao.notifier.ledger;

import io.tongbao.contracts.AlertKinds;
import io.tongbao.notifier.digest.Notice;
import io.tongbao.notifier.digest.Silencing;
import io.tongbao.notifier.receiver.DueTime;
import io.tongbao.notifier.receiver.Interest;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Holds back what a receiver is not told while a report is overdue.
 *
 * @param interest of the receiver
 * @param mirrors whether its outlet silences by rules of its own
 * @param digestAt time of the daily digest, Asia/Shanghai
 */
record Silencer(Interest interest, boolean mirrors, LocalTime digestAt) {
    /** Sorts what is due, and writes into the ledger what is held back. */
    Silencing sort(List<Due> due, Ledger ledger, Outcome outcome, Instant now) throws SQLException {
        // who does not hear of overdue reports would not learn why nothing comes
        boolean silences = !due.isEmpty() && !mirrors && interest.hears(AlertKinds.REPORT_OVERDUE);
        Silencing silencing =
                Silencing.of(due.stream().map(Due::notice).toList(), silences ? ledger.overdue() : Set.of());
        Set<Notice> held = Set.copyOf(silencing.held());
        List<Notice> moved = due.stream()
                .filter(each -> held.contains(each.notice()))
                .filter(each -> !each.silenced() || again(each.notice(), now) != null)
                .map(Due::notice)
                .toList();
        if (!moved.isEmpty()) {
            outcome.held(moved, each -> again(each, now));
        }
        return silencing;
    }

    /** When something held back is looked at again; null: all the time, as it is told at once or with a release. */
    private @Nullable Instant again(Notice held, Instant now) {
        Instant next = DueTime.of(interest, held.kind(), held.level(), now, digestAt);
        return now.equals(next) ? null : next;
    }
}
