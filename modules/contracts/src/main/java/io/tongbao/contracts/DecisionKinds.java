package io.tongbao.contracts;

import io.tongbao.statistics.alert.AlertKey;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Kinds of decisions, an open list: readers skip what they do not know. */
public final class DecisionKinds {
    /** A period takes no more ordinary reports (V05). */
    public static final String LOCK = "LOCK";
    /** It takes them again. */
    public static final String UNLOCK = "UNLOCK";
    /** One report is taken though its period is locked. */
    public static final String OVERRIDE = "OVERRIDE";
    /** The standing figure of a data class is taken out (R2). */
    public static final String RETRACT = "RETRACT";
    /** A name for a moment. */
    public static final String RELEASE = "RELEASE";
    /** Somebody has taken an alert up (A2). */
    public static final String ACKNOWLEDGE = "ACKNOWLEDGE";
    /** Somebody entitled excuses an alert, on a document (A2). */
    public static final String EXEMPT = "EXEMPT";

    private static final String FIGURE = "FIGURE|";
    private static final String ALERT = "ALERT|";

    private DecisionKinds() {}

    /** Key on {@code tongbao.decisions}: what the decision is about. */
    public static String key(Decision decision) {
        return switch (decision.getKind()) {
            case LOCK, UNLOCK -> "PERIOD|" + month(decision) + "|" + text(decision.getIndicator());
            case OVERRIDE, RETRACT ->
                FIGURE + text(decision.getRegion()) + "|" + text(decision.getIndicator()) + "|" + month(decision);
            case ACKNOWLEDGE, EXEMPT -> ALERT + text(decision.getAlertId());
            case RELEASE -> "RELEASE|" + text(decision.getName());
            default -> decision.getKind() + "|" + decision.getId();
        };
    }

    /** The region that a decision with this key is about alone; null for one that concerns all regions. */
    public static @Nullable String region(String key) {
        if (key.startsWith(ALERT)) {
            return AlertKey.regionOf(key.substring(ALERT.length()));
        }
        return key.startsWith(FIGURE) ? Keys.region(key.substring(FIGURE.length())) : null;
    }

    /** Whether a decision with this key is about an alert. */
    public static boolean isOfAlert(String key) {
        return key.startsWith(ALERT);
    }

    private static String month(Decision decision) {
        return decision.getPeriod() == null
                ? ""
                : decision.getPeriod().toString().substring(0, 7);
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
