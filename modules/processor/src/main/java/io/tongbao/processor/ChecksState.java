package io.tongbao.processor;

import java.util.function.UnaryOperator;

/** What the checks keep in the cluster besides their results: whoever copies a system has to take it along. */
public final class ChecksState {
    private static final String OWN = ProcessorNames.CHECKS + "-";
    private static final String DECISIONS =
            ProcessorNames.changelog(ProcessorNames.CHECKS, ProcessorNames.DECISIONS_STORE);
    private static final String WAITING = ProcessorNames.changelog(ProcessorNames.CHECKS, ProcessorNames.WAITING_STORE);

    private ChecksState() {}

    /** Whether a topic is one that only the checks use. */
    public static boolean isOf(String topic) {
        return topic.startsWith(OWN);
    }

    /** Whether a topic is one that only the checks or a generation of the computation use. */
    public static boolean isOfAnyStage(String topic) {
        return isOf(topic) || ProcessorNames.generation(topic).isPresent();
    }

    /**
     * A value of any topic with the records in it, in the wire format of the schema registry, made others.
     *
     * @param record what becomes of a record; of bytes that are none it gives the same
     */
    public static byte[] withRecords(String topic, byte[] value, UnaryOperator<byte[]> record) {
        if (topic.equals(DECISIONS)) {
            return Decided.withRecord(value, record);
        }
        return topic.equals(WAITING) ? Arrival.decode(value).with(record).encode() : record.apply(value);
    }
}
