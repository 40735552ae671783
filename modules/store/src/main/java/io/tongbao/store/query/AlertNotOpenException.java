package io.tongbao.store.query;

import java.util.List;

/** An alert that somebody wants to decide about, but that is not there, or is closed. */
public final class AlertNotOpenException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean isKnown;

    private AlertNotOpenException(boolean isKnown, String message) {
        super(message);
        this.isKnown = isKnown;
    }

    static AlertNotOpenException unknown(String id, List<String> near) {
        String nearest = near.isEmpty()
                ? "no alert is open / 无此预警，目前无未了结预警"
                : "the nearest open ones are " + String.join(", ", near) + " / 无此预警，相近的未了结预警见上";
        return new AlertNotOpenException(false, "alert '" + id + "': is not there; " + nearest);
    }

    static AlertNotOpenException closed(String id, String state) {
        return new AlertNotOpenException(
                true, "alert '" + id + "': is closed (" + state + "), there is nothing to decide / 该预警已了结，无需处理");
    }

    /** Whether there is such an alert. */
    public boolean isKnown() {
        return isKnown;
    }
}
