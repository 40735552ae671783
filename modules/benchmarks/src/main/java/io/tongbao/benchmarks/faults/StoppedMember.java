package io.tongbao.benchmarks.faults;

import java.io.IOException;
import java.util.Set;

/** A process that is stopped as an operator does, and started again. */
record StoppedMember(String member) implements Fault {
    @Override
    public String what() {
        return "stop of " + member;
    }

    @Override
    public Set<String> touches() {
        return Set.of(member);
    }

    @Override
    public void inject(Cluster cluster) throws InterruptedException {
        cluster.member(member).stop();
    }

    @Override
    public void heal(Cluster cluster) throws IOException {
        cluster.member(member).start();
    }
}
