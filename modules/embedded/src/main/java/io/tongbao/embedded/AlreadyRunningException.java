package io.tongbao.embedded;

import java.nio.file.Path;
import java.util.Optional;

/** A stack runs on the data directory already; the message says which process it is and where it is reached. */
public final class AlreadyRunningException extends IllegalStateException {
    private static final long serialVersionUID = 1;

    AlreadyRunningException(Path dataDirectory, Optional<StackEndpoints> running) {
        super("data directory " + dataDirectory + ": "
                + running.map(stack -> "already running, pid " + stack.pid() + ", on Kafka " + stack.bootstrapServers()
                                + ", registry " + stack.schemaRegistryUrl() + ", database " + stack.jdbcUrl())
                        .orElse("another process is just starting or stopping on it")
                + "; stop that first, or use another directory");
    }
}
