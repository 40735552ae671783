package io.tongbao.publisher;

/**
 * A report that was accepted on this machine.
 *
 * @param number its place in the order of acceptance
 * @param topic where it goes
 * @param event what it says, as JSON on one line
 */
record OutboxEntry(long number, String topic, String event) {
    Outgoing outgoing() {
        return Replay.of(topic, event)
                .orElseThrow(() -> new IllegalStateException("an outbox never keeps events of " + topic));
    }
}
