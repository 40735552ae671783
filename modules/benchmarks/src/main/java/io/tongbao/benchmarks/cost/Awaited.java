package io.tongbao.benchmarks.cost;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What must be seen, the last of each key, before all is through. */
final class Awaited {
    private final Map<String, Integer> wanted;
    private final Set<String> missing;

    /** All of it is missing yet. */
    Awaited(Map<String, Integer> wanted) {
        this.wanted = wanted;
        this.missing = new HashSet<>(wanted.keySet());
    }

    /** A value has come; of a key that nothing is awaited of it does not matter. */
    void see(String key, int value) {
        Integer last = wanted.get(key);
        if (last == null) {
            return;
        }
        if (last == value) {
            missing.remove(key);
        } else {
            missing.add(key);
        }
    }

    boolean isThere() {
        return missing.isEmpty();
    }
}
