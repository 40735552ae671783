package io.tongbao.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What lies in a stack's data directory, and how it is emptied. */
public final class DataDirectory {
    static final String LOCK = "stack.lock";

    private static final String POSTGRES = "postgres";
    private static final Set<String> OURS = Set.of(
            "kafka", POSTGRES, POSTGRES + ".lock", POSTGRES + ".log", "stack.properties", "stack.properties.new", LOCK);

    private DataDirectory() {}

    /**
     * Empties a data directory, so that the next start begins anew. One that holds anything else is left whole.
     *
     * @param ours names of entries that the caller keeps there besides the stack's own
     * @throws AlreadyRunningException if a stack runs on it, or is just starting or stopping
     * @throws IllegalStateException if there is an entry of another name; the message names it
     */
    public static void clear(Path dataDirectory, Set<String> ours) throws IOException {
        Path directory = dataDirectory.toAbsolutePath().normalize();
        if (!Files.isDirectory(directory)) {
            return;
        }
        List<Path> entries = entries(directory, ours);
        if (entries.isEmpty()) {
            return;
        }
        Optional<OwnerLock> lock = OwnerLock.take(directory.resolve(LOCK));
        if (lock.isEmpty()) {
            throw new AlreadyRunningException(directory, new StackFile(directory).readLive());
        }
        try {
            LeftoverPostgres.stop(directory.resolve(POSTGRES));
            for (Path each : entries) {
                if (!each.endsWith(LOCK)) {
                    Directories.delete(each);
                }
            }
        } finally {
            lock.get().close();
        }
    }

    private static List<Path> entries(Path directory, Set<String> ours) throws IOException {
        List<Path> entries = new ArrayList<>();
        try (Stream<Path> all = Files.list(directory)) {
            all.forEach(entries::add);
        }
        for (Path each : entries) {
            String name = each.getFileName().toString();
            if (!OURS.contains(name) && !ours.contains(name)) {
                throw new IllegalStateException("data directory " + directory + " holds " + name
                        + ", which is not ours: nothing was removed; use another directory, or move that away");
            }
        }
        return entries;
    }
}
