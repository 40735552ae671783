package io.tongbao.processor;

import io.tongbao.statistics.alert.Alert;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** The alerts of a task's regions as they stand, closed ones too: one that holds anew goes on with its steps. */
final class Alerts {
    private final KeyValueStore<String, byte[]> store;

    Alerts(KeyValueStore<String, byte[]> store) {
        this.store = store;
    }

    @Nullable
    Alert get(String id) {
        byte[] bytes = store.get(id);
        return bytes == null ? null : AlertFormat.decode(bytes);
    }

    void put(Alert alert) {
        store.put(alert.key().id(), AlertFormat.encode(alert));
    }

    /** All of them, as they stand at the call. */
    void forEach(Consumer<Alert> action) {
        List<Alert> all = new ArrayList<>();
        try (KeyValueIterator<String, byte[]> found = store.all()) {
            found.forEachRemaining(each -> all.add(AlertFormat.decode(each.value)));
        }
        all.forEach(action);
    }
}
