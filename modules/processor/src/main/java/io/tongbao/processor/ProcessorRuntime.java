package io.tongbao.processor;

import io.tongbao.contracts.Registry;
import io.tongbao.contracts.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.kafka.streams.KafkaStreams;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the checks and a generation of the computation: the one that stands, and the next when another is switched to. */
public final class ProcessorRuntime implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ProcessorRuntime.class);
    private static final Duration CLOSING = Duration.ofSeconds(20);
    /** Another generation that stands is found so soon. */
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(2);
    /** Well within the time for which reports wait. */
    private static final Duration LOOK_FOR_REFERENCE = Duration.ofMillis(500);

    private final ProcessorConfig config;
    private final Registry registry;
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor();
    private final List<Consumer<KafkaStreams>> counting = new CopyOnWriteArrayList<>();
    private @Nullable Application checks;
    private @Nullable Generations generations;
    private @Nullable ReferenceOnItsWay reference;
    private int generation;
    private @Nullable Application figures;

    private ProcessorRuntime(ProcessorConfig config, Registry registry) {
        this.config = config;
        this.registry = registry;
        this.generation = config.generation();
    }

    /**
     * Starts the checks and the computation: of the generation that stands, from one to the next, or of the settings' as
     * long as that is ahead.
     */
    public static ProcessorRuntime start(ProcessorConfig config, Registry registry) {
        ProcessorRuntime runtime = new ProcessorRuntime(config, registry);
        try {
            runtime.begin();
        } catch (RuntimeException e) {
            runtime.close();
            throw e;
        }
        return runtime;
    }

    private void begin() {
        Generations asked = new Generations(config.kafka(), registry);
        generations = asked;
        generation = Math.max(config.generation(), asked.standing());
        ReferenceOnItsWay onItsWay = new ReferenceOnItsWay(config.kafka());
        reference = onItsWay;
        checks = Application.start(
                ProcessorNames.CHECKS,
                Topologies.checks(registry, config.partitions(), config.patience(), onItsWay),
                List.of(
                        ProcessorNames.control(ProcessorNames.CHECKS, "region"),
                        ProcessorNames.bySuccessor(ProcessorNames.CHECKS)),
                List.of(),
                config);
        figures = computation(generation);
        keepLooking(this::follow, LOOK_AGAIN);
        keepLooking(onItsWay::look, LOOK_FOR_REFERENCE);
    }

    private void keepLooking(Runnable look, Duration every) {
        long pause = every.toMillis();
        var unused = looking.scheduleWithFixedDelay(look, pause, pause, TimeUnit.MILLISECONDS);
    }

    /** Starts the computation of the settings' generation alone, whichever stands. */
    public static ProcessorRuntime startComputation(ProcessorConfig config, Registry registry) {
        ProcessorRuntime runtime = new ProcessorRuntime(config, registry);
        runtime.figures = runtime.computation(runtime.generation);
        return runtime;
    }

    private Application computation(int number) {
        String id = ProcessorNames.figures(number);
        List<String> internal = new ArrayList<>(List.of(ProcessorNames.bySuccessor(id), ProcessorNames.byRegion(id)));
        ProcessorNames.STAGES.forEach(each -> internal.add(ProcessorNames.control(id, each)));
        return Application.start(
                id,
                Topologies.figures(registry, number, config.partitions()),
                internal,
                Topics.results(number),
                config);
    }

    /** The next generation starts before the last one stops: whoever asks finds one of them. */
    private void follow() {
        try {
            int standing = Objects.requireNonNull(generations).standing();
            if (standing > generation) {
                LOG.info("generation {} stands now, in place of {}", standing, generation);
                Application next = computation(standing);
                Objects.requireNonNull(replace(next, standing)).close();
            }
        } catch (RuntimeException e) {
            LOG.warn("whether another generation stands is looked at again: {}", e.getMessage());
        }
    }

    private synchronized @Nullable Application replace(Application next, int number) {
        Application before = figures;
        figures = next;
        generation = number;
        counting.forEach(each -> each.accept(next.streams()));
        return before;
    }

    /** Hands over the applications that run, and those that start later, to whoever counts what they do. */
    public synchronized void count(Consumer<KafkaStreams> counter) {
        counting.add(counter);
        running().forEach(each -> counter.accept(each.streams()));
    }

    /** Whether every application runs. */
    public synchronized boolean isRunning() {
        return running().allMatch(Application::isRunning);
    }

    /** What is wrong now: an application that does not run, or a thread that failed lately. Null when all is well. */
    public synchronized @Nullable String trouble() {
        return running()
                .map(Application::trouble)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private synchronized Stream<Application> running() {
        return Stream.of(checks, figures).filter(Objects::nonNull);
    }

    /** Stops, and leaves nothing on this machine: others go on. */
    public void leave() {
        close();
        running().forEach(Application::forget);
    }

    /** Commits, and stops. */
    @Override
    public void close() {
        looking.shutdown();
        try {
            looking.awaitTermination(CLOSING.toMillis(), TimeUnit.MILLISECONDS);
            List<Thread> closing = running()
                    .map(each -> new Thread(each::close, "processor-close"))
                    .toList();
            closing.forEach(Thread::start);
            for (Thread each : closing) {
                each.join(CLOSING.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            LOG.warn("interrupted while closing");
        }
        if (generations != null) {
            generations.close();
        }
        if (reference != null) {
            reference.close();
        }
    }
}
