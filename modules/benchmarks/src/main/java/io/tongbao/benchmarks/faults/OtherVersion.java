package io.tongbao.benchmarks.faults;

import java.io.IOException;
import java.util.Set;

/** One of two processes of a role that runs another version for a while, as during an upgrade; then it is this one again. */
record OtherVersion(String member, String classPath) implements Fault {
    @Override
    public String what() {
        return "another version of " + member;
    }

    @Override
    public Set<String> touches() {
        return Set.of(member);
    }

    @Override
    public void inject(Cluster cluster) throws IOException, InterruptedException {
        cluster.member(member).stop();
        cluster.member(member).use(classPath);
        cluster.member(member).start();
    }

    @Override
    public void heal(Cluster cluster) throws IOException, InterruptedException {
        cluster.member(member).stop();
        cluster.member(member).use(System.getProperty("java.class.path"));
        cluster.member(member).start();
    }
}
