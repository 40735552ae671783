package io.tongbao.store.query;

import java.util.List;

/** An alert that somebody wants to decide about, but that is not there, is closed, or is somebody else's. */
public final class AlertNotOpenException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean isKnown;
    private final String en;
    private final String zh;

    private AlertNotOpenException(boolean isKnown, String en, String zh) {
        super(en + " / " + zh);
        this.isKnown = isKnown;
        this.en = en;
        this.zh = zh;
    }

    static AlertNotOpenException unknown(String id, List<String> near) {
        String all = String.join(", ", near);
        return new AlertNotOpenException(
                false,
                "alert '" + id + "': is not there; "
                        + (near.isEmpty() ? "no alert is open" : "the nearest open ones are " + all),
                "无预警“" + id + "”，" + (near.isEmpty() ? "目前无未了结预警" : "相近的未了结预警有" + all));
    }

    static AlertNotOpenException closed(String id, String state) {
        return new AlertNotOpenException(
                true,
                "alert '" + id + "': is closed (" + state + "), there is nothing to decide",
                "预警“" + id + "”已了结（" + state + "），无需处理");
    }

    static AlertNotOpenException takenUp(String id, String by) {
        return new AlertNotOpenException(
                true, "alert '" + id + "': was taken up by " + by + " already", "预警“" + id + "”已由" + by + "签收");
    }

    /** Whether there is such an alert. */
    public boolean isKnown() {
        return isKnown;
    }

    /** The message in English; {@link #getMessage()} is in both languages. */
    public String en() {
        return en;
    }

    /** The message in Chinese. */
    public String zh() {
        return zh;
    }
}
