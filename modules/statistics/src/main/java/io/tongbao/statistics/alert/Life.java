package io.tongbao.statistics.alert;

import io.tongbao.statistics.Period;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The life of an alert (A2): pure functions from an alert as it stands to the next. Whoever calls them sends a step when
 * the number of the step has changed, and keeps what they return; where nothing happens that is the same object.
 */
public final class Life {
    private Life() {}

    /**
     * Judges an alert by all that is known now.
     *
     * @param before as it stands; null for one that is not there yet
     * @param findings of the key's year, or of its period alone, in the order of periods, none twice
     * @param knownAt when what is judged was known: the mark's time
     * @return null where there is none, and none begins
     */
    public static @Nullable Alert judge(
            @Nullable Alert before, AlertKey key, AlertRule rule, List<Finding> findings, Instant knownAt) {
        if (!rule.active()) {
            return before == null ? null : end(before, knownAt);
        }
        Spell spell = Spell.last(rule, findings);
        boolean isOpen = spell != null && spell.isOpen();
        if (before == null) {
            return spell != null && isOpen ? fire(null, key, rule, spell, knownAt) : null;
        }
        if (before.state() == AlertState.EXEMPTED) {
            return before;
        }
        if (!before.state().isOpen()) {
            return spell != null && isOpen ? fire(before, key, rule, spell, knownAt) : before;
        }
        return spell != null && isOpen
                ? goOn(before, rule, spell, knownAt)
                : close(before, rule, spell, findings, knownAt);
    }

    /**
     * Somebody has taken it up; the same object where it is closed or taken up already.
     *
     * @throws IllegalArgumentException where nobody is named
     */
    public static Alert acknowledge(Alert before, String by, String reason, Instant knownAt) {
        require(before, "decided_by", by, "who takes it up");
        return decided(before, AlertState.ACKNOWLEDGED, by, reason, null, knownAt);
    }

    /**
     * Somebody entitled excuses it for the year; the same object where it is closed.
     *
     * @throws IllegalArgumentException where approver or document is not named
     */
    public static Alert exempt(Alert before, String by, String reason, String document, Instant knownAt) {
        require(before, "decided_by", by, "the approver of an exemption");
        require(before, "document", document, "the document that an exemption rests on");
        return decided(before, AlertState.EXEMPTED, by, reason, document, knownAt);
    }

    /** The rule is no more: what is open is resolved; the same object where it is closed. */
    public static Alert end(Alert before, Instant knownAt) {
        return resolve(before, EndReason.RULE_OFF, knownAt);
    }

    /** Its year is over, and the next one is judged: what is open is resolved; the same object where it is closed. */
    public static Alert endOfYear(Alert before, Instant knownAt) {
        return resolve(before, EndReason.NEXT_YEAR, knownAt);
    }

    /**
     * Judges again what the next year has ended, since a figure of its own year may have been corrected: where it holds by
     * other figures it fires, to be ended once more, and where it does not it is told so; else the same object.
     *
     * @param before ended by {@link EndReason#NEXT_YEAR}
     */
    public static Alert judgeAfterYear(Alert before, AlertRule rule, List<Finding> findings, Instant knownAt) {
        if (!rule.active() || rule.version() != before.ruleVersion()) {
            return before;
        }
        Spell spell = Spell.last(rule, findings);
        if (spell == null || !spell.isOpen()) {
            return close(before, rule, spell, findings, knownAt);
        }
        return spell.latest().isOnSameFiguresAs(before.finding())
                ? before
                : fire(before, before.key(), rule, spell, knownAt);
    }

    private static Alert resolve(Alert before, EndReason reason, Instant knownAt) {
        return before.state().isOpen() ? Step.of(before).to(AlertState.RESOLVED, reason, knownAt) : before;
    }

    private static Alert fire(@Nullable Alert before, AlertKey key, AlertRule rule, Spell spell, Instant knownAt) {
        return new Alert(
                key,
                rule.version(),
                before == null ? 1 : before.step() + 1,
                state(rule, spell),
                before == null ? null : before.state(),
                spell.level(rule),
                spell.since(),
                spell.periods(),
                spell.latest(),
                spell.clearing(),
                null,
                null,
                null,
                null,
                knownAt,
                before == null ? knownAt : before.firedAt());
    }

    /**
     * It holds on. Later periods never lower its level; a correction of what it came to by may, as may another rule. Other
     * figures are a step, so that what it says is never old. Whoever has taken it up still has, unless it became graver.
     */
    private static Alert goOn(Alert before, AlertRule rule, Spell spell, Instant knownAt) {
        Step step = Step.of(before, rule, spell.level(rule), spell);
        boolean isTakenUp =
                before.state() == AlertState.ACKNOWLEDGED && step.level().compareTo(before.level()) <= 0;
        AlertState state = isTakenUp ? AlertState.ACKNOWLEDGED : state(rule, spell);
        return state == before.state() && step.isOnSameFigures() ? step.none() : step.on(state, knownAt);
    }

    /** Of one that nobody has taken up. */
    private static AlertState state(AlertRule rule, Spell spell) {
        return spell.hasEscalated(rule) ? AlertState.ESCALATED : AlertState.FIRING;
    }

    /** Withdrawn where no period by which it held does so any more, if figures are the reason; else resolved. */
    private static Alert close(
            Alert before, AlertRule rule, @Nullable Spell spell, List<Finding> findings, Instant knownAt) {
        Set<Period> held = new TreeSet<>(before.held());
        List<Finding> now =
                findings.stream().filter(each -> held.contains(each.period())).toList();
        Set<Outcome> outcomes = now.stream().map(Finding::outcome).collect(Collectors.toSet());
        Finding judged = now.isEmpty() ? before.finding() : now.get(now.size() - 1);
        if (outcomes.contains(Outcome.HOLDS)) {
            Finding end = spell == null || spell.end() == null ? judged : spell.end();
            return Step.of(before, rule, end).to(AlertState.RESOLVED, null, knownAt);
        }
        Step step = Step.of(before, rule, judged);
        if (outcomes.contains(Outcome.ENDED)) {
            return step.to(AlertState.RESOLVED, null, knownAt);
        }
        return rule.version() == before.ruleVersion()
                ? Step.of(before, rule, Corrected.of(before, rule, findings, judged))
                        .to(AlertState.WITHDRAWN_BY_REVISION, null, knownAt)
                : step.to(AlertState.RESOLVED, EndReason.OTHER_RULE, knownAt);
    }

    private static Alert decided(
            Alert before, AlertState state, String by, String reason, @Nullable String document, Instant knownAt) {
        boolean changes = before.state().isOpen() && before.state() != state;
        return changes
                ? Step.of(before).decided(state, by, reason.isBlank() ? null : reason, document, knownAt)
                : before;
    }

    private static void require(Alert alert, String field, String value, String right) {
        if (value.isBlank()) {
            throw new IllegalArgumentException(
                    "alert " + alert.key().id() + ", " + field + " '" + value + "': must be " + right);
        }
    }
}
