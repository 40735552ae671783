package io.tongbao.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A Kafka broker in this process (KRaft, broker and controller in one), on loopback. Its threads are not daemons: a
 * process that does not {@link #close()} it does not end by itself.
 */
public final class EmbeddedKafka implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedKafka.class);
    private static final Duration SHUTDOWN = Duration.ofSeconds(20);

    private final KafkaRaftServer server;
    private final String bootstrapServers;
    private final String clusterId;
    private boolean closed;

    private EmbeddedKafka(KafkaRaftServer server, String bootstrapServers, String clusterId) {
        this.server = server;
        this.bootstrapServers = bootstrapServers;
        this.clusterId = clusterId;
    }

    /**
     * Starts a broker and waits until it serves clients.
     *
     * @param dataDirectory where the logs are kept; formatted if it does not exist, continued otherwise, also after a
     *     crash
     * @param portOr0 the port for clients, or 0 for any free one, which may differ from start to start
     * @throws IllegalStateException if the port is taken or the directory is not a broker's
     * @throws IOException if the broker does not start, because another one runs on the directory, for example
     */
    public static EmbeddedKafka start(Path dataDirectory, int portOr0) throws IOException {
        return start(dataDirectory, portOr0, Map.of());
    }

    /**
     * Starts a broker that clients may reach by other ways too, such as through proxies.
     *
     * @param ways other ports to listen on, each with the port on this machine that clients which come that way are told to
     *     use
     * @throws IllegalStateException as above
     * @throws IOException as above
     */
    public static EmbeddedKafka start(Path dataDirectory, int portOr0, Map<Integer, Integer> ways) throws IOException {
        Path directory = dataDirectory.toAbsolutePath().normalize();
        int port = Ports.choose(portOr0, "Kafka");
        int controllerPort = Ports.choose(0, "Kafka's controller");
        String clusterId = BrokerDirectory.prepare(directory);
        StaleRegistration.removeFrom(directory);
        var config = KafkaConfig.fromProps(BrokerSettings.of(directory, port, controllerPort, ways), false);
        var server = new KafkaRaftServer(config, Time.SYSTEM);
        var kafka = new EmbeddedKafka(server, Ports.LOOPBACK + ":" + port, clusterId);
        try {
            server.startup();
        } catch (Throwable failed) {
            // whatever it was, undeclared exceptions from Scala included: what did start must not hold the process
            kafka.close();
            throw new IOException("Kafka did not start on " + directory + ": " + failed, failed);
        }
        LOG.info("Kafka {} serves {} from {}", clusterId, kafka.bootstrapServers, directory);
        return kafka;
    }

    /** Where clients connect: one {@code host:port}. */
    public String bootstrapServers() {
        return bootstrapServers;
    }

    /** The id given to the data directory when it was formatted. */
    public String clusterId() {
        return clusterId;
    }

    /** Stops the broker cleanly; gives up waiting after 20 seconds and says so in the log. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        Bounded.run("Kafka's shutdown", SHUTDOWN, () -> {
            server.shutdown();
            server.awaitShutdown();
        });
    }
}
