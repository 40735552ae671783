package io.tongbao.benchmarks.faults;

import java.time.Duration;
import java.util.Set;

/** Something that goes wrong with a cluster, and is mended again. */
interface Fault {
    /** What it is, such as {@code kill -9 of sink-2}. */
    String what();

    /** What of the cluster it is about: of two faults at the same time none is about the same. */
    Set<String> touches();

    /** How long it lasts at least. */
    default Duration least() {
        return Duration.ZERO;
    }

    /** Does it. */
    void inject(Cluster cluster) throws Exception;

    /** Mends it, without waiting until all is as before. */
    void heal(Cluster cluster) throws Exception;
}
