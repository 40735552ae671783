package io.tongbao.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The running parts of a stack. */
record Servers(EmbeddedKafka kafka, EmbeddedRegistry registry, EmbeddedDatabase database) {
    private static final Logger LOG = LoggerFactory.getLogger(Servers.class);

    /** Starts the database beside broker and registry; if one of them fails, the others are stopped. */
    static Servers start(Path directory, StackPorts ports) throws IOException {
        var database = new FutureTask<>(() -> EmbeddedDatabase.start(directory.resolve("postgres"), ports.database()));
        new Thread(database, "database-start").start();
        Deque<Runnable> undo = new ArrayDeque<>();
        undo.push(() -> closeWhenStarted(database));
        try {
            EmbeddedKafka kafka = EmbeddedKafka.start(directory.resolve("kafka"), ports.kafka());
            undo.push(kafka::close);
            EmbeddedRegistry registry = EmbeddedRegistry.start(kafka.bootstrapServers(), ports.registry());
            undo.push(registry::close);
            var servers = new Servers(kafka, registry, join(database));
            undo.clear();
            return servers;
        } finally {
            undo.forEach(Runnable::run);
        }
    }

    private static EmbeddedDatabase join(FutureTask<EmbeddedDatabase> database) throws IOException {
        try {
            return database.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw failed.getCause() instanceof IOException cause
                    ? cause
                    : new IOException("PostgreSQL did not start", failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while PostgreSQL was starting", interrupted);
        }
    }

    private static void closeWhenStarted(FutureTask<EmbeddedDatabase> database) {
        try {
            join(database).close();
        } catch (IOException | RuntimeException failed) {
            LOG.warn("beside another failure, the database did not start: {}", failed.toString());
        }
    }
}
