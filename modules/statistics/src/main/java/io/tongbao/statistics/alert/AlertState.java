package io.tongbao.statistics.alert;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where an alert is in its life (A2). */
public enum AlertState {
    /** It holds, and nobody has taken it up. */
    FIRING("触发", "firing"),
    /** Somebody has taken it up. */
    ACKNOWLEDGED("已签收", "acknowledged"),
    /** It has held so long, or become so grave, that its level rose. */
    ESCALATED("已升级", "escalated"),
    /** It holds no more. */
    RESOLVED("已解除", "resolved"),
    /** Somebody entitled has excused it, for the year. */
    EXEMPTED("已豁免", "exempted"),
    /** The figures by which it held were corrected: it never held. */
    WITHDRAWN_BY_REVISION("因数据修订撤回", "withdrawn by a revision");

    private final String zh;
    private final String en;

    AlertState(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** In Chinese. */
    public String zh() {
        return zh;
    }

    /** In English. */
    public String en() {
        return en;
    }

    /** Whether it still asks for something to be done. */
    public boolean isOpen() {
        return this == FIRING || this == ACKNOWLEDGED || this == ESCALATED;
    }

    /**
     * The states that a step may lead to.
     *
     * @param from null for an alert that is not there yet
     */
    public static Set<AlertState> next(@Nullable AlertState from) {
        if (from == null || from == WITHDRAWN_BY_REVISION) { // what becomes known at once may have gone on for long
            return EnumSet.of(FIRING, ESCALATED);
        }
        if (from == RESOLVED) { // what the next year has ended may be corrected yet
            return EnumSet.of(FIRING, ESCALATED, RESOLVED, WITHDRAWN_BY_REVISION);
        }
        if (from == EXEMPTED) {
            return EnumSet.noneOf(AlertState.class);
        }
        return EnumSet.allOf(AlertState.class); // of its own too: it goes on, by other figures
    }
}
