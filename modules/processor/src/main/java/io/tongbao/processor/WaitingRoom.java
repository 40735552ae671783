package io.tongbao.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Reports that came before their region, their indicator or the first day of the clock. They wait a little, by the
 * machine's clock: the judgement is recorded, so no later run depends on it.
 */
final class WaitingRoom {
    private final KeyValueStore<String, byte[]> store;

    WaitingRoom(KeyValueStore<String, byte[]> store) {
        this.store = store;
    }

    void admit(Arrival arrival, long now) {
        // in the order of arrival, first by offset: one input partition feeds one task
        store.put(
                String.format(Locale.ROOT, "%020d|%020d|%s", arrival.offset(), now, arrival.topic()), arrival.encode());
    }

    /** Takes out all, or only those who came before {@code before} (milliseconds). */
    List<Arrival> leave(long before) {
        List<KeyValue<String, byte[]>> leaving = new ArrayList<>();
        try (KeyValueIterator<String, byte[]> all = store.all()) {
            while (all.hasNext()) {
                KeyValue<String, byte[]> each = all.next();
                if (Long.parseLong(each.key.split("\\|", -1)[1]) < before) {
                    leaving.add(each);
                }
            }
        }
        leaving.forEach(each -> store.delete(each.key));
        return leaving.stream().map(each -> Arrival.decode(each.value)).toList();
    }

    boolean isEmpty() {
        return store.approximateNumEntries() == 0;
    }
}
