package io.tongbao.contracts;

/** Names of the values by which lines of the log that are about the same event are found, whichever process wrote them. */
public final class LogKeys {
    /** Identity of a report, project report or target letter. */
    public static final String EVENT = "event_id";
    /** Where a record lies: {@code topic-partition@offset}. */
    public static final String PLACE = "place";
    /** What was handed in at the gateway, by its receipt. */
    public static final String RECEIPT = "receipt";
    /** Who is told of alerts. */
    public static final String RECEIVER = "receiver";
    /** A message of the notifier. */
    public static final String MESSAGE = "message_id";
    /** Alerts that it tells of. */
    public static final String ALERTS = "alert_ids";

    private LogKeys() {}
}
