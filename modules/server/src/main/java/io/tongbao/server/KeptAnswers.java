package io.tongbao.server;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

/**
 * Answers that were made, given again to whoever asks the same while nothing has changed. Who asks while one is being made waits
 * for it: when something has landed, all open pages ask at once.
 */
public final class KeptAnswers {
    /** What an entry takes besides its body, roughly. */
    private static final int ENTRY = 1_024;

    private static final long MEGABYTE = 1 << 20;

    private final Cache<String, Answer> kept;
    private final ConcurrentMap<String, CompletableFuture<Answer>> underway = new ConcurrentHashMap<>();

    /**
     * What is sent.
     *
     * @param headers that go with the body, by name
     */
    public record Answer(byte[] body, Map<String, String> headers) {
        public Answer {
            headers = Map.copyOf(headers);
        }

        private int bytes() {
            return body.length + ENTRY;
        }
    }

    /** @param megabytes that may be kept; beyond them goes what is asked for least. 0 keeps nothing */
    public KeptAnswers(int megabytes) {
        this.kept = Caffeine.newBuilder()
                .maximumWeight(megabytes * MEGABYTE)
                .executor(Runnable::run) // so that what has no room goes at once
                .weigher((String tag, Answer each) -> each.bytes())
                .build();
    }

    /**
     * The answer of a tag.
     *
     * @param tag of all that the answer depends on
     * @param making makes it where it is not kept; what it throws is thrown, and not kept
     */
    public Answer of(String tag, Supplier<Answer> making) {
        Answer there = kept.getIfPresent(tag);
        if (there != null) {
            return there;
        }
        CompletableFuture<Answer> mine = new CompletableFuture<>();
        CompletableFuture<Answer> others = underway.putIfAbsent(tag, mine);
        if (others == null) {
            return make(tag, mine, making);
        }
        try {
            return others.join();
        } catch (CompletionException e) {
            return making.get(); // whoever made it has failed: so may this, for a reason of its own
        }
    }

    // not in the cache's own computation, which locks out others for as long, and tells the log of each wrong question
    private Answer make(String tag, CompletableFuture<Answer> mine, Supplier<Answer> making) {
        try {
            Answer made = making.get();
            kept.put(tag, made);
            mine.complete(made);
            return made;
        } catch (RuntimeException | Error e) {
            mine.completeExceptionally(e);
            throw e;
        } finally {
            underway.remove(tag, mine);
        }
    }
}
