package io.tongbao.notifier.digest;

import io.tongbao.contracts.AlertLevels;
import io.tongbao.contracts.AlertStates;
import org.jspecify.annotations.Nullable;

/** What has become of an alert since a receiver was told of it last. */
public enum Turn {
    /** It is new to the receiver, or was closed when it was told of last. */
    NEW,
    /** Its level rose. */
    ESCALATED,
    /** Its level fell, and it stands. */
    EASED,
    /** Somebody has taken it up. */
    ACKNOWLEDGED,
    /** It stands, in another way. */
    CHANGED,
    /** It holds no more. */
    RESOLVED,
    /** It was excused. */
    EXEMPTED,
    /** The figure was corrected. */
    WITHDRAWN;

    /**
     * The turn between two steps.
     *
     * @param before last step that the receiver was told of; null for none
     */
    static Turn between(@Nullable Notice before, Notice now) {
        return switch (now.state()) {
            case AlertStates.RESOLVED -> RESOLVED;
            case AlertStates.EXEMPTED -> EXEMPTED;
            case AlertStates.WITHDRAWN_BY_REVISION -> WITHDRAWN;
            default -> before == null || !before.isOpen() ? NEW : open(before, now);
        };
    }

    private static Turn open(Notice before, Notice now) {
        int rise = AlertLevels.place(before.level()) - AlertLevels.place(now.level());
        if (rise != 0) {
            return rise > 0 ? ESCALATED : EASED;
        }
        return now.state().equals(AlertStates.ACKNOWLEDGED) ? ACKNOWLEDGED : CHANGED;
    }
}
