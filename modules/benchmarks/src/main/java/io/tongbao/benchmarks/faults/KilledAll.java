package io.tongbao.benchmarks.faults;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

/**
 * All processes killed by signal 9 together, as when the machine stops, but for the pages that the system has not written.
 *
 * @param members of the cluster, all of them
 */
record KilledAll(Set<String> members) implements Fault {
    KilledAll {
        members = Set.copyOf(members);
    }

    @Override
    public String what() {
        return "kill -9 of all processes";
    }

    @Override
    public Set<String> touches() {
        Set<String> all = new HashSet<>(members);
        all.add(Cluster.DATABASE);
        return all;
    }

    @Override
    public void inject(Cluster cluster) throws IOException, InterruptedException {
        for (String each : members) {
            if (!each.equals(Cluster.DATABASE)) {
                cluster.member(each).kill();
            }
        }
        new KilledDatabase().inject(cluster);
    }

    @Override
    public void heal(Cluster cluster) throws IOException {
        for (String each : members) {
            cluster.member(each).start();
        }
    }
}
