package io.tongbao.embedded;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;

/** {@code stack.properties}: how other processes find the stack that runs on a data directory. */
final class StackFile {
    private static final String NAME = "stack.properties";

    private final Path file;

    StackFile(Path dataDirectory) {
        this.file = dataDirectory.resolve(NAME);
    }

    void write(StackEndpoints endpoints) throws IOException {
        var properties = new Properties();
        properties.setProperty("bootstrap.servers", endpoints.bootstrapServers());
        properties.setProperty("schema.registry.url", endpoints.schemaRegistryUrl());
        properties.setProperty("jdbc.url", endpoints.jdbcUrl());
        properties.setProperty("pid", Long.toString(endpoints.pid()));
        properties.setProperty("started", startOf(ProcessHandle.current()));
        Path fresh = file.resolveSibling(NAME + ".new");
        try (Writer writer = Files.newBufferedWriter(fresh)) {
            properties.store(writer, "written by the running stack, removed when it stops");
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    void remove() throws IOException {
        Files.deleteIfExists(file);
    }

    /** What the file says, unless the process that wrote it is gone. */
    Optional<StackEndpoints> readLive() throws IOException {
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (NoSuchFileException none) {
            return Optional.empty();
        }
        long pid = Long.parseLong(get(properties, "pid"));
        String started = get(properties, "started");
        // a number may have gone to another process since
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(process -> startOf(process).equals(started))
                .map(process -> new StackEndpoints(
                        get(properties, "bootstrap.servers"),
                        get(properties, "schema.registry.url"),
                        get(properties, "jdbc.url"),
                        pid));
    }

    private String get(Properties properties, String key) {
        String value = properties.getProperty(key);
        if (value == null) {
            throw new IllegalStateException(
                    file + " has no " + key + ": if no stack runs on that directory, delete the file");
        }
        return value;
    }

    private static String startOf(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toString).orElse("unknown");
    }
}
