package io.tongbao.store.sink;

/** Going on would lose or mix up data; the message says what an operator has to decide. */
public final class SinkHaltedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SinkHaltedException(String message) {
        super(message);
    }

    static SinkHaltedException otherTopic(OffsetTable table, String topic, String stored, String found) {
        return new SinkHaltedException("topic " + topic + " is not the one landed so far (id " + found
                + ", the database holds offsets of " + stored + "): if it was made anew on purpose, rebuild into a new "
                + "database, or delete its rows from " + table.name() + " to land it from its beginning");
    }

    static SinkHaltedException outOfRange(OffsetTable table, String detail) {
        return new SinkHaltedException("the database's offsets are not in the topics any more (" + detail
                + "): the broker lost what was landed already, or deleted what was not. Compare the topics with "
                + table.name() + "; to land a topic from its beginning delete its rows there");
    }
}
