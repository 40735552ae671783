package io.tongbao.benchmarks.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What some faults need that not every machine has; null where it is missing.
 *
 * @param clockLibrary libfaketime, by which the clock of a process jumps
 * @param disk a small file system for the tables
 * @param otherClassPath the programs of another version
 */
record Means(@Nullable Path clockLibrary, @Nullable Path disk, @Nullable String otherClassPath)
        implements AutoCloseable {
    /** Nothing of it. */
    static final Means NONE = new Means(null, null, null);

    private static final List<String> LIBRARIES = List.of(
            "/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1",
            "/usr/lib/aarch64-linux-gnu/faketime/libfaketimeMT.so.1");
    private static final String DISK_SIZE = "size=256m";

    /**
     * Finds what there is: the library where Debian has it or {@code TONGBAO_FAKETIME} says, the file system where this
     * process may mount one.
     *
     * @param other folder of the other version's jars; null for none
     */
    static Means find(Path folder, @Nullable Path other) throws IOException {
        String named = System.getenv("TONGBAO_FAKETIME");
        Path library = (named == null ? LIBRARIES : List.of(named))
                .stream().map(Path::of).filter(Files::exists).findFirst().orElse(null);
        Path disk = Files.createDirectories(folder.resolve("disk"));
        boolean isMounted = status("mount", "-t", "tmpfs", "-o", DISK_SIZE, "tmpfs", disk.toString()) == 0;
        return new Means(library, isMounted ? disk : null, other == null ? null : other + "/*");
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
