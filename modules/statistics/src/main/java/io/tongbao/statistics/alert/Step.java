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
 * @param since first period since which it has been so
 * @param held periods by which it holds
 * @param finding that it is judged by
 * @param clearing what is right since, where that does not resolve it yet; null for nothing
 */
record Step(
        Alert before,
        int ruleVersion,
        AlertLevel level,
        Period since,
        List<Period> held,
        Finding finding,
        @Nullable Clearing clearing) {
    /** What is known when somebody decides, or the rule or the year ends: what it was judged by stays. */
    static Step of(Alert before) {
        return stopped(before, before.ruleVersion(), before.finding(), before.clearing());
    }

    /** It goes on as long as the spell does. */
    static Step of(Alert before, AlertRule rule, AlertLevel level, Spell spell) {
        return new Step(
                before, rule.version(), level, spell.since(), spell.periods(), spell.latest(), spell.clearing());
    }

    /** It ends by a finding. */
    static Step of(Alert before, AlertRule rule, Finding end) {
        return stopped(before, rule.version(), end, null);
    }

    private static Step stopped(Alert before, int ruleVersion, Finding finding, @Nullable Clearing clearing) {
        return new Step(before, ruleVersion, before.level(), before.since(), before.held(), finding, clearing);
    }

    /** It ends. */
    Alert to(AlertState state, @Nullable EndReason reason, Instant knownAt) {
        return stopped(before, ruleVersion, finding, null).next(state, null, null, reason, null, knownAt);
    }

    /** Whether it tells the same of the same figures as the last one: then it is none. */
    boolean isOnSameFigures() {
        return finding.isOnSameFiguresAs(before.finding())
                && since.equals(before.since())
                && level == before.level()
                && Clearing.areSame(clearing, before.clearing());
    }

    Alert decided(AlertState state, String by, @Nullable String reason, @Nullable String document, Instant knownAt) {
        return next(state, by, reason, null, document, knownAt);
    }

    /** It goes on by other figures; who has decided the state stays with it. */
    Alert on(AlertState state, Instant knownAt) {
        return state == before.state()
                ? next(state, before.decidedBy(), before.reason(), null, before.document(), knownAt)
                : next(state, null, null, null, null, knownAt);
    }

    /** No step: only what it is judged by has changed, if that. */
    Alert none() {
        Alert same = new Alert(
                before.key(),
                ruleVersion,
                before.step(),
                before.state(),
                before.previous(),
                level,
                since,
                held,
                finding,
                clearing,
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
                since,
                held,
                finding,
                clearing,
                by,
                reason,
                endReason,
                document,
                knownAt,
                before.firedAt());
    }
}
