package io.tongbao.benchmarks.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/** A process whose clock jumps, and later jumps back; its monotonic clock does not. */
record ClockJump(String member, String offset) implements Fault {
    private static final String NONE = "+0";

    /** What a process needs in its environment so that its clock can jump, by libfaketime. */
    static Map<String, String> environment(Path library, Path folder, String member) throws IOException {
        Path file = Files.writeString(file(folder, member), NONE);
        return Map.of(
                "LD_PRELOAD",
                library.toString(),
                "FAKETIME_TIMESTAMP_FILE",
                file.toString(),
                "FAKETIME_CACHE_DURATION",
                "1",
                "DONT_FAKE_MONOTONIC",
                "1");
    }

    private static Path file(Path folder, String member) {
        return folder.resolve(member + ".clock");
    }

    @Override
    public String what() {
        return "clock of " + member + " jumps " + offset;
    }

    @Override
    public Set<String> touches() {
        return Set.of(member);
    }

    @Override
    public void inject(Cluster cluster) throws IOException {
        Files.writeString(file(cluster.folder(), member), offset);
    }

    @Override
    public void heal(Cluster cluster) throws IOException {
        Files.writeString(file(cluster.folder(), member), NONE);
    }
}
