package io.tongbao.cli.doctor;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Java, and the disk that state lies on. */
final class MachineProbe {
    private static final double GIGA = 1L << 30;
    /** Kafka and databases stop when nothing is left. */
    private static final double FEW_GIGA = 1;

    private static final double LITTLE_GIGA = 5;

    private MachineProbe() {}

    static List<Finding> look(Path data) throws IOException {
        List<Finding> found = new ArrayList<>();
        String java = Runtime.version() + ", " + Runtime.getRuntime().availableProcessors() + " CPU, "
                + giga(Runtime.getRuntime().maxMemory() / GIGA);
        found.add(Finding.ok("Java", java, java));
        Path folder = data.toAbsolutePath().normalize();
        Path there = Objects.requireNonNull(existing(folder));
        found.add(disk(folder, Files.getFileStore(there)));
        if (!Files.isWritable(there)) {
            found.add(Finding.wrong(
                    "data folder " + folder,
                    "this user may not write to " + there + ": give it the right, or choose another with --data",
                    "当前用户无权写入" + there + "：请授权，或用--data另选目录"));
        }
        return found;
    }

    /** The folder, or the next above it that is there. */
    private static @Nullable Path existing(@Nullable Path folder) {
        return folder == null || Files.exists(folder) ? folder : existing(folder.getParent());
    }

    private static Finding disk(Path folder, FileStore disk) throws IOException {
        return disk(folder, disk.getUsableSpace() / GIGA, disk.getTotalSpace() / GIGA);
    }

    static Finding disk(Path folder, double free, double all) {
        String what = "disk of " + folder;
        String en = giga(free) + " of " + giga(all) + " free";
        String zh = "可用" + giga(free) + "，共" + giga(all);
        if (free < FEW_GIGA) {
            return Finding.wrong(
                    what, en + ": make room before the stages stop, or choose another with --data", zh + "：请立即清理或另选目录");
        }
        return free < LITTLE_GIGA
                ? Finding.warning(what, en + ": make room, or choose another with --data", zh + "：请清理或另选目录")
                : Finding.ok(what, en, zh);
    }

    private static String giga(double giga) {
        return String.format(Locale.ROOT, "%.1f GB", giga);
    }
}
