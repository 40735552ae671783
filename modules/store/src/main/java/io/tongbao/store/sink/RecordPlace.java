package io.tongbao.store.sink;

/** Where a record stands: topic, partition and offset. */
public record RecordPlace(String topic, int partition, long offset) {
    @Override
    public String toString() {
        return topic + "-" + partition + "@" + offset;
    }
}
