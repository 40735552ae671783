package io.tongbao.processor;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** What was used last of what a store holds, up to a size: sizes are taken anew with each load, as values grow. */
final class Recent<K, V> {
    private final int most;
    private final ToIntFunction<V> size;
    private final LinkedHashMap<K, V> values = new LinkedHashMap<>(64, 0.75f, true);

    Recent(int most, ToIntFunction<V> size) {
        this.most = most;
        this.size = size;
    }

    V get(K key, Function<K, V> load) {
        V value = values.get(key);
        if (value == null) {
            value = load.apply(key);
            makeRoom();
            values.put(key, value);
        }
        return value;
    }

    /** What is held, without loading it. */
    @Nullable
    V peek(K key) {
        return values.get(key);
    }

    void remove(K key) {
        values.remove(key);
    }

    void clear() {
        values.clear();
    }

    private void makeRoom() {
        int held = values.values().stream().mapToInt(size).sum();
        Iterator<Map.Entry<K, V>> oldest = values.entrySet().iterator();
        while (held > most && oldest.hasNext()) {
            held -= size.applyAsInt(oldest.next().getValue());
            oldest.remove();
        }
    }
}
