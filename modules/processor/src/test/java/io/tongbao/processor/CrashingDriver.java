package io.tongbao.processor;

import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyDescription;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.processor.internals.InternalTopologyBuilder;
import org.apache.kafka.streams.processor.internals.StoreBuilderWrapper;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.internals.InMemoryKeyValueStore;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;

/**
 * A topology on a test driver that commits and crashes. A crash loses all since the last commit, as an aborted
 * transaction does: what came out was never seen, the stores are as of the commit before any processor starts, and the
 * inputs come again.
 */
final class CrashingDriver implements AutoCloseable {
    private final Supplier<Topology> topology;
    private final List<String> results;
    private final List<Input> since = new ArrayList<>();
    private Map<String, NavigableMap<String, byte[]>> committed = new LinkedHashMap<>();
    private Map<TopicPartition, Long> positions = Map.of();
    private TopologyTestDriver driver;
    private Instant now;

    /** A record on its way in. */
    record Input(String topic, String key, byte @Nullable [] value, Instant time) {}

    /** @param results topics that others read */
    CrashingDriver(Supplier<Topology> topology, Instant began, String... results) {
        this.topology = topology;
        this.results = List.of(results);
        this.now = began;
        this.driver = start();
    }

    void send(Input input) {
        since.add(input);
        pipe(input);
    }

    /** Lets the machine's clock go on. */
    void pass(Duration time) {
        now = now.plus(time);
        driver.advanceWallClockTime(time);
    }

    /** What came out since the last commit, by topic. */
    Map<String, List<TestRecord<String, byte[]>>> commit() {
        committed = new LinkedHashMap<>();
        for (String store : driver.getAllStateStores().keySet()) {
            committed.put(store, content(driver.getKeyValueStore(store)));
        }
        positions = new LinkedHashMap<>();
        offsets().forEach((partition, offset) -> positions.put(partition, offset.get()));
        since.clear();
        Map<String, List<TestRecord<String, byte[]>>> seen = new LinkedHashMap<>();
        for (String each : results) {
            seen.put(
                    each,
                    driver.createOutputTopic(each, new StringDeserializer(), new ByteArrayDeserializer())
                            .readRecordsToList());
        }
        return seen;
    }

    /**
     * Goes back to the last commit.
     *
     * @param between what happens before each input that comes again
     * @return how many come again
     */
    int crash(Runnable between) {
        driver.close();
        driver = start();
        offsets().forEach((partition, offset) -> offset.set(positions.getOrDefault(partition, offset.get())));
        since.forEach(each -> {
            between.run();
            pipe(each);
        });
        return since.size();
    }

    @Override
    public void close() {
        driver.close();
    }

    private TopologyTestDriver start() {
        Properties config = new Properties();
        config.put(StreamsConfig.APPLICATION_ID_CONFIG, "crashing");
        config.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none:1");
        return new TopologyTestDriver(kept(topology.get()), config, now);
    }

    private void pipe(Input input) {
        driver.createInputTopic(input.topic(), new StringSerializer(), new ByteArraySerializer())
                .pipeInput(input.key(), input.value(), input.time());
    }

    /** With each store replaced by one that holds what was committed when its processor starts. */
    private Topology kept(Topology topology) {
        // the test driver restores nothing, and has no other way to begin with something
        InternalTopologyBuilder builder =
                (InternalTopologyBuilder) hidden(Topology.class, topology, "internalTopologyBuilder");
        Map<String, List<String>> processors = new TreeMap<>();
        for (TopologyDescription.Subtopology part : topology.describe().subtopologies()) {
            for (TopologyDescription.Node node : part.nodes()) {
                if (node instanceof TopologyDescription.Processor processor) {
                    processor.stores().forEach(store -> processors
                            .computeIfAbsent(store, each -> new ArrayList<>())
                            .add(processor.name()));
                }
            }
        }
        processors.forEach((store, names) -> builder.addStateStore(
                StoreBuilderWrapper.wrapStoreBuilder(org.apache.kafka.streams.state.Stores.keyValueStoreBuilder(
                        new Kept(store, committed.getOrDefault(store, new TreeMap<>())),
                        Serdes.String(),
                        Serdes.ByteArray())),
                true,
                names.toArray(String[]::new)));
        return topology;
    }

    /** The last offset of each partition, which a topic keeps whoever crashes. */
    @SuppressWarnings("unchecked")
    private Map<TopicPartition, AtomicLong> offsets() {
        return (Map<TopicPartition, AtomicLong>)
                hidden(TopologyTestDriver.class, driver, "offsetsByTopicOrPatternPartition");
    }

    private static Object hidden(Class<?> type, Object object, String name) {
        try {
            Field field = type.getDeclaredField(name);
            field.setAccessible(true);
            return field.get(object);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Kafka Streams is another than this was written for", e);
        }
    }

    private static NavigableMap<String, byte[]> content(KeyValueStore<String, byte[]> store) {
        NavigableMap<String, byte[]> content = new TreeMap<>();
        try (KeyValueIterator<String, byte[]> all = store.all()) {
            all.forEachRemaining(each -> content.put(each.key, each.value.clone()));
        }
        return content;
    }

    private record Kept(String name, NavigableMap<String, byte[]> content) implements KeyValueBytesStoreSupplier {
        @Override
        public KeyValueStore<Bytes, byte[]> get() {
            return new InMemoryKeyValueStore(name) {
                @Override
                public void init(StateStoreContext context, StateStore root) {
                    super.init(context, root);
                    content.forEach((key, value) -> put(Bytes.wrap(key.getBytes(StandardCharsets.UTF_8)), value));
                }
            };
        }

        @Override
        public String metricsScope() {
            return "kept";
        }
    }
}
