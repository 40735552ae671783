package io.tongbao.statistics.alert;

import io.tongbao.statistics.Period;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An alert as it stands, with the last step of its life (A2).
 *
 * @param key which one
 * @param ruleVersion version of the rule that it was judged by last (A3)
 * @param step number of the last step, from 1
 * @param state where that step led
 * @param previous state before the step; null for the first
 * @param level how grave it is
 * @param since first period since which it has been so, or last was: of a rule that asks for several in a row the first of
 *     them, before the first one held
 * @param held periods by which it holds, or last held, in order
 * @param finding that it was judged by last
 * @param clearing what is right since, where that does not resolve it yet; null for nothing
 * @param decidedBy of a last step that somebody decided: who; else null
 * @param reason why it was decided, in the words of who did; null for none
 * @param endReason why it ended, where nobody decided and the finding does not say it; else null
 * @param document that an exemption rests on; null for none
 * @param knownAt when the last step was known
 * @param firedAt when it fired first
 */
public record Alert(
        AlertKey key,
        int ruleVersion,
        int step,
        AlertState state,
        @Nullable AlertState previous,
        AlertLevel level,
        Period since,
        List<Period> held,
        Finding finding,
        @Nullable Clearing clearing,
        @Nullable String decidedBy,
        @Nullable String reason,
        @Nullable EndReason endReason,
        @Nullable String document,
        Instant knownAt,
        Instant firedAt) {
    /** @throws IllegalArgumentException where the last step is none of A2's, or nothing ever held */
    public Alert {
        held = List.copyOf(held);
        if (held.isEmpty() || !AlertState.next(previous).contains(state)) {
            throw new IllegalArgumentException("alert " + key.id() + ", state '" + state + "': must be one of "
                    + AlertState.next(previous) + " after " + previous);
        }
    }
}
