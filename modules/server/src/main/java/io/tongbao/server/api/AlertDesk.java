package io.tongbao.server.api;

/** Where decisions about alerts go (A2). They are sent as input: what becomes of an alert is seen when it lands. */
public interface AlertDesk {
    /**
     * Somebody takes an alert up.
     *
     * @param id of an open alert
     * @param by who
     * @param reason why
     */
    void acknowledge(String id, String by, String reason);

    /**
     * Somebody entitled excuses an alert for its year.
     *
     * @param id of an open alert
     * @param by the approver
     * @param reason why
     * @param document that it rests on
     */
    void exempt(String id, String by, String reason, String document);
}
