package io.tongbao.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import io.tongbao.contracts.Registry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.kafka.streams.Topology;
import org.junit.jupiter.api.Test;

/** A changed topology is seen in review: it cannot read the state of the one before, and needs a new generation. */
class TopologyDescriptionTest {
    private final Registry registry = new Registry(new MockSchemaRegistryClient(), "mock");

    @Test
    void checksAreAsDescribed() throws IOException {
        assertDescribed(Topologies.checks(registry, 1, Duration.ofSeconds(3), () -> false), "/topology/checks.txt");
    }

    @Test
    void figuresAreAsDescribed() throws IOException {
        assertDescribed(Topologies.figures(registry, 1, 4), "/topology/figures.txt");
    }

    private static void assertDescribed(Topology topology, String file) throws IOException {
        try (var stream = Objects.requireNonNull(TopologyDescriptionTest.class.getResourceAsStream(file), file)) {
            String described = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(stable(topology)).isEqualTo(described.strip());
        }
    }

    private static String stable(Topology topology) {
        return topology.describe()
                .toString()
                .replaceAll("extractor class: [^)]+", "extractor class: a lambda")
                .lines()
                .map(String::stripTrailing)
                .collect(Collectors.joining("\n"))
                .strip();
    }
}
