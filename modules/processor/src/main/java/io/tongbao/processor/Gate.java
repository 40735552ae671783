package io.tongbao.processor;

import io.tongbao.contracts.Mark;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Where a task's records wait for their turn, so that a mark divides all that comes from several sources as it divides
 * each of them: what belongs behind a mark is held until the mark has come from all sources and the task has let it pass
 * ({@link #open}). Each source sends every mark, in order, behind what it sent before. So is held what was made by
 * definitions that are not here yet.
 */
final class Gate {
    private static final String KEY = "gate";
    private static final int FORMAT = 1;

    private final KeyValueStore<String, byte[]> store;
    private final Held held;
    private final int sources;
    private final LongSupplier definitions;
    private final Consumer<Held.Item> take;
    private final Map<String, Mark> latest = new TreeMap<>();
    private long mark;

    /**
     * Goes on with what the stores hold.
     *
     * @param store of the gate's own, which a mark alone writes to
     * @param sources how many send marks
     * @param definitions position on {@code tongbao.definitions} up to which definitions are known
     * @param take takes a record in whose turn it is
     */
    Gate(
            KeyValueStore<String, byte[]> store,
            Held held,
            int sources,
            LongSupplier definitions,
            Consumer<Held.Item> take) {
        this.store = store;
        this.held = held;
        this.sources = sources;
        this.definitions = definitions;
        this.take = take;
        byte @Nullable [] bytes = store.get(KEY);
        if (bytes != null) {
            CompactReader in = new CompactReader(bytes, FORMAT);
            mark = in.number();
            in.each(each -> latest.put(each.text(), Tagged.read(each)));
        }
    }

    /** Number of the last mark that passed; 0 before the first. What is sent now belongs behind it. */
    long mark() {
        return mark;
    }

    /**
     * Takes a record in, or holds it.
     *
     * @param after number of the mark behind which it belongs
     * @param position on {@code tongbao.definitions} up to which definitions are needed
     * @param now takes it in, as read already
     */
    void offer(long after, long position, Held.Item item, Runnable now) {
        if (after <= mark && position <= definitions.getAsLong()) {
            now.run();
            release();
        } else {
            held.hold(after, position, item);
        }
    }

    /** A mark has come from a source. */
    void came(String source, Mark from) {
        latest.put(source, from);
        save();
    }

    /** Whether the next mark has come from all of some sources. */
    boolean hasCome(Collection<String> from) {
        return from.stream().allMatch(each -> latest.containsKey(each) && isAhead(latest.get(each)));
    }

    /** The mark that has come from all sources and may pass; null while there is none. */
    @Nullable
    Mark next() {
        if (latest.size() < sources) {
            return null;
        }
        Mark first = latest.values().stream()
                .min(Comparator.comparingLong(Mark::number))
                .orElseThrow();
        return isAhead(first) ? first : null;
    }

    /** Lets {@link #next} pass, and then what waits for it. */
    void open() {
        mark = Objects.requireNonNull(next(), "no mark has come from all sources")
                .number();
        save();
        release();
    }

    private boolean isAhead(@Nullable Mark other) {
        return other != null && other.number() > mark;
    }

    /** What is taken in may bring the definitions that others wait for. */
    private void release() {
        var leaving = held.upTo(mark, definitions.getAsLong());
        while (!leaving.isEmpty()) {
            leaving.forEach(take);
            leaving = held.upTo(mark, definitions.getAsLong());
        }
    }

    private void save() {
        CompactWriter out = new CompactWriter(FORMAT).number(mark);
        out.each(latest.entrySet(), (to, each) -> {
            to.text(each.getKey());
            Tagged.write(to, each.getValue());
        });
        store.put(KEY, out.bytes());
    }
}
