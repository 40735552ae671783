package io.tongbao.cli;

import io.tongbao.contracts.Topics;
import io.tongbao.processor.Barrier;
import io.tongbao.processor.Generations;
import io.tongbao.store.Database;
import io.tongbao.store.generation.Generation;
import io.tongbao.store.generation.GenerationState;
import io.tongbao.store.generation.GenerationTables;
import io.tongbao.store.sink.Sink;
import io.tongbao.store.sink.SinkOffsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;

/** The steps by which a generation is computed beside the one that stands, and takes its place. */
final class Rebuild {
    private static final long LOOK_AGAIN_MS = 200;
    /** Everything that was there at the call goes through all stages, however much that is. */
    private static final Duration CATCHING_UP = Duration.ofDays(30);
    /** While nothing lands for readers. */
    private static final Duration LAST_STEP = Duration.ofSeconds(10);

    private final Map<String, String> kafka;
    private final Database database;
    private final Generations generations;
    private final GenerationTables tables;

    Rebuild(Map<String, String> kafka, Database database, Generations generations) {
        this.kafka = kafka;
        this.database = database;
        this.generations = generations;
        this.tables = new GenerationTables(database);
    }

    /** The one that was begun and did not come to its end, or the next number that was never used. */
    int next() {
        List<Generation> all = Generation.all(database);
        return all.stream()
                .filter(each -> each.state() == GenerationState.BUILDING)
                .mapToInt(Generation::number)
                .max()
                .orElseGet(() -> Math.max(
                                generations.latest(),
                                all.stream().mapToInt(Generation::number).max().orElse(0))
                        + 1);
    }

    /** Tells processors again what a switch that was cut short did not come to tell; gives whether it was so. */
    boolean finishLast() {
        int standing = Generation.standing(database);
        boolean untold = generations.standing() != standing;
        if (untold) {
            generations.stand(standing);
        }
        return untold;
    }

    void prepare(int generation) {
        tables.prepare(generation);
    }

    /**
     * Waits until all that was accepted is computed and has landed.
     *
     * @param computed is told how many records were read, of how many at the beginning
     */
    void catchUp(int generation, Sink sink, LongConsumer computed) {
        try (Barrier barrier = new Barrier(kafka)) {
            long all = barrier.remaining(generation);
            for (long left = all; left > 0; left = barrier.remaining(generation)) {
                computed.accept(Math.max(0, all - left));
                pause(sink);
            }
            computed.accept(all);
            Map<TopicPartition, Long> ends = results(generation, barrier.await(generation, CATCHING_UP, () -> {}));
            while (!SinkOffsets.reached(database, ends)) {
                pause(sink);
            }
        }
        tables.analyze(generation);
    }

    /** How many records of the accepted logs the generation has to read still. */
    long remaining(int generation) {
        try (Barrier barrier = new Barrier(kafka)) {
            return barrier.remaining(generation);
        }
    }

    /** Switches readers, then processors. */
    void switchTo(int generation, Sink sink) {
        while (!tables.switchTo(generation, () -> hasLanded(generation, sink))) {
            pause(sink);
        }
        generations.stand(generation);
    }

    /** Asked while nothing of the generation that stands lands: what that was computed from has landed of this one too. */
    private boolean hasLanded(int generation, Sink sink) {
        long until = System.nanoTime() + LAST_STEP.toNanos();
        try (Barrier barrier = new Barrier(kafka)) {
            Map<TopicPartition, Long> ends = results(generation, barrier.await(generation, LAST_STEP, () -> {}));
            while (!SinkOffsets.reached(database, ends)) {
                if (System.nanoTime() > until) {
                    return false;
                }
                pause(sink);
            }
            return true;
        } catch (IllegalStateException e) {
            requireLanding(sink);
            return false; // more is on its way than goes through in so short a time
        }
    }

    private static Map<TopicPartition, Long> results(int generation, Map<TopicPartition, Long> ends) {
        Set<String> topics =
                Topics.results(generation).stream().map(each -> each.name()).collect(Collectors.toSet());
        return ends.entrySet().stream()
                .filter(each -> topics.contains(each.getKey().topic()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** How many threads compute a generation now. */
    int computing(int generation) {
        try (Barrier barrier = new Barrier(kafka)) {
            return barrier.computing(generation);
        }
    }

    /** Waits until others compute the generation that stands now. */
    void awaitOthers(int generation, int own) {
        try (Barrier barrier = new Barrier(kafka)) {
            while (barrier.computing(generation) <= own) {
                pause();
            }
        }
    }

    private static void pause(Sink sink) {
        requireLanding(sink);
        pause();
    }

    private static void requireLanding(Sink sink) {
        Throwable failure = sink.failure();
        if (failure != null) {
            throw new IllegalStateException("the sink has stopped: " + failure.getMessage(), failure);
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN_MS);
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }
}
