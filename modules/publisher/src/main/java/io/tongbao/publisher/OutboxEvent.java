package io.tongbao.publisher;

/**
 * A report that is to be accepted.
 *
 * @param topic where it goes
 * @param event what it says, as JSON on one line
 */
record OutboxEvent(String topic, String event) {}
