package io.tongbao.benchmarks.faults;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/** The tablespace that all tables are in has no room left, until somebody makes room. */
record FullDisk(Path tablespace) implements Fault {
    private static final int BLOCK = 64 * 1024;

    @Override
    public String what() {
        return "disk of the tablespace full";
    }

    @Override
    public Set<String> touches() {
        return Set.of(Cluster.DATABASE);
    }

    @Override
    public void inject(Cluster cluster) throws IOException {
        try (OutputStream ballast = Files.newOutputStream(ballast())) {
            while (true) {
                ballast.write(new byte[BLOCK]);
            }
        } catch (IOException full) {
            if (Files.getFileStore(tablespace).getUsableSpace() >= BLOCK) {
                throw full;
            }
        }
    }

    @Override
    public void heal(Cluster cluster) throws IOException {
        Files.delete(ballast());
    }

    private Path ballast() {
        return tablespace.resolve("ballast");
    }
}
