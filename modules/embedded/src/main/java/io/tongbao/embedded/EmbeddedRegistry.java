package io.tongbao.embedded;

import io.tongbao.embedded.registry.RegistryServer;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A schema registry in this process, on loopback, for one machine and for tests: the part of Confluent's REST protocol
 * that its clients use, for Avro schemas without references. Compatibility is judged by Confluent's own code, and is
 * {@code FULL_TRANSITIVE} unless set otherwise. It keeps everything in the topic {@code _schemas}, in the form of
 * Confluent's registry, which can take that over. There must be only one of them on a cluster.
 */
public final class EmbeddedRegistry implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedRegistry.class);

    private final RegistryServer server;
    private final String url;

    private EmbeddedRegistry(RegistryServer server, String url) {
        this.server = server;
        this.url = url;
    }

    /**
     * Reads what is registered already, then serves.
     *
     * @param portOr0 the port, or 0 for any free one
     * @throws IllegalStateException if the port is taken
     * @throws IOException if Kafka does not answer or {@code _schemas} cannot be read
     */
    public static EmbeddedRegistry start(String bootstrapServers, int portOr0) throws IOException {
        int port = Ports.choose(portOr0, "the schema registry");
        var server = RegistryServer.start(bootstrapServers, Ports.address(port));
        var registry = new EmbeddedRegistry(server, "http://" + Ports.LOOPBACK + ":" + port);
        LOG.info("schema registry serves {}", registry.url);
        return registry;
    }

    /** The value for {@code schema.registry.url}. */
    public String url() {
        return url;
    }

    /** Stops serving; requests under way are cut off. */
    @Override
    public void close() {
        server.close();
    }
}
