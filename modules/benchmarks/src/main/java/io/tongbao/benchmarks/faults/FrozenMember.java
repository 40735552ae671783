package io.tongbao.benchmarks.faults;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;

/** A process that stands still until its session with Kafka is over, and goes on without knowing: a zombie. */
record FrozenMember(String member) implements Fault {
    /** A session is over after 8 s. */
    private static final Duration PAST_ITS_SESSION = Duration.ofSeconds(12);

    @Override
    public String what() {
        return "SIGSTOP of " + member + ", SIGCONT past its session";
    }

    @Override
    public Set<String> touches() {
        return Set.of(member);
    }

    @Override
    public Duration least() {
        return PAST_ITS_SESSION;
    }

    @Override
    public void inject(Cluster cluster) throws IOException, InterruptedException {
        cluster.member(member).signal("STOP");
    }

    @Override
    public void heal(Cluster cluster) throws IOException, InterruptedException {
        cluster.member(member).signal("CONT");
    }
}
