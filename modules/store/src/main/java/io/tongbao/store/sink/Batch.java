package io.tongbao.store.sink;

import java.util.List;

/**
 * What lands in one transaction.
 *
 * @param records read, in the order of their partitions
 * @param unreadable records that are no Avro of their topic
 * @param moves of the offsets that belong to them
 */
public record Batch(List<IncomingRecord> records, List<Poison> unreadable, List<OffsetMove> moves) {
    public Batch {
        records = List.copyOf(records);
        unreadable = List.copyOf(unreadable);
        moves = List.copyOf(moves);
    }

    /** Records that were read, whether they could be or not. */
    int size() {
        return records.size() + unreadable.size();
    }
}
