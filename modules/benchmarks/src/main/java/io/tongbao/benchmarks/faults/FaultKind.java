package io.tongbao.benchmarks.faults;

import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Kinds of faults, each drawn by chance as one fault. */
public enum FaultKind {
    /** A processor killed by signal 9. */
    KILL_PROCESSOR,
    /** A sink killed by signal 9. */
    KILL_SINK,
    /** The notifier killed by signal 9. */
    KILL_NOTIFIER,
    /** The server with the gateway killed by signal 9. */
    KILL_SERVER,
    /** A sink that stands still past its session, and goes on. */
    ZOMBIE_SINK,
    /** A processor that does. */
    ZOMBIE_PROCESSOR,
    /** The broker stopped and started. */
    BROKER_RESTART,
    /** The broker killed by signal 9. */
    BROKER_KILL,
    /** The database stopped and started. */
    DATABASE_RESTART,
    /** The database killed by signal 9. */
    DATABASE_KILL,
    /** All connections to the database ended. */
    TERMINATE_BACKENDS,
    /** The registry away. */
    REGISTRY_AWAY,
    /** A way between two processes cut. */
    LINK_CUT,
    /** A way between two processes slow. */
    LINK_SLOW,
    /** A way between two processes that loses what goes over it. */
    LINK_LOST,
    /** Bytes in every input topic that are no record. */
    POISON,
    /** Offsets set to zero by an operator. */
    OFFSETS_RESET,
    /** Sinks killed by signal 9 in the middle of their transaction. */
    KILL_SINKS_IN_TRANSACTION,
    /** All processes killed by signal 9 together. */
    KILL_ALL,
    /** No room left for tables. */
    DISK_FULL,
    /** One of two processes of a role in another version for a while. */
    TWO_VERSIONS;

    /** What is missing for it, in words; null where nothing is. */
    @Nullable
    String lacks(Means means) {
        return switch (this) {
            case DISK_FULL -> means.disk() == null ? "no small file system can be mounted" : null;
            case TWO_VERSIONS -> means.otherClassPath() == null ? "--other-version names none" : null;
            default -> null;
        };
    }

    /** One fault of the kind, which lacks nothing. */
    Fault draw(SplittableRandom random, Cluster cluster, Means means, Ledger ledger) {
        return switch (this) {
            case KILL_PROCESSOR -> new KilledMember("processor-" + (1 + random.nextInt(2)));
            case KILL_SINK -> new KilledMember("sink-" + (1 + random.nextInt(2)));
            case KILL_NOTIFIER -> new KilledMember(Cluster.NOTIFIER);
            case KILL_SERVER -> new KilledMember(Cluster.SERVER);
            case ZOMBIE_SINK -> new FrozenMember("sink-" + (1 + random.nextInt(2)));
            case ZOMBIE_PROCESSOR -> new FrozenMember("processor-2"); // the other's place is kept for longer
            case BROKER_RESTART -> new StoppedMember(Cluster.KAFKA);
            case BROKER_KILL -> new KilledMember(Cluster.KAFKA);
            case DATABASE_RESTART -> new StoppedMember(Cluster.DATABASE);
            case DATABASE_KILL -> new KilledDatabase();
            case TERMINATE_BACKENDS -> new TerminatedBackends();
            case REGISTRY_AWAY -> new KilledMember(Cluster.REGISTRY);
            case LINK_CUT -> new TroubledLink(of(random, cluster.links()), Link.State.CUT);
            case LINK_SLOW -> new TroubledLink(of(random, cluster.links()), Link.State.SLOW);
            case LINK_LOST -> new TroubledLink(of(random, cluster.links()), Link.State.LOST);
            case POISON -> new Poison(random.nextLong(), ledger);
            case OFFSETS_RESET -> new OffsetsReset();
            case KILL_SINKS_IN_TRANSACTION -> new KilledInTransaction();
            case KILL_ALL -> new KilledAll(cluster.members());
            case DISK_FULL -> new FullDisk(Objects.requireNonNull(means.disk()));
            case TWO_VERSIONS ->
                new OtherVersion(
                        of(random, List.of("processor-1", "processor-2", "sink-1", "sink-2")),
                        Objects.requireNonNull(means.otherClassPath()));
        };
    }

    private static String of(SplittableRandom random, List<String> all) {
        return all.get(random.nextInt(all.size()));
    }
}
