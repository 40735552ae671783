package io.tongbao.cli;

import io.tongbao.store.Database;
import io.tongbao.store.StoreException;
import io.tongbao.store.verify.Portion;
import io.tongbao.store.verify.ScorePortion;
import io.tongbao.store.verify.ScoreVerifier;
import io.tongbao.store.verify.Verified;
import io.tongbao.store.verify.Verifier;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;

/** Verifies portion by portion, several at the same time. */
final class Verification {
    /** What differs while inputs keep coming may only be on its way: it is looked at again so many times. */
    private static final int LOOKS = 3;

    private final Verifier verifier;
    private final ScoreVerifier scores;
    private final int workers;
    private final int show;
    private final Runnable barrier;

    /**
     * @param show most cells named, of each view
     * @param barrier waits until all that was sent has landed
     */
    Verification(Database database, int workers, int show, Runnable barrier) {
        this.verifier = new Verifier(database);
        this.scores = new ScoreVerifier(database);
        this.workers = workers;
        this.show = show;
        this.barrier = barrier;
    }

    /**
     * Compares what the as-of functions tell of a moment; without one what stands, and what they tell of now.
     *
     * @return one outcome for each view and function
     */
    List<Verified> run(@Nullable Instant at, @Nullable String indicator) {
        List<Supplier<List<Verified>>> portions = new ArrayList<>();
        for (Portion each : verifier.portions(at, indicator)) {
            portions.add(() -> compare(each, at));
        }
        for (ScorePortion each : scores.portions(at, indicator)) {
            portions.add(() -> compare(each, at));
        }
        Map<String, Verified> all = new LinkedHashMap<>();
        ExecutorService executor = Executors.newFixedThreadPool(workers);
        try (Progress progress = Progress.of("verifying", portions.size())) {
            List<Future<List<Verified>>> running = new ArrayList<>();
            for (Supplier<List<Verified>> each : portions) {
                running.add(executor.submit(() -> verify(each)));
            }
            long done = 0;
            for (Future<List<Verified>> each : running) {
                get(each).forEach(view -> all.merge(view.view(), view, (one, other) -> one.plus(other, show)));
                progress.accept(++done);
            }
        } finally {
            executor.shutdownNow();
        }
        return List.copyOf(all.values());
    }

    private List<Verified> verify(Supplier<List<Verified>> portion) {
        List<Verified> found = portion.get();
        for (int look = 1; look < LOOKS && found.stream().anyMatch(each -> each.differing() > 0); look++) {
            barrier.run();
            found = portion.get();
        }
        return found;
    }

    private List<Verified> compare(Portion portion, @Nullable Instant at) {
        List<Verified> all = new ArrayList<>();
        if (at == null) {
            all.addAll(verifier.current(portion, show));
        }
        all.addAll(verifier.asOf(portion, at, show));
        return all;
    }

    private List<Verified> compare(ScorePortion portion, @Nullable Instant at) {
        List<Verified> all = new ArrayList<>();
        if (at == null) {
            all.addAll(scores.current(portion, show));
        }
        all.addAll(scores.asOf(portion, at, show));
        return all;
    }

    private static List<Verified> get(Future<List<Verified>> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new StoreException("verifying failed", e);
        }
    }
}
