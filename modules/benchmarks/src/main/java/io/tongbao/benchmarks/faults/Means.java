package io.tongbao.benchmarks.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What some faults need that not every machine has; null where it is missing.
 *
 * @param disk a small file system for the tables
 * @param otherClassPath the programs of another version
 */
record Means(@Nullable Path disk, @Nullable String otherClassPath) implements AutoCloseable {
    /** Nothing of it. */
    static final Means NONE = new Means(null, null);

    private static final String DISK_SIZE = "size=256m";

    /**
     * Finds what there is: the file system where this process may mount one.
     *
     * @param other folder of the other version's jars; null for none
     */
    static Means find(Path folder, @Nullable Path other) throws IOException {
        Path disk = Files.createDirectories(folder.resolve("disk"));
        boolean isMounted = status("mount", "-t", "tmpfs", "-o", DISK_SIZE, "tmpfs", disk.toString()) == 0;
        return new Means(isMounted ? disk : null, other == null ? null : other + "/*");
    }

    private static int status(String... command) throws IOException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .onExit()
                .join()
                .exitValue();
    }

    /** Unmounts the file system. */
    @Override
    public void close() throws IOException {
        if (disk != null && status("umount", disk.toString()) != 0) {
            throw new IOException(disk + " could not be unmounted: do so by hand");
        }
    }
}
