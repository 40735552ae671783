package io.tongbao.benchmarks.faults;

import java.io.IOException;
import java.util.Set;

/** A process that is killed by signal 9, and started again. */
record KilledMember(String member) implements Fault {
    @Override
    public String what() {
        return "kill -9 of " + member;
    }

    @Override
    public Set<String> touches() {
        return Set.of(member);
    }

    @Override
    public void inject(Cluster cluster) throws InterruptedException {
        cluster.member(member).kill();
    }

    @Override
    public void heal(Cluster cluster) throws IOException {
        cluster.member(member).start();
    }
}
