package io.tongbao.statistics.alert;

import io.tongbao.statistics.Period;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known when an alert takes its next step.
 *
 * @param before as it stands
 * @param ruleVersion that it is judged by
 * @param level that it has now
 * @param finding that it is judged by
 */
record Step(Alert before, int ruleVersion, AlertLevel level, Finding finding) {
    Alert to(AlertState state, @Nullable EndReason reason, Instant knownAt) {
        return next(state, before.held(), null, null, reason, null, knownAt);
    }

    Alert escalated(List<Period> held, Instant knownAt) {
        return next(AlertState.ESCALATED, held, null, null, null, null, knownAt);
    }

    Alert decided(AlertState state, String by, @Nullable String reason, @Nullable String document, Instant knownAt) {
        return next(state, before.held(), by, reason, null, document, knownAt);
    }

    /** It goes on by other figures: whoever has taken it up still has. */
    Alert on(List<Period> held, Instant knownAt) {
        return next(before.state(), held, before.decidedBy(), before.reason(), null, before.document(), knownAt);
    }

    /** No step: only what it is judged by has changed, if that. */
    Alert none(List<Period> held) {
        Alert same = new Alert(
                before.key(),
                ruleVersion,
                before.step(),
                before.state(),
                before.previous(),
                level,
                held,
                finding,
                before.decidedBy(),
                before.reason(),
                before.endReason(),
                before.document(),
                before.knownAt(),
                before.firedAt());
        return same.equals(before) ? before : same;
    }

    private Alert next(
            AlertState state,
            List<Period> held,
            @Nullable String by,
            @Nullable String reason,
            @Nullable EndReason endReason,
            @Nullable String document,
            Instant knownAt) {
        return new Alert(
                before.key(),
                ruleVersion,
                before.step() + 1,
                state,
                before.state(),
                level,
                held,
                finding,
                by,
                reason,
                endReason,
                document,
                knownAt,
                before.firedAt());
    }
}
