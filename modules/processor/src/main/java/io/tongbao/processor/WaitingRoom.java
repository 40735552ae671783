package io.tongbao.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Reports that came before their region, their indicator, the first day of the clock or what stands for their region's
 * predecessors, by what they wait for. They wait a little, by the machine's clock: the judgement is recorded, so no later run depends on it.
 */
final class WaitingRoom {
    private static final String END = "\n";

    private final KeyValueStore<String, byte[]> store;

    WaitingRoom(KeyValueStore<String, byte[]> store) {
        this.store = store;
    }

    /**
     * Lets a report wait.
     *
     * @param missing key of the control record that it waits for, or another name of what is to come
     * @param since when it came, in milliseconds of the machine's clock
     */
    void admit(String missing, Arrival arrival, long since) {
        // in the order of arrival, which is that of offsets: one partition of each input feeds one task
        String place = String.format(Locale.ROOT, "%020d|%s|%020d", arrival.offset(), arrival.topic(), since);
        store.put(missing + END + place, arrival.encode());
    }

    /** Takes out those who wait for one thing. */
    List<Arrival> leaveFor(String key) {
        try (KeyValueIterator<String, byte[]> found = store.prefixScan(key + END, new StringSerializer())) {
            return takeOut(found, Long.MAX_VALUE);
        }
    }

    /** Takes out those who came before {@code before}, in milliseconds of the machine's clock. */
    List<Arrival> leave(long before) {
        try (KeyValueIterator<String, byte[]> all = store.all()) {
            return takeOut(all, before);
        }
    }

    /** Whether nobody waits: exact, since the store is in memory. */
    boolean isEmpty() {
        return store.approximateNumEntries() == 0;
    }

    private List<Arrival> takeOut(KeyValueIterator<String, byte[]> entries, long before) {
        List<KeyValue<String, byte[]>> leaving = new ArrayList<>();
        while (entries.hasNext()) {
            KeyValue<String, byte[]> each = entries.next();
            if (Long.parseLong(each.key.substring(each.key.lastIndexOf('|') + 1)) < before) {
                leaving.add(each);
            }
        }
        leaving.forEach(each -> store.delete(each.key));
        return leaving.stream().map(each -> Arrival.decode(each.value)).toList();
    }
}
