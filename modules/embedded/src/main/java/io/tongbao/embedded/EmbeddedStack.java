package io.tongbao.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Broker, registry and database on one data directory, which one process owns at a time. Close it: a process that ends
 * without leaves the next start to recover, as a kill -9 does.
 */
public final class EmbeddedStack implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedStack.class);

    private final OwnerLock lock;
    private final StackFile file;
    private final EmbeddedKafka kafka;
    private final EmbeddedDatabase database;
    private final EmbeddedRegistry registry;
    private final StackEndpoints endpoints;
    private boolean closed;

    private EmbeddedStack(OwnerLock lock, StackFile file, Servers servers) {
        this.lock = lock;
        this.file = file;
        this.kafka = servers.kafka();
        this.database = servers.database();
        this.registry = servers.registry();
        this.endpoints = new StackEndpoints(
                kafka.bootstrapServers(),
                registry.url(),
                database.jdbcUrl(),
                ProcessHandle.current().pid());
    }

    /**
     * Starts everything and writes {@code stack.properties} into the directory when all of it serves.
     *
     * @param dataDirectory created if it does not exist, continued otherwise, also after a crash
     * @throws AlreadyRunningException if a stack runs on that directory
     * @throws IllegalStateException if a port is taken, the directory is something else, or root cannot step down
     * @throws IOException if a part does not start; what had started is stopped again
     */
    public static EmbeddedStack start(Path dataDirectory, StackPorts ports) throws IOException {
        Path directory = Files.createDirectories(dataDirectory.toAbsolutePath().normalize());
        var file = new StackFile(directory);
        Optional<OwnerLock> lock = OwnerLock.take(directory.resolve(DataDirectory.LOCK));
        if (lock.isEmpty()) {
            throw new AlreadyRunningException(directory, file.readLive());
        }
        EmbeddedStack stack = null;
        try {
            file.remove();
            stack = new EmbeddedStack(lock.get(), file, Servers.start(directory, ports));
            file.write(stack.endpoints);
            return stack;
        } finally {
            if (stack == null) {
                lock.get().close();
            }
        }
    }

    /** Where the stack that runs on a directory is reached, in this process or another; empty if none does. */
    public static Optional<StackEndpoints> find(Path dataDirectory) throws IOException {
        return new StackFile(dataDirectory).readLive();
    }

    /** Where this stack is reached. */
    public StackEndpoints endpoints() {
        return endpoints;
    }

    /** Stops registry, database and broker, each within its own limit of time. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            file.remove();
        } catch (IOException failed) {
            LOG.warn("stack.properties could not be removed", failed);
        }
        registry.close();
        database.close();
        kafka.close();
        try {
            lock.close();
        } catch (IOException failed) {
            LOG.warn("stack.lock could not be given back before the process ends", failed);
        }
    }
}
