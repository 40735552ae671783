package io.tongbao.processor;

import io.tongbao.contracts.Sha256;
import io.tongbao.statistics.Repeat;
import java.util.Collection;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Ids of what was taken, for ever (R1): a record for each, so that none of them grows with what is sent, with a digest of
 * what was said under it.
 */
final class TakenIds {
    private static final int FORMAT = 1;

    /** Of what was taken before digests were kept. */
    private static final String UNKNOWN = "";

    private static final int DIGEST = 16;

    private final KeyValueStore<String, byte[]> store;
    /** What was looked at last: it is asked whether an id was taken, and then again before it is. */
    private String last = "";

    private byte @Nullable [] lastValue;

    /** What an id is one of: ids of different places have nothing to do with each other. */
    record Place(String key) {
        static Place of(Cells.Place cell) {
            return new Place("report|" + cell);
        }

        static Place ofProject(String region, String project, String period) {
            return new Place("project|" + region + "|" + project + "|" + period);
        }

        static Place ofTarget(String target) {
            return new Place("target|" + target);
        }
    }

    TakenIds(KeyValueStore<String, byte[]> store) {
        this.store = store;
    }

    /** What was taken under an id; of a blank one nothing ever is. */
    Repeat repeat(Place place, String id, String said) {
        byte[] known = id.isBlank() ? null : get(key(place, id));
        if (known == null) {
            return Repeat.NEW;
        }
        String before = new CompactReader(known, FORMAT).text();
        return before.equals(UNKNOWN) || before.equals(digest(said)) ? Repeat.SAME : Repeat.OTHER;
    }

    /** From now on an id is used up, unless it is blank. */
    void take(Place place, String id, String said) {
        if (!id.isBlank()) {
            put(place, id, digest(said));
        }
    }

    /** Takes over those that state of an earlier version kept beside what stands. */
    void takeOver(Place place, Collection<String> ids) {
        ids.forEach(each -> put(place, each, UNKNOWN));
    }

    private byte @Nullable [] get(String key) {
        if (!key.equals(last)) {
            lastValue = store.get(key);
            last = key;
        }
        return lastValue;
    }

    private void put(Place place, String id, String digest) {
        last = "";
        store.put(key(place, id), new CompactWriter(FORMAT).text(digest).bytes());
    }

    private static String digest(String said) {
        return Sha256.of(said).substring(0, DIGEST);
    }

    private static String key(Place place, String id) {
        return place.key() + "|" + id;
    }
}
